package io.migration4j.processor.hibernate;

import io.migration4j.operation.BulkInsert;
import io.migration4j.schema.OwnTables;
import io.migration4j.schema.SchemaModel;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What Hibernate makes of a set of classes.
 *
 * @param schema all that Hibernate would create
 * @param origins for each table, {@code table.column} and sequence the class or the attribute it comes
 *     from: {@code users -> com.example.User}, {@code users.city -> com.example.User#address.city}
 * @param ordinals the constants of the enum that a column, {@code users.role}, holds by their numbers
 * @param generators the attributes that a sequence or table numbers, by its name
 * @param orderedKeys the tables whose mapping says the order of the columns of their primary key
 * @param rows what Hibernate puts into its own tables when it creates them: the counters of table
 *     generators; a new table begins with these rows
 * @param hibernateVersion of the Hibernate that did the mapping
 */
public record MappedModel(
    SchemaModel schema,
    Map<String, String> origins,
    Map<String, List<String>> ordinals,
    Map<String, List<String>> generators,
    Set<String> orderedKeys,
    List<BulkInsert> rows,
    String hibernateVersion) {
  public MappedModel {
    origins = Collections.unmodifiableMap(new TreeMap<>(origins));
    ordinals = Collections.unmodifiableMap(new TreeMap<>(ordinals));
    generators = Collections.unmodifiableMap(new TreeMap<>(generators));
    orderedKeys = Set.copyOf(orderedKeys);
    rows = List.copyOf(rows);
  }

  /**
   * Sees that no entity is mapped to a table in which the migrations are kept.
   *
   * @param selected the names of tables and sequences that the migrations are about
   * @throws UnmappableException when one is
   */
  public void requireNoneOfOurTables(Predicate<String> selected) {
    Stream<String> tables = schema.tables().names().stream();
    Stream<String> sequences = schema.sequences().names().stream();
    Stream.concat(tables, sequences)
        .filter(name -> OwnTables.contains(name) && selected.test(name))
        .findFirst()
        .ifPresent(name -> {
          throw new UnmappableException(
              origins.getOrDefault(name, ""),
              name + " has the name of a table in which migration4j keeps what is applied, which is"
                  + " no table of the project. Give it another name, with @Table(name = ...) on an"
                  + " entity, or leave it out with migration.exclude.");
        });
  }
}
