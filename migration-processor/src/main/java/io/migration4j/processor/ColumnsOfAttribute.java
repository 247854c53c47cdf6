package io.migration4j.processor;

import io.migration4j.processor.model.AttributeNote;
import io.migration4j.schema.SchemaModel;
import io.migration4j.snapshot.Origins;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Finds the columns of an attribute, which may stand in an entity, in a superclass of entities or in an
 * embeddable, and then has several.
 */
final class ColumnsOfAttribute {
  private final SchemaModel model;
  private final Map<String, String> origins;
  private final ClassLoader loader;

  /** @param origins the class or attribute of each table and column of the model */
  ColumnsOfAttribute(SchemaModel model, Map<String, String> origins, ClassLoader loader) {
    this.model = model;
    this.origins = origins;
    this.loader = loader;
  }

  /** @param action told the table and the column of each */
  void forEach(AttributeNote note, BiConsumer<String, String> action) {
    model
        .tables()
        .forEach(table -> table.columns().names().forEach(column -> {
          String origin = origins.getOrDefault(Origins.key(table.name(), column), "");
          if (isAt(origin, note)) {
            action.accept(table.name(), column);
          }
        }));
  }

  private boolean isAt(String origin, AttributeNote note) {
    String[] parts = origin.split("#", 2);
    if (parts.length < 2) {
      return false;
    }
    String path = parts[1];
    String last = path.substring(path.lastIndexOf('.') + 1);
    return path.equals(note.attribute()) && isSameOrAbove(note.className(), parts[0])
        || last.equals(note.attribute()) && isOwner(note.className(), parts[0], path);
  }

  private boolean isSameOrAbove(String className, String entity) {
    return find(entity)
        .map(type -> isSameOrAbove(className, type))
        .orElse(className.equals(entity));
  }

  private static boolean isSameOrAbove(String className, Class<?> entity) {
    Class<?> type = entity;
    while (type != null && !type.getName().equals(className)) {
      type = type.getSuperclass();
    }
    return type != null;
  }

  /** The class that the last part of a path is an attribute of. */
  private boolean isOwner(String className, String entity, String path) {
    Optional<Class<?>> owner = find(entity);
    String rest = path;
    while (owner.isPresent() && rest.indexOf('.') > 0) {
      String first = rest.substring(0, rest.indexOf('.'));
      owner = owner.flatMap(type -> typeOf(type, first));
      rest = rest.substring(rest.indexOf('.') + 1);
    }
    return owner.filter(type -> isSameOrAbove(className, type)).isPresent();
  }

  private static Optional<Class<?>> typeOf(Class<?> owner, String attribute) {
    String getter =
        "get" + attribute.substring(0, 1).toUpperCase(Locale.ROOT) + attribute.substring(1);
    try {
      for (Class<?> type = owner; type != null; type = type.getSuperclass()) {
        for (Field field : type.getDeclaredFields()) {
          if (field.getName().equals(attribute)) {
            return Optional.of(field.getType());
          }
        }
        for (Method method : type.getDeclaredMethods()) {
          if (method.getName().equals(getter)) {
            return Optional.of(method.getReturnType());
          }
        }
      }
    } catch (LinkageError unknown) {
      return Optional.empty();
    }
    return Optional.empty();
  }

  private Optional<Class<?>> find(String name) {
    try {
      return Optional.of(Class.forName(name, false, loader));
    } catch (ClassNotFoundException | LinkageError unknown) {
      return Optional.empty();
    }
  }
}
