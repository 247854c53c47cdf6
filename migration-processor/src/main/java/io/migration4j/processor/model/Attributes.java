package io.migration4j.processor.model;

import java.beans.Introspector;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;

/** The attributes that a class may have: its fields and getters, by the names JPA gives them. */
final class Attributes {
  private Attributes() {}

  /** Those of a class in the order of the source, each once. */
  static List<String> names(TypeElement type) {
    List<String> names = new ArrayList<>();
    for (Element member : type.getEnclosedElements()) {
      name(member).filter(name -> !names.contains(name)).ifPresent(names::add);
    }
    return names;
  }

  /** The attribute that a member of a class is; empty for another. */
  static Optional<String> name(Element member) {
    if (isField(member)) {
      return Optional.of(member.getSimpleName().toString());
    }
    if (isGetter(member)) {
      String name = member.getSimpleName().toString();
      return Optional.of(Introspector.decapitalize(name.substring(name.startsWith("is") ? 2 : 3)));
    }
    return Optional.empty();
  }

  static boolean isField(Element member) {
    return member.getKind() == ElementKind.FIELD
        && !member.getModifiers().contains(Modifier.STATIC)
        && !member.getModifiers().contains(Modifier.TRANSIENT);
  }

  static boolean isGetter(Element member) {
    return member instanceof ExecutableElement method
        && method.getKind() == ElementKind.METHOD
        && isGetter(method.getSimpleName().toString())
        && method.getParameters().isEmpty()
        && !method.getModifiers().contains(Modifier.STATIC)
        && method.getReturnType().getKind() != TypeKind.VOID;
  }

  private static boolean isGetter(String name) {
    int prefix = name.startsWith("get") ? 3 : name.startsWith("is") ? 2 : name.length();
    return prefix < name.length() && begins(name.codePointAt(prefix));
  }

  private static boolean begins(int character) {
    return Character.getType(character) == Character.UPPERCASE_LETTER
        || character == '_'
        || character == '$';
  }
}
