package io.migration4j.processor.hibernate;

import io.migration4j.schema.Database;
import jakarta.persistence.Converter;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The classes of one model, and how Hibernate is to map them. */
record MappedClasses(Class<?> model) {

  /** Every model in package {@code models}, by name. */
  static List<MappedClasses> all() {
    try {
      Path folder =
          Path.of(MappedClasses.class.getResource("models/Shop.class").toURI()).getParent();
      try (Stream<Path> files = Files.list(folder)) {
        return files
            .map(file -> file.getFileName().toString())
            .filter(name -> name.matches("\\w+\\.class"))
            .sorted()
            .map(name -> load(name.replace(".class", "")))
            .filter(type -> type.isAnnotationPresent(Model.class))
            .map(MappedClasses::new)
            .toList();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(MappedClasses.class.getPackageName() + ".models." + name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  boolean isOn(Database database) {
    return List.of(model.getAnnotation(Model.class).on()).contains(database);
  }

  boolean hasRowsOn(Database database) {
    return List.of(model.getAnnotation(Model.class).rowsOn()).contains(database);
  }

  List<String> before() {
    return List.of(model.getAnnotation(Model.class).before());
  }

  Map<String, String> settings() {
    Map<String, String> settings = new LinkedHashMap<>();
    for (String setting : model.getAnnotation(Model.class).settings()) {
      String[] parts = setting.split("=", 2);
      settings.put(parts[0], parts[1]);
    }
    return settings;
  }

  List<Class<?>> managed() {
    List<Class<?>> managed = new ArrayList<>();
    collect(model, managed);
    return managed;
  }

  private static void collect(Class<?> type, List<Class<?>> managed) {
    for (Class<?> nested : type.getDeclaredClasses()) {
      boolean mapped = Stream.of(
              Entity.class, Embeddable.class, MappedSuperclass.class, Converter.class)
          .anyMatch(nested::isAnnotationPresent);
      if (mapped) {
        managed.add(nested);
      }
      collect(nested, managed);
    }
    managed.sort((a, b) -> a.getName().compareTo(b.getName()));
  }

  HibernateRequest request() {
    Map<String, List<String>> order = new LinkedHashMap<>();
    for (Class<?> type : managed()) {
      order.put(
          type.getName(),
          Arrays.stream(type.getDeclaredFields()).map(Field::getName).toList());
    }
    return new HibernateRequest(
        managed().stream().map(Class::getName).toList(),
        settings(),
        List.of(model.getAnnotation(Model.class).on()),
        model.getClassLoader(),
        order);
  }

  @Override
  public String toString() {
    return model.getSimpleName();
  }
}
