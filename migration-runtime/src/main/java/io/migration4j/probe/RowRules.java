package io.migration4j.probe;

import io.migration4j.dialect.Dialect;
import io.migration4j.dialect.PostgresDialect;
import io.migration4j.dialect.SqliteDialect;
import io.migration4j.operation.AlterColumn;
import io.migration4j.schema.Column;
import java.util.List;
import java.util.Optional;

/** What one kind of database says of its rows. */
interface RowRules {
  /** The rules of the dialect's database. */
  static RowRules of(Dialect dialect) {
    return dialect instanceof PostgresDialect postgres
        ? new PostgresRows(postgres)
        : new SqliteRows((SqliteDialect) dialect);
  }

  /** The name of a row that no key tells from others, as a column and for people. */
  String rowName();

  /** Several columns as one text. */
  String joined(List<String> columns);

  /**
   * The values that cannot become the later type.
   *
   * @param id a number that no other probe of the revision has
   * @param values those of the enum type that it becomes; none where it becomes another type
   */
  Optional<Misfit> misfit(AlterColumn change, int id, List<String> values);

  /** The expression that makes the later value of one that fits; empty where it stays as it is. */
  Optional<String> converted(AlterColumn change);

  /** A condition on a column of an enum type, or of an array of one, that holds one of the values. */
  Optional<String> holds(Column column, List<String> values);

  /**
   * A condition on a row whose value does not fit.
   *
   * @param preparation the statements that it needs before
   */
  record Misfit(List<String> preparation, String condition) {}
}
