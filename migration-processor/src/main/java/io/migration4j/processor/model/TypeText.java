package io.migration4j.processor.model;

import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.SimpleAnnotationValueVisitor14;
import javax.lang.model.util.SimpleTypeVisitor14;

/** Types and annotations as text that is the same whatever compiler says it, and in whatever order. */
final class TypeText {
  private TypeText() {}

  static String of(TypeMirror type) {
    return type.accept(new TypeVisitor(), null);
  }

  static String of(AnnotationMirror annotation) {
    return "@" + Annotations.nameOf(annotation)
        + annotation.getElementValues().entrySet().stream()
            .map(entry -> entry.getKey().getSimpleName() + "=" + of(entry.getValue()))
            .sorted()
            .collect(Collectors.joining(",", "(", ")"));
  }

  private static String of(AnnotationValue value) {
    return value.accept(new ValueVisitor(), null);
  }

  private static final class TypeVisitor extends SimpleTypeVisitor14<String, Void> {
    @Override
    protected String defaultAction(TypeMirror type, Void nothing) {
      return type.getKind().name();
    }

    @Override
    public String visitDeclared(DeclaredType type, Void nothing) {
      String name = ((TypeElement) type.asElement()).getQualifiedName().toString();
      return type.getTypeArguments().isEmpty()
          ? name
          : type.getTypeArguments().stream()
              .map(TypeText::of)
              .collect(Collectors.joining(",", name + "<", ">"));
    }

    @Override
    public String visitArray(ArrayType type, Void nothing) {
      return of(type.getComponentType()) + "[]";
    }

    @Override
    public String visitTypeVariable(TypeVariable type, Void nothing) {
      return type.asElement().getSimpleName().toString();
    }

    @Override
    public String visitWildcard(WildcardType type, Void nothing) {
      String upper = type.getExtendsBound() == null ? "" : " extends " + of(type.getExtendsBound());
      String lower = type.getSuperBound() == null ? "" : " super " + of(type.getSuperBound());
      return "?" + upper + lower;
    }
  }

  private static final class ValueVisitor extends SimpleAnnotationValueVisitor14<String, Void> {
    @Override
    protected String defaultAction(Object value, Void nothing) {
      return value.getClass().getSimpleName() + ":" + value;
    }

    @Override
    public String visitEnumConstant(VariableElement constant, Void nothing) {
      return constant.getSimpleName().toString();
    }

    @Override
    public String visitType(TypeMirror type, Void nothing) {
      return of(type);
    }

    @Override
    public String visitAnnotation(AnnotationMirror annotation, Void nothing) {
      return of(annotation);
    }

    @Override
    public String visitArray(List<? extends AnnotationValue> values, Void nothing) {
      return values.stream().map(TypeText::of).collect(Collectors.joining(",", "[", "]"));
    }
  }
}
