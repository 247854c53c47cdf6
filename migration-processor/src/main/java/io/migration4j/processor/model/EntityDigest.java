package io.migration4j.processor.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/**
 * A digest of what a class says that its mapping can depend on: annotations of the mapping, attributes
 * with their types, the constants of enums, the superclass. Order, comments, methods that are no
 * attributes and other annotations do not count. A changed digest means that the schema may have
 * changed, not that it did.
 *
 * <p>It is made for each class in each compile: so it remembers what classes have in common, and one
 * serves the elements of one round.
 */
public final class EntityDigest {
  private final TypeText texts = new TypeText();
  private final Map<Element, Boolean> mappings = new HashMap<>();
  private final Map<TypeElement, String> constants = new HashMap<>();

  /** The digest of an entity, embeddable, mapped superclass or converter. */
  public String of(TypeElement type) {
    List<String> lines = new ArrayList<>();
    lines.add("extends " + texts.of(type.getSuperclass()));
    type.getInterfaces().forEach(each -> lines.add("is " + texts.of(each)));
    lines.addAll(annotations(type));
    boolean properties = usesProperties(type);
    for (Element member : type.getEnclosedElements()) {
      if (Attributes.isField(member)) {
        lines.add(attribute(member, member.asType()));
      } else if (Attributes.isGetter(member) && (properties || isMapped(member))) {
        lines.add(attribute(member, ((ExecutableElement) member).getReturnType()));
      }
    }
    lines.sort(null);
    return Digest.of(String.join("\n", lines));
  }

  private boolean isMapped(Element element) {
    for (AnnotationMirror annotation : element.getAnnotationMirrors()) {
      if (isMapping(annotation)) {
        return true;
      }
    }
    return false;
  }

  private boolean isMapping(AnnotationMirror annotation) {
    return mappings.computeIfAbsent(
        annotation.getAnnotationType().asElement(), type -> Mapping.isMapping((TypeElement) type));
  }

  /** Getters are its attributes: the key is mapped on one, in the class or above. */
  private boolean usesProperties(TypeElement type) {
    for (Element member : type.getEnclosedElements()) {
      if (member.getKind() == ElementKind.METHOD
          && isMapped(member)
          && Attributes.isGetter(member)) {
        return true;
      }
    }
    return type.getSuperclass() instanceof DeclaredType superclass
        && usesProperties((TypeElement) superclass.asElement());
  }

  private String attribute(Element element, TypeMirror type) {
    StringBuilder text = new StringBuilder();
    text.append(element.getKind().name())
        .append(' ')
        .append(element.getSimpleName())
        .append(' ');
    texts.append(type, text);
    appendConstants(type, text);
    return text.append(annotations(element)).toString();
  }

  /** The constants of an enum: Hibernate writes them into a check or a type. */
  private void appendConstants(TypeMirror type, StringBuilder text) {
    if (type instanceof DeclaredType declared) {
      if (declared.asElement().getKind() == ElementKind.ENUM) {
        text.append(
            constants.computeIfAbsent((TypeElement) declared.asElement(), EntityDigest::constants));
      } else {
        declared.getTypeArguments().forEach(argument -> appendConstants(argument, text));
      }
    }
  }

  private static String constants(TypeElement type) {
    List<String> names = new ArrayList<>();
    for (Element constant : type.getEnclosedElements()) {
      if (constant.getKind() == ElementKind.ENUM_CONSTANT) {
        names.add(constant.getSimpleName().toString());
      }
    }
    return "{" + String.join("|", names) + "}";
  }

  private List<String> annotations(Element element) {
    List<String> annotations = new ArrayList<>();
    for (AnnotationMirror annotation : element.getAnnotationMirrors()) {
      if (isMapping(annotation)) {
        annotations.add(texts.of(annotation));
      }
    }
    annotations.sort(null);
    return annotations;
  }
}
