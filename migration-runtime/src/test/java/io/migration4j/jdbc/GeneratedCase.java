package io.migration4j.jdbc;

import static io.migration4j.schema.Column.column;
import static io.migration4j.schema.ForeignKey.foreignKey;
import static io.migration4j.schema.SqlType.bigint;
import static io.migration4j.schema.SqlType.integer;
import static io.migration4j.schema.Table.table;
import static org.assertj.core.api.Assertions.assertThat;

import io.migration4j.diff.GeneratedStep;
import io.migration4j.diff.Renames;
import io.migration4j.operation.Operation;
import io.migration4j.schema.Column;
import io.migration4j.schema.Database;
import io.migration4j.schema.ForeignKey;
import io.migration4j.schema.SchemaModel;
import io.migration4j.schema.SqlText;
import io.migration4j.schema.Table;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/**
 * A change of a schema, generated and run up, down and up again on a database with rows. Each time the
 * catalog is that of a database made at once, and the product's own inspection finds no difference.
 *
 * @param name with the number that it has in the adopted lists
 * @param rows what is inserted before
 */
record GeneratedCase(
    String name,
    SchemaModel before,
    SchemaModel after,
    Renames renames,
    Map<String, SqlText> fills,
    List<String> rows,
    List<Database> databases) {
  static final Column ID = column("id", bigint()).notNull();

  static GeneratedCase of(String name, SchemaModel before, SchemaModel after, String... rows) {
    return new GeneratedCase(
        name, before, after, Renames.NONE, Map.of(), List.of(rows), List.of(Database.values()));
  }

  GeneratedCase renaming(Renames known) {
    return new GeneratedCase(name, before, after, known, fills, rows, databases);
  }

  GeneratedCase filling(String column, SqlText value) {
    return new GeneratedCase(name, before, after, renames, Map.of(column, value), rows, databases);
  }

  GeneratedCase on(Database only) {
    return new GeneratedCase(name, before, after, renames, fills, rows, List.of(only));
  }

  static Stream<Arguments> onDatabases(Stream<GeneratedCase> cases) {
    return cases.flatMap(
        each -> each.databases().stream().map(database -> Arguments.of(each, database)));
  }

  /** The operations of the upgrade. */
  List<Operation> run(Database database) throws SQLException {
    GeneratedStep step = GeneratedStep.of(before, after, renames, fills);
    try (LiveDatabase live = LiveDatabase.open(database)) {
      live.build(before);
      live.run(rows.toArray(String[]::new));
      Object earlier = live.catalog();
      Object later = LiveDatabase.catalogOf(database, after);
      assertThat(earlier).isEqualTo(LiveDatabase.catalogOf(database, before));
      for (int round = 1; round <= 2; round++) {
        live.migrate(step.upgrade(), before);
        assertThat(live.catalog()).isEqualTo(later);
        assertThat(live.differences(after)).isEmpty();
        live.migrate(step.downgrade(), after);
        assertThat(live.catalog()).isEqualTo(earlier);
        assertThat(live.differences(before)).isEmpty();
      }
    }
    return step.upgrade();
  }

  static Table keyed(String name, Column... more) {
    Table table = table(name, ID);
    for (Column column : more) {
      table = table.with(column);
    }
    return table.primaryKey("id");
  }

  static Column big(String name) {
    return column(name, bigint());
  }

  static Column integers(String name) {
    return column(name, integer());
  }

  static ForeignKey to(String table, String column) {
    return foreignKey("to_" + table + "_" + column, column).references(table, "id");
  }

  static SchemaModel with(SchemaModel schema, String table, ForeignKey... keys) {
    return schema.change(table, owner -> {
      Table changed = owner;
      for (ForeignKey key : keys) {
        changed = changed.with(key);
      }
      return changed;
    });
  }

  @Override
  public String toString() {
    return name;
  }
}
