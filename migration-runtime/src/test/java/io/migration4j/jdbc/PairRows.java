package io.migration4j.jdbc;

import io.migration4j.dialect.Dialect;
import io.migration4j.dialect.Dialects;
import io.migration4j.diff.RandomPair;
import io.migration4j.schema.Column;
import io.migration4j.schema.Database;
import io.migration4j.schema.SchemaModel;
import io.migration4j.schema.SqlType;
import io.migration4j.schema.SqlType.Kind;
import io.migration4j.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Rows for every table. In row n each column has the n-th value of its type, in all tables, so that
 * every foreign key finds its row and every key is distinct, now and after the step. A third row has
 * nothing where both schemas allow that.
 */
final class PairRows {
  private final RandomPair pair;
  private final Dialect dialect;

  PairRows(RandomPair pair, Database database) {
    this.pair = pair;
    this.dialect = Dialects.of(database);
  }

  int count() {
    return Stream.of(pair.before(), pair.after())
            .flatMap(schema -> schema.tables().stream())
            .anyMatch(PairRows::hasKeyOfTruths)
        ? 2
        : 3;
  }

  List<String> statements() {
    List<String> statements = new ArrayList<>();
    for (Table table : pair.before().tables()) {
      for (int number = 1; number <= count(); number++) {
        statements.add(insert(table, number));
      }
    }
    return statements;
  }

  private String insert(Table table, int number) {
    List<Column> columns = table.columns().stream()
        .filter(column -> column.generatedAs().isEmpty())
        .collect(Collectors.toList());
    return "insert into " + dialect.qualified(table.name()) + " ("
        + columns.stream().map(c -> dialect.quote(c.name())).collect(Collectors.joining(", "))
        + ") values ("
        + columns.stream()
            .map(c -> number == 3 && mayBeEmpty(table, c) ? "null" : value(c.type(), number))
            .collect(Collectors.joining(", "))
        + ")";
  }

  private boolean mayBeEmpty(Table table, Column column) {
    return column.nullable()
        && !isReferenced(pair.before(), table.name(), column.name())
        && pair.laterTable(table.name())
            .flatMap(name -> pair.laterColumn(table.name(), column.name())
                .map(later -> pair.after().table(name).column(later).nullable()
                    && !isReferenced(pair.after(), name, later)))
            .orElse(true);
  }

  private static boolean isReferenced(SchemaModel schema, String table, String column) {
    return schema
        .referencesTo(table)
        .anyMatch(reference -> reference.key().referencedColumns().contains(column));
  }

  private static boolean hasKeyOfTruths(Table table) {
    return Stream.of(
            table.primaryKey().stream().map(key -> key.columns()),
            table.uniques().stream().map(unique -> unique.columns()),
            table.indexes().stream().filter(i -> i.unique()).map(i -> i.columnNames()))
        .flatMap(stream -> stream)
        .anyMatch(columns ->
            columns.stream().allMatch(name -> table.column(name).type().kind() == Kind.BOOLEAN));
  }

  private String value(SqlType type, int n) {
    boolean sqlite = dialect.database() == Database.SQLITE;
    String digit = Integer.toString(n);
    return switch (type.kind()) {
      case SMALLINT, INTEGER, BIGINT, NUMERIC -> digit;
      case DOUBLE, REAL -> digit + ".5";
      case BOOLEAN -> n == 2 ? "false" : "true";
      case VARCHAR, TEXT, RAW -> "'" + digit + "'";
      case UUID ->
        sqlite
            ? String.format(Locale.ROOT, "x'%032d'", n)
            : "'00000000-0000-0000-0000-00000000000" + n + "'";
      case DATE, TIMESTAMP ->
        "'2020-01-0" + n + (sqlite || type.kind() == Kind.TIMESTAMP ? " 00:00:00.000'" : "'");
      case TIMESTAMP_WITH_TIME_ZONE ->
        sqlite ? "157783680000" + n : "'2020-01-01 00:00:0" + n + "+00'";
      case TIME -> "'10:00:0" + n + "'";
      case JSON -> "'{\"a\": " + n + "}'";
      case BYTES -> sqlite ? "x'0" + n + "'" : "'\\x0" + n + "'";
      case BLOB -> sqlite ? "x'0" + n + "'" : digit;
      case CLOB -> sqlite ? "'" + digit + "'" : digit;
      case NAMED_ENUM -> "'A'";
      case ARRAY -> sqlite ? "x'0" + n + "'" : "'{1," + n + "}'";
      default -> throw new IllegalArgumentException(type.toString());
    };
  }
}
