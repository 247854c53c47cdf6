package io.migration4j.jdbc;

import io.migration4j.MigrationException;
import io.migration4j.dialect.SqliteDialect;
import io.migration4j.dialect.sqlite.TableText;
import io.migration4j.inspection.CatalogObject;
import io.migration4j.inspection.ObjectKind;
import io.migration4j.schema.SchemaModel;
import io.migration4j.schema.Table;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Reads the definitions that SQLite keeps as they were written, and those that we would write, with one
 * reader. Only {@code sqlite_schema} is read.
 */
final class SqliteInspection implements Inspection {
  /** The one column of a table that Hibernate takes for a sequence. */
  private static final String COUNTER = "next_val";

  private final SqliteDialect dialect;
  private final SqliteCatalog catalog;

  SqliteInspection(SqliteStatements statements, SqliteDialect dialect) {
    this.dialect = dialect;
    this.catalog = new SqliteCatalog(statements);
  }

  @Override
  public Contents compare(SchemaModel expected) throws SQLException {
    Set<String> sequences = expected.sequences().stream()
        .flatMap(sequence -> sequence.table().stream())
        .map(table -> lower(dialect.tableName(table)))
        .collect(Collectors.toCollection(TreeSet::new));
    List<CatalogObject> wanted = new ArrayList<>();
    for (Table table : expected.tables()) {
      List<String> statements = dialect.statements(table);
      SqliteTableObjects objects =
          new SqliteTableObjects(TableText.read(statements.get(0)), Map.of());
      wanted.addAll(objects.ofTable());
      statements.subList(1, statements.size()).forEach(sql -> wanted.add(objects.index(sql)));
    }
    sequences.forEach(name -> wanted.add(sequence(name, COUNTER)));
    return new Contents(wanted, live(sequences));
  }

  private static CatalogObject sequence(String name, String columns) {
    return CatalogObject.named(
        ObjectKind.SEQUENCE, name, name, Map.of("columns", columns.equals(COUNTER) ? "" : columns));
  }

  private static String columns(SqliteCatalog.Entry table) {
    return read(table)
        .map(text -> text.columns().stream()
            .map(column -> lower(column.name()))
            .collect(Collectors.joining(", ")))
        .orElse("virtual");
  }

  /** @param sequences the names of the tables that are sequences */
  private List<CatalogObject> live(Set<String> sequences) throws SQLException {
    List<SqliteCatalog.Entry> entries = catalog.entries();
    Map<String, TableText> texts = new LinkedHashMap<>();
    List<CatalogObject> live = new ArrayList<>();
    for (SqliteCatalog.Entry entry : entries) {
      String name = lower(entry.name());
      if (entry.is("table") && !Inspection.isForeign(name) && !name.startsWith("sqlite_")) {
        if (sequences.contains(name)) {
          live.add(sequence(name, columns(entry)));
        } else {
          read(entry).ifPresentOrElse(text -> texts.put(name, text), () -> live.add(virtual(name)));
        }
      }
    }
    Map<String, List<String>> keys = new HashMap<>();
    texts.forEach((name, text) -> keys.put(name, SqliteTableObjects.key(text)));
    texts.values().forEach(text -> {
      SqliteTableObjects objects = new SqliteTableObjects(text, keys);
      live.addAll(objects.ofTable());
      entries.stream()
          .filter(entry ->
              entry.is("index") && entry.belongsTo(text.name()) && !entry.sql().isEmpty())
          .forEach(entry -> live.add(objects.index(entry.sql())));
    });
    return live;
  }

  private static Optional<TableText> read(SqliteCatalog.Entry table) {
    try {
      return Optional.of(TableText.read(table.sql()));
    } catch (MigrationException virtual) {
      return Optional.empty();
    }
  }

  private static CatalogObject virtual(String name) {
    return CatalogObject.named(ObjectKind.TABLE, name, name, Map.of("options", "virtual"));
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
