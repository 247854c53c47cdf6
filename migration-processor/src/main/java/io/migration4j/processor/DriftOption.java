package io.migration4j.processor;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;

/** How a compile tells that an entity changed: {@code -Amigration.drift=off|note|warn}. */
enum DriftOption {
  OFF,
  /** The default: nothing that {@code -Werror} makes an error of. */
  NOTE,
  WARN;

  static final String NAME = "migration.drift";

  /** The choice; empty when there is no such. */
  static Optional<DriftOption> of(Map<String, String> options) {
    String wanted = options.getOrDefault(NAME, NOTE.label());
    return Stream.of(values()).filter(option -> option.label().equals(wanted)).findFirst();
  }

  static String labels() {
    return Stream.of(values()).map(DriftOption::label).collect(Collectors.joining(", "));
  }

  private String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  Diagnostic.Kind kind() {
    return this == WARN ? Diagnostic.Kind.WARNING : Diagnostic.Kind.NOTE;
  }
}
