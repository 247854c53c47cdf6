package io.migration4j.processor.source;

import com.palantir.javapoet.JavaFile;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The factories and constants that a source names without their types. */
final class StaticImports {
  private final Map<Class<?>, Set<String>> members =
      new TreeMap<>(Comparator.comparing(Class::getName));

  /** A static method, by its imported name. */
  String method(Class<?> type, String name) {
    members.computeIfAbsent(type, any -> new TreeSet<>()).add(name);
    return name;
  }

  /** A constant of an enum, by its imported name. */
  Word constant(Enum<?> constant) {
    return new Word(method(constant.getDeclaringClass(), constant.name()));
  }

  void addTo(JavaFile.Builder file) {
    members.forEach((type, names) -> file.addStaticImport(type, names.toArray(String[]::new)));
  }
}
