package io.migration4j.processor.model;

import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** The annotations that take part in a mapping, by name: Jakarta Persistence need not be there. */
final class Mapping {
  static final String ENTITY = "jakarta.persistence.Entity";

  private static final Set<String> TYPES = Set.of(
      ENTITY,
      "jakarta.persistence.Embeddable",
      "jakarta.persistence.MappedSuperclass",
      "jakarta.persistence.Converter");
  private static final String[] PACKAGES = {
    "jakarta.persistence.", "org.hibernate.", "jakarta.validation."
  };

  private Mapping() {}

  /** An entity, embeddable, mapped superclass or converter. */
  static boolean isMapped(TypeElement type) {
    return type.getAnnotationMirrors().stream()
        .anyMatch(annotation -> TYPES.contains(Annotations.nameOf(annotation)));
  }

  /** It, or an annotation on it, belongs to the mapping; so a composed annotation does too. */
  static boolean isMapping(AnnotationMirror annotation) {
    Element type = annotation.getAnnotationType().asElement();
    return isInPackages(annotation)
        || type.getAnnotationMirrors().stream().anyMatch(Mapping::isInPackages);
  }

  private static boolean isInPackages(AnnotationMirror annotation) {
    String name = Annotations.nameOf(annotation);
    for (String prefix : PACKAGES) {
      if (name.startsWith(prefix)) {
        return true;
      }
    }
    return false;
  }
}
