package io.migration4j.diff;

import io.migration4j.dialect.Dialects;
import io.migration4j.operation.ExecuteSql;
import io.migration4j.schema.Database;
import io.migration4j.schema.QualifiedName;
import io.migration4j.schema.SqlText;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The statement that gives rows without a value one. */
final class Fill {
  private Fill() {}

  static ExecuteSql statement(String table, String column, SqlText expression) {
    Map<Database, String> variants = new TreeMap<>();
    expression
        .variants()
        .forEach((database, text) -> variants.put(database, update(table, column, text)));
    return new ExecuteSql(
        new SqlText(update(table, column, expression.common()), variants),
        SqlText.NONE,
        Optional.empty());
  }

  private static String update(String table, String column, String expression) {
    QualifiedName name = QualifiedName.parse(table);
    String schema = name.schema().isEmpty() ? "" : quote(name.schema()) + ".";
    return "UPDATE " + schema + quote(name.name()) + " SET " + quote(column) + " = " + expression
        + " WHERE " + quote(column) + " IS NULL";
  }

  /** The statement is one for all databases: quoted where one of them wants it. */
  private static String quote(String name) {
    return Stream.of(Database.values())
        .map(database -> Dialects.of(database).quote(name))
        .filter(quoted -> !quoted.equals(name))
        .findFirst()
        .orElse(name);
  }
}
