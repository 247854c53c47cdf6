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
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The classes of one model, and how Hibernate is to map them.
 *
 * @param model the class or the package, as its {@code package-info}, with the {@link Model}
 */
record MappedClasses(Class<?> model) {
  private static final String PACKAGE = MappedClasses.class.getPackageName() + ".models";
  private static final String PACKAGE_INFO = "package-info";

  /** Every model below package {@code models}, by name. */
  static List<MappedClasses> all() {
    return classes(PACKAGE)
        .filter(type -> type.isAnnotationPresent(Model.class))
        .map(MappedClasses::new)
        .sorted(Comparator.comparing(MappedClasses::toString))
        .toList();
  }

  private static Stream<Class<?>> classes(String packageName) {
    try {
      Path root = Path.of(
          Model.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      try (Stream<Path> files = Files.walk(root.resolve(packageName.replace('.', '/')))) {
        List<String> names = files
            .map(file -> root.relativize(file).toString().replace('\\', '/'))
            .filter(name -> name.endsWith(".class") && !name.contains("$"))
            .map(name -> name.replace(".class", "").replace('/', '.'))
            .sorted()
            .toList();
        return names.stream().map(MappedClasses::load);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private Model said() {
    return model.getAnnotation(Model.class);
  }

  List<Feature> features() {
    return List.of(said().covers());
  }

  boolean isOn(Database database) {
    return List.of(said().on()).contains(database);
  }

  /** Why Hibernate cannot keep a row of each entity there; empty where it can. */
  Optional<String> whyNoRowsOn(Database database) {
    return Arrays.stream(said().noRows())
        .filter(no -> List.of(no.on()).contains(database))
        .filter(
            no -> no.before().isEmpty() || HibernateVersion.current().compareTo(no.before()) < 0)
        .map(NoRows::because)
        .findFirst();
  }

  boolean hasRowsOn(Database database) {
    return whyNoRowsOn(database).isEmpty();
  }

  /** All that Hibernate 6.6 can map where {@code -Dolder.models=all}, else those chosen for it. */
  boolean isForOlderHibernate() {
    boolean all = System.getProperty("older.models", "chosen").equals("all");
    return said().since().equals("6.6") && (all || said().withOlderHibernate());
  }

  List<String> before() {
    return List.of(said().before());
  }

  /** The same for our migrations, which create their schemas themselves. */
  List<String> beforeMigrations() {
    return before().stream().filter(sql -> !sql.startsWith("create schema ")).toList();
  }

  List<String> byHand() {
    return List.of(said().byHand());
  }

  Map<String, String> settings() {
    Map<String, String> settings = new LinkedHashMap<>();
    for (String setting : said().settings()) {
      String[] parts = setting.split("=", 2);
      settings.put(parts[0], parts[1]);
    }
    return settings;
  }

  /** Nested in the model or in a class above it, by name. */
  List<Class<?>> managed() {
    List<Class<?>> managed = new ArrayList<>();
    if (isPackage()) {
      classes(model.getPackageName())
          .filter(type -> type.getPackage().equals(model.getPackage()))
          .forEach(type -> collect(type, managed));
    } else {
      for (Class<?> type = model; type != null; type = type.getSuperclass()) {
        collect(type, managed);
      }
    }
    managed.sort(Comparator.comparing(Class::getName));
    return managed;
  }

  Stream<Class<?>> entities() {
    return managed().stream().filter(type -> type.isAnnotationPresent(Entity.class));
  }

  /** The mapping files in XML, as resources. */
  List<String> mappingFiles() {
    return List.of(said().mappingFiles());
  }

  boolean isPackage() {
    return model.getSimpleName().equals(PACKAGE_INFO);
  }

  private static void collect(Class<?> type, List<Class<?>> managed) {
    boolean mapped = Stream.of(
            Entity.class, Embeddable.class, MappedSuperclass.class, Converter.class)
        .anyMatch(type::isAnnotationPresent);
    if (mapped) {
      managed.add(type);
    }
    for (Class<?> nested : type.getDeclaredClasses()) {
      collect(nested, managed);
    }
  }

  HibernateRequest request() {
    Map<String, List<String>> order = new LinkedHashMap<>();
    for (Class<?> type : managed()) {
      order.put(
          type.getName(),
          Arrays.stream(type.getDeclaredFields()).map(Field::getName).toList());
    }
    List<String> names = new ArrayList<>(managed().stream().map(Class::getName).toList());
    if (isPackage()) {
      names.add(model.getName());
    }
    Map<String, String> settings = settings();
    if (!mappingFiles().isEmpty()) {
      settings.put("hibernate.orm_xml_files", String.join(",", mappingFiles()));
    }
    return new HibernateRequest(
        names, settings, List.of(said().on()), model.getClassLoader(), order);
  }

  @Override
  public String toString() {
    String name = isPackage() ? model.getPackageName() : model.getName();
    return name.substring(PACKAGE.length() + 1);
  }
}
