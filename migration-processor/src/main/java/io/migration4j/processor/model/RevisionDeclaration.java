package io.migration4j.processor.model;

import io.migration4j.MigrationException;
import io.migration4j.Revision;
import io.migration4j.revision.RevisionNode;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.TypeElement;

/**
 * What a class says with {@link Revision}.
 *
 * @param className its binary name
 * @param type its element, for diagnostics
 */
record RevisionDeclaration(
    String className,
    String id,
    List<String> revises,
    List<String> dependsOn,
    List<String> labels,
    TypeElement type) {
  static final String ANNOTATION = Revision.class.getName();

  /** The declaration of a type; empty where it has none. */
  static Optional<RevisionDeclaration> of(TypeElement type, String className) {
    return Annotations.find(type, ANNOTATION).map(annotation -> of(annotation, type, className));
  }

  private static RevisionDeclaration of(
      AnnotationMirror annotation, TypeElement type, String className) {
    return new RevisionDeclaration(
        className,
        Annotations.text(annotation, "id"),
        Annotations.texts(annotation, "revises"),
        Annotations.texts(annotation, "dependsOn"),
        Annotations.texts(annotation, "labels"),
        type);
  }

  /** @throws MigrationException when id or a label is none */
  RevisionNode node() {
    return new RevisionNode(id, revises, dependsOn, labels, "", className);
  }
}
