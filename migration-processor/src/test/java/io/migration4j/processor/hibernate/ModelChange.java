package io.migration4j.processor.hibernate;

import io.migration4j.schema.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A change of entities as a file says it: a claim in the first line, then sections. {@link
 * ModelChangesTest} says what they are.
 */
record ModelChange(String claim, Map<String, String> sections) {
  private static final Set<String> KNOWN = Set.of(
      "databases",
      "v1",
      "v2",
      "asked",
      "answers",
      "refused",
      "settings",
      "zone",
      "rows",
      "generated",
      "after",
      "back",
      "again",
      "stopped",
      "unchanged",
      "unlike");
  private static final String HEAD = """
      package com.example;
      import io.migration4j.*;
      import jakarta.persistence.*;
      import java.math.*;
      import java.time.*;
      import java.util.*;
      """;

  static ModelChange read(Path file) {
    try {
      String[] parts = Files.readString(file).split("(?m)^== ");
      Map<String, String> sections = new LinkedHashMap<>();
      for (String part : Arrays.asList(parts).subList(1, parts.length)) {
        int end = part.indexOf('\n');
        String name = part.substring(0, end).strip();
        if (!KNOWN.contains(name)) {
          throw new IllegalArgumentException(file + " has a section " + name + ", not of " + KNOWN);
        }
        sections.put(name, part.substring(end + 1));
      }
      return new ModelChange(parts[0].strip(), sections);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean has(String section) {
    return sections.containsKey(section);
  }

  /** The only source of that version, which holds all its types. */
  Map<String, String> source(String version) {
    return Map.of("com.example.Model", HEAD + sections.get(version));
  }

  List<String> lines(String section) {
    return sections
        .getOrDefault(section, "")
        .lines()
        .filter(line -> !line.isBlank())
        .map(String::strip)
        .toList();
  }

  /** Those that the project has. */
  List<Database> databases() {
    return has("databases")
        ? lines("databases").stream()
            .map(label -> Database.valueOf(label.toUpperCase(Locale.ROOT)))
            .toList()
        : List.of(Database.SQLITE, Database.POSTGRESQL);
  }

  /** Without those that are for the other database. */
  List<String> lines(String section, Database database) {
    String other =
        (database == Database.SQLITE ? Database.POSTGRESQL : Database.SQLITE).label() + ": ";
    String only = database.label() + ": ";
    return lines(section).stream()
        .filter(line -> !line.startsWith(other))
        .map(line -> line.startsWith(only) ? line.substring(only.length()) : line)
        .toList();
  }

  /** {@code name=value} lines. */
  Map<String, String> pairs(String section) {
    Map<String, String> pairs = new LinkedHashMap<>();
    for (String line : lines(section)) {
      int equals = line.indexOf('=');
      pairs.put(line.substring(0, equals), line.substring(equals + 1));
    }
    return pairs;
  }

  @Override
  public String toString() {
    return claim;
  }
}
