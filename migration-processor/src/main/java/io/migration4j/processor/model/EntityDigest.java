package io.migration4j.processor.model;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * A digest of what a class says that its mapping can depend on: annotations of the mapping, attributes
 * with their types, the constants of enums, the superclass. Order, comments, methods that are no
 * attributes and other annotations do not count. A changed digest means that the schema may have
 * changed, not that it did.
 */
public final class EntityDigest {
  private EntityDigest() {}

  /** The digest of an entity, embeddable, mapped superclass or converter. */
  public static String of(TypeElement type) {
    List<String> lines = new ArrayList<>();
    lines.add("extends " + TypeText.of(type.getSuperclass()));
    type.getInterfaces().stream().map(TypeText::of).forEach(name -> lines.add("is " + name));
    lines.addAll(annotations(type));
    for (VariableElement field : ElementFilter.fieldsIn(type.getEnclosedElements())) {
      if (Attributes.isField(field)) {
        lines.add(attribute(field, field.asType()));
      }
    }
    boolean properties = usesProperties(type);
    for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
      if (Attributes.isGetter(method) && (properties || isMapped(method))) {
        lines.add(attribute(method, method.getReturnType()));
      }
    }
    return Digest.of(lines.stream().sorted().collect(Collectors.joining("\n")));
  }

  private static boolean isMapped(Element element) {
    return element.getAnnotationMirrors().stream().anyMatch(Mapping::isMapping);
  }

  /** Getters are its attributes: the key is mapped on one, in the class or above. */
  private static boolean usesProperties(TypeElement type) {
    for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
      if (isMapped(method) && Attributes.isGetter(method)) {
        return true;
      }
    }
    return type.getSuperclass() instanceof DeclaredType superclass
        && usesProperties((TypeElement) superclass.asElement());
  }

  private static String attribute(Element element, TypeMirror type) {
    return element.getKind() + " " + element.getSimpleName() + " " + TypeText.of(type)
        + constants(type) + annotations(element);
  }

  /** The constants of an enum: Hibernate writes them into a check or a type. */
  private static String constants(TypeMirror type) {
    if (!(type instanceof DeclaredType declared)) {
      return "";
    }
    Element element = declared.asElement();
    if (element.getKind() == ElementKind.ENUM) {
      return element.getEnclosedElements().stream()
          .filter(constant -> constant.getKind() == ElementKind.ENUM_CONSTANT)
          .map(constant -> constant.getSimpleName().toString())
          .collect(Collectors.joining("|", "{", "}"));
    }
    return declared.getTypeArguments().stream()
        .map(EntityDigest::constants)
        .collect(Collectors.joining());
  }

  private static List<String> annotations(Element element) {
    List<String> texts = new ArrayList<>();
    for (AnnotationMirror annotation : element.getAnnotationMirrors()) {
      if (Mapping.isMapping(annotation)) {
        texts.add(TypeText.of(annotation));
      }
    }
    texts.sort(null);
    return texts;
  }
}
