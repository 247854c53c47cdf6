package io.migration4j.oracle;

import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.HashMap;
import java.util.Map;

/** What the type parameters of the superclasses of a class stand for. */
record TypeVariables(Map<Type, Type> values) {

  static TypeVariables of(Class<?> type) {
    Map<Type, Type> values = new HashMap<>();
    for (Class<?> each = type; each != null; each = each.getSuperclass()) {
      if (each.getGenericSuperclass() instanceof ParameterizedType generic) {
        TypeVariable<?>[] variables = each.getSuperclass().getTypeParameters();
        for (int i = 0; i < variables.length; i++) {
          values.put(variables[i], generic.getActualTypeArguments()[i]);
        }
      }
    }
    return new TypeVariables(values);
  }

  /** The class of the field's values. */
  Class<?> type(Field field) {
    Type type = field.getGenericType();
    while (values.containsKey(type)) {
      type = values.get(type);
    }
    return type instanceof Class<?> known ? known : field.getType();
  }
}
