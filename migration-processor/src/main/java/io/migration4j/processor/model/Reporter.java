package io.migration4j.processor.model;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.Messager;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic;

/**
 * Tells the compiler's user, at the element that is meant. A message begins with a {@code [Slug]} to
 * search for; the same is told once.
 */
public final class Reporter {
  private final Messager messager;
  private final Set<String> told = new HashSet<>();

  public Reporter(Messager messager) {
    this.messager = messager;
  }

  public void error(Element element, String slug, String message) {
    tell(Diagnostic.Kind.ERROR, element, slug, message);
  }

  /** An error at an annotation of the element. */
  public void error(Element element, String annotation, String slug, String message) {
    Optional<AnnotationMirror> mirror = Annotations.find(element, annotation);
    if (mirror.isEmpty()) {
      error(element, slug, message);
    } else if (told.add(element + slug + message)) {
      messager.printMessage(Diagnostic.Kind.ERROR, text(slug, message), element, mirror.get());
    }
  }

  /** An error that has no place in the sources. */
  public void error(String slug, String message) {
    messager.printMessage(Diagnostic.Kind.ERROR, text(slug, message));
  }

  /** An error at a class or attribute by name, or nowhere if it is not among the sources. */
  public void error(
      SourceTypes sources, String className, String attribute, String slug, String message) {
    sources
        .place(className, attribute)
        .ifPresentOrElse(element -> error(element, slug, message), () -> error(slug, message));
  }

  public void tell(Diagnostic.Kind kind, Element element, String slug, String message) {
    if (told.add(element + slug + message)) {
      messager.printMessage(kind, text(slug, message), element);
    }
  }

  private static String text(String slug, String message) {
    return "[" + slug + "] " + message;
  }
}
