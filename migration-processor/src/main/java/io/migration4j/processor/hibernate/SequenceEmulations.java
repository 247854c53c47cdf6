package io.migration4j.processor.hibernate;

import io.migration4j.schema.Database;
import io.migration4j.schema.QualifiedName;
import io.migration4j.schema.Sequence;
import java.util.Map;
import java.util.Optional;

/**
 * What Hibernate has on SQLite in the place of a sequence. It is a table of the sequence's name, but for
 * a naming strategy that treats tables otherwise, and for whoever asks the dialect: Envers numbers its
 * revisions by an identity column there.
 */
final class SequenceEmulations {
  private final Optional<MappedTables> tables;
  private final Map<String, String> origins;
  private final Map<String, String> sqlite;

  SequenceEmulations(Map<Database, Boot> boots, MappedTables tables) {
    Optional<Boot> boot = Optional.ofNullable(boots.get(Database.SQLITE));
    this.tables = boot.map(present -> tables);
    this.origins =
        boot.isPresent() ? GeneratorOrigins.of(boots.get(Database.POSTGRESQL)) : Map.of();
    this.sqlite = boot.map(GeneratorOrigins::of).orElse(Map.of());
  }

  /** The sequence with what stands for it. */
  Sequence of(Sequence sequence) {
    QualifiedName name = QualifiedName.parse(sequence.name());
    if (tables.isEmpty() || tables.get().has(Database.SQLITE, name.name())) {
      return sequence;
    }
    String origin = origins.getOrDefault(sequence.name(), "");
    return sqlite.entrySet().stream()
        .filter(generator -> generator.getValue().equals(origin))
        .map(generator -> QualifiedName.parse(generator.getKey()).name())
        .filter(table -> tables.get().has(Database.SQLITE, table))
        .findFirst()
        .map(table -> sequence.emulatedBy(name.sibling(table).toString()))
        .orElseGet(sequence::notEmulated);
  }
}
