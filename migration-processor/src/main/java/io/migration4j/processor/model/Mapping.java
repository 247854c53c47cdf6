package io.migration4j.processor.model;

import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.PackageElement;
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
    for (AnnotationMirror annotation : type.getAnnotationMirrors()) {
      if (TYPES.contains(Annotations.nameOf(annotation))) {
        return true;
      }
    }
    return false;
  }

  /**
   * An annotation that belongs to the mapping, or one that carries such, as a composed annotation does.
   */
  static boolean isMapping(TypeElement annotation) {
    return isInPackages(annotation)
        || annotation.getAnnotationMirrors().stream()
            .anyMatch(
                each -> isInPackages((TypeElement) each.getAnnotationType().asElement()));
  }

  /** Whether an element carries annotations of the mapping. */
  static boolean isMapped(PackageElement element) {
    return element.getAnnotationMirrors().stream()
        .anyMatch(each -> isMapping((TypeElement) each.getAnnotationType().asElement()));
  }

  private static boolean isInPackages(TypeElement annotation) {
    String name = annotation.getQualifiedName().toString();
    for (String prefix : PACKAGES) {
      if (name.startsWith(prefix)) {
        return true;
      }
    }
    return false;
  }
}
