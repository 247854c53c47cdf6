package io.migration4j.processor;

import java.lang.reflect.Field;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A type of Java, with the types that its type variables stand for.
 *
 * @param type the class, without its arguments
 * @param element what an array or collection has, or the values of a map; else the type itself
 * @param index the keys of a map; else the type itself
 */
record BoundType(Class<?> type, Map<TypeVariable<?>, Type> variables, Type element, Type index) {
  BoundType {
    variables = Map.copyOf(variables);
  }

  static BoundType of(Type type) {
    return of(type, Map.of());
  }

  private static BoundType of(Type type, Map<TypeVariable<?>, Type> known) {
    if (type instanceof ParameterizedType generic) {
      Class<?> raw = (Class<?>) generic.getRawType();
      Type[] arguments = generic.getActualTypeArguments();
      Map<TypeVariable<?>, Type> variables = new HashMap<>(known);
      for (int i = 0; i < arguments.length; i++) {
        variables.put(raw.getTypeParameters()[i], known.getOrDefault(arguments[i], arguments[i]));
      }
      return new BoundType(raw, variables, arguments[arguments.length - 1], arguments[0]);
    }
    if (type instanceof TypeVariable<?> variable) {
      return of(known.getOrDefault(variable, variable.getBounds()[0]), Map.of());
    }
    if (type instanceof WildcardType wildcard) {
      return of(wildcard.getUpperBounds()[0], known);
    }
    if (type instanceof GenericArrayType array) {
      return new BoundType(Object[].class, known, array.getGenericComponentType(), Integer.class);
    }
    Class<?> plain = (Class<?>) type;
    Type element = plain.isArray() ? plain.getComponentType() : plain;
    return new BoundType(plain, known, element, plain);
  }

  /** It is the class of that name, or one below it. */
  boolean isOrExtends(String className) {
    Class<?> each = type;
    while (each != null && !each.getName().equals(className)) {
      each = each.getSuperclass();
    }
    return each != null;
  }

  /** The type of an attribute; of {@code {element}} and {@code {index}}, which a collection has. */
  Optional<BoundType> attribute(String name) {
    if (name.equals("{element}")) {
      return Optional.of(of(element, variables));
    }
    if (name.equals("{index}")) {
      return Optional.of(of(index, variables));
    }
    Optional<Type> own = declared(name);
    if (own.isPresent()) {
      return own.map(found -> of(found, variables));
    }
    Type above = type.getGenericSuperclass();
    return above == null ? Optional.empty() : of(above, variables).attribute(name);
  }

  private Optional<Type> declared(String name) {
    for (Field field : type.getDeclaredFields()) {
      if (field.getName().equals(name)) {
        return Optional.of(field.getGenericType());
      }
    }
    String getter = "get" + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    for (Method method : type.getDeclaredMethods()) {
      if (method.getName().equals(getter) && !method.isBridge()) {
        return Optional.of(method.getGenericReturnType());
      }
    }
    return Optional.empty();
  }
}
