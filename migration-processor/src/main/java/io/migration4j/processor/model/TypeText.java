package io.migration4j.processor.model;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

/**
 * Types and annotations as text that is the same whatever compiler says it, and in whatever order. It
 * remembers names, since a compiler makes each anew: one serves the elements of one round.
 */
final class TypeText {
  private final TypeVisitor types = new TypeVisitor();
  private final ValueVisitor values = new ValueVisitor();
  private final Map<TypeElement, String> names = new HashMap<>();

  String of(TypeMirror type) {
    StringBuilder text = new StringBuilder();
    append(type, text);
    return text.toString();
  }

  String of(AnnotationMirror annotation) {
    StringBuilder text = new StringBuilder();
    append(annotation, text);
    return text.toString();
  }

  void append(TypeMirror type, StringBuilder text) {
    type.accept(types, text);
  }

  /** The qualified name. */
  String nameOf(TypeElement type) {
    return names.computeIfAbsent(type, each -> each.getQualifiedName().toString());
  }

  private void append(AnnotationMirror annotation, StringBuilder text) {
    Map<String, AnnotationValue> members = new TreeMap<>();
    annotation
        .getElementValues()
        .forEach((member, value) -> members.put(member.getSimpleName().toString(), value));
    text.append('@').append(nameOf((TypeElement) annotation.getAnnotationType().asElement()));
    char before = '(';
    for (Map.Entry<String, AnnotationValue> member : members.entrySet()) {
      text.append(before).append(member.getKey()).append('=');
      member.getValue().accept(values, text);
      before = ',';
    }
    text.append(members.isEmpty() ? "()" : ")");
  }

  private final class TypeVisitor extends SimpleTypeVisitor14<Void, StringBuilder> {
    @Override
    protected Void defaultAction(TypeMirror type, StringBuilder text) {
      text.append(type.getKind().name());
      return null;
    }

    @Override
    public Void visitDeclared(DeclaredType type, StringBuilder text) {
      text.append(nameOf((TypeElement) type.asElement()));
      Iterator<? extends TypeMirror> arguments = type.getTypeArguments().iterator();
      if (arguments.hasNext()) {
        text.append('<');
        arguments.next().accept(this, text);
        arguments.forEachRemaining(argument -> argument.accept(this, text.append(',')));
        text.append('>');
      }
      return null;
    }

    @Override
    public Void visitArray(ArrayType type, StringBuilder text) {
      type.getComponentType().accept(this, text);
      text.append("[]");
      return null;
    }

    @Override
    public Void visitTypeVariable(TypeVariable type, StringBuilder text) {
      text.append(type.asElement().getSimpleName());
      return null;
    }

    @Override
    public Void visitWildcard(WildcardType type, StringBuilder text) {
      text.append('?');
      if (type.getExtendsBound() != null) {
        type.getExtendsBound().accept(this, text.append(" extends "));
      }
      if (type.getSuperBound() != null) {
        type.getSuperBound().accept(this, text.append(" super "));
      }
      return null;
    }
  }

  private final class ValueVisitor extends SimpleAnnotationValueVisitor14<Void, StringBuilder> {
    @Override
    protected Void defaultAction(Object value, StringBuilder text) {
      text.append(value.getClass().getSimpleName()).append(':').append(value);
      return null;
    }

    @Override
    public Void visitEnumConstant(VariableElement constant, StringBuilder text) {
      text.append(constant.getSimpleName());
      return null;
    }

    @Override
    public Void visitType(TypeMirror type, StringBuilder text) {
      append(type, text);
      return null;
    }

    @Override
    public Void visitAnnotation(AnnotationMirror annotation, StringBuilder text) {
      append(annotation, text);
      return null;
    }

    @Override
    public Void visitArray(List<? extends AnnotationValue> items, StringBuilder text) {
      text.append('[');
      Iterator<? extends AnnotationValue> rest = items.iterator();
      if (rest.hasNext()) {
        rest.next().accept(this, text);
        rest.forEachRemaining(item -> item.accept(this, text.append(',')));
      }
      text.append(']');
      return null;
    }
  }
}
