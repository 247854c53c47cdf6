package io.migration4j.processor.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** Annotations of elements by their names, so that none of their classes has to be there. */
final class Annotations {
  private Annotations() {}

  static String nameOf(AnnotationMirror annotation) {
    return ((TypeElement) annotation.getAnnotationType().asElement())
        .getQualifiedName()
        .toString();
  }

  static Optional<AnnotationMirror> find(Element element, String name) {
    for (AnnotationMirror annotation : element.getAnnotationMirrors()) {
      if (nameOf(annotation).equals(name)) {
        return Optional.of(annotation);
      }
    }
    return Optional.empty();
  }

  static boolean has(Element element, String name) {
    return find(element, name).isPresent();
  }

  /** The text of a member; empty where it is not given. */
  static String text(AnnotationMirror annotation, String member) {
    return value(annotation, member)
        .map(value -> String.valueOf(value.getValue()))
        .orElse("");
  }

  /** The texts of a member that is an array; none where it is not given. */
  static List<String> texts(AnnotationMirror annotation, String member) {
    Object value = value(annotation, member).map(AnnotationValue::getValue).orElse(List.of());
    return value instanceof List<?> values
        ? values.stream()
            .map(each -> String.valueOf(((AnnotationValue) each).getValue()))
            .toList()
        : List.of(String.valueOf(value));
  }

  /** What is given for a member. */
  static Optional<AnnotationValue> value(AnnotationMirror annotation, String member) {
    for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
        annotation.getElementValues().entrySet()) {
      if (entry.getKey().getSimpleName().contentEquals(member)) {
        return Optional.of(entry.getValue());
      }
    }
    return Optional.empty();
  }
}
