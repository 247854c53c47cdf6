package io.migration4j.processor.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/**
 * A digest of what a class says that its mapping can depend on: annotations of the mapping, attributes
 * with their types, the superclass; of an enum, its constants. Order, comments, methods that are no
 * attributes and other annotations do not count. A changed digest means that the schema may have
 * changed, not that it did.
 *
 * <p>It hangs on the text of its own class alone, so that a change is seen in the compile of that class,
 * whatever else is compiled with it; but for the one word whether getters are attributes, which a
 * superclass may say.
 *
 * <p>It is made for each class in each compile: so it remembers what classes have in common, and one
 * serves the elements of one round.
 */
public final class EntityDigest {
  /** Ends the digest of a class whose getters are its attributes. */
  private static final String PROPERTIES = "p";

  private final TypeText texts = new TypeText();
  private final Map<Element, Boolean> mappings = new HashMap<>();

  /**
   * The digest of an entity, embeddable, mapped superclass or converter, or of an enum that an attribute
   * has.
   */
  public String of(TypeElement type) {
    return of(type, usesProperties(type));
  }

  /**
   * Says whether a class has not changed since it had that digest. If a superclass has other attributes
   * now, it is that class which changed.
   */
  boolean fits(TypeElement type, String digest) {
    return of(type, digest.endsWith(PROPERTIES)).equals(digest);
  }

  private String of(TypeElement type, boolean properties) {
    if (type.getKind() == ElementKind.ENUM) {
      return Digest.of(constants(type));
    }
    List<String> lines = new ArrayList<>();
    lines.add("extends " + texts.of(type.getSuperclass()));
    type.getInterfaces().forEach(each -> lines.add("is " + texts.of(each)));
    lines.addAll(annotations(type));
    for (Element attribute : attributes(type, properties)) {
      lines.add(text(attribute));
    }
    lines.sort(null);
    return Digest.of(String.join("\n", lines)) + (properties ? PROPERTIES : "");
  }

  /** The enums among the types of its attributes: Hibernate writes their constants into a check or a type. */
  Set<TypeElement> enums(TypeElement type) {
    Set<TypeElement> enums = new LinkedHashSet<>();
    attributes(type, usesProperties(type)).forEach(attribute -> addEnums(type(attribute), enums));
    return enums;
  }

  private static void addEnums(TypeMirror type, Set<TypeElement> enums) {
    if (type instanceof ArrayType array) {
      addEnums(array.getComponentType(), enums);
    } else if (type instanceof DeclaredType declared) {
      if (declared.asElement().getKind() == ElementKind.ENUM) {
        enums.add((TypeElement) declared.asElement());
      }
      declared.getTypeArguments().forEach(argument -> addEnums(argument, enums));
    }
  }

  private static String constants(TypeElement type) {
    List<String> names = new ArrayList<>();
    for (Element constant : type.getEnclosedElements()) {
      if (constant.getKind() == ElementKind.ENUM_CONSTANT) {
        names.add(constant.getSimpleName().toString());
      }
    }
    return String.join("|", names);
  }

  private List<Element> attributes(TypeElement type, boolean properties) {
    List<Element> attributes = new ArrayList<>();
    for (Element member : type.getEnclosedElements()) {
      if (Attributes.isField(member)
          || Attributes.isGetter(member) && (properties || isMapped(member))) {
        attributes.add(member);
      }
    }
    return attributes;
  }

  private static TypeMirror type(Element attribute) {
    return attribute instanceof ExecutableElement getter
        ? getter.getReturnType()
        : attribute.asType();
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

  private String text(Element attribute) {
    StringBuilder text = new StringBuilder();
    text.append(attribute.getKind().name()).append(' ');
    text.append(attribute.getSimpleName()).append(' ');
    texts.append(type(attribute), text);
    return text.append(annotations(attribute)).toString();
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
