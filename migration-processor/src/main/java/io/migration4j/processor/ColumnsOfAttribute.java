package io.migration4j.processor;

import io.migration4j.processor.model.AttributeNote;
import io.migration4j.schema.SchemaModel;
import io.migration4j.snapshot.Origins;
import java.util.Arrays;
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

  /** The origin is the attribute itself, not a part of it. */
  boolean isAt(String origin, AttributeNote note) {
    int place = place(origin, note);
    return place >= 0 && place == path(origin).length - 1;
  }

  /** An origin that leads through the attribute, as it was when the note's value was its name. */
  Optional<String> former(String origin, AttributeNote note) {
    int place = place(origin, note);
    if (place < 0) {
      return Optional.empty();
    }
    String[] path = path(origin);
    path[place] = note.value();
    return Optional.of(origin.substring(0, origin.indexOf('#') + 1) + String.join(".", path));
  }

  private static String[] path(String origin) {
    return origin.substring(origin.indexOf('#') + 1).split("\\.");
  }

  /** Where in its path an origin leads through the attribute; negative if nowhere. */
  private int place(String origin, AttributeNote note) {
    String[] path = path(origin);
    int place = origin.indexOf('#') < 0 ? -1 : path.length - 1;
    while (place >= 0
        && !(path[place].equals(note.attribute())
            && isOwner(
                note.className(),
                origin.substring(0, origin.indexOf('#')),
                Arrays.copyOf(path, place)))) {
      place--;
    }
    return place;
  }

  /**
   * What the path leads to is of the class.
   *
   * @param entity the class that the path begins in
   */
  private boolean isOwner(String className, String entity, String[] path) {
    Optional<Class<?>> type = find(entity);
    if (type.isEmpty()) {
      return path.length == 0 && className.equals(entity);
    }
    try {
      Optional<BoundType> owner = type.map(BoundType::of);
      for (String attribute : path) {
        owner = owner.flatMap(each -> each.attribute(attribute));
      }
      return owner.filter(each -> each.isOrExtends(className)).isPresent();
    } catch (LinkageError | TypeNotPresentException unknown) {
      return false;
    }
  }

  private Optional<Class<?>> find(String name) {
    try {
      return Optional.of(Class.forName(name, false, loader));
    } catch (ClassNotFoundException | LinkageError unknown) {
      return Optional.empty();
    }
  }
}
