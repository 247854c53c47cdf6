package io.migration4j.schema;

import io.migration4j.MigrationException;

/**
 * A column of a table.
 *
 * @param type what it holds
 * @param nullable whether a row may leave it empty
 * @param defaultValue the expression a row gets that does not name the column; empty for none
 * @param identity whether the database numbers new rows
 * @param generatedAs the expression it is always computed from, and stored; empty for none
 * @param collation how its text is ordered; empty for the database's default
 * @param comment what the catalog says of it; empty for nothing
 * @param options what stands at the end of its definition, as PostgreSQL has it; empty for nothing
 */
public record Column(
    String name,
    SqlType type,
    boolean nullable,
    SqlText defaultValue,
    boolean identity,
    SqlText generatedAs,
    String collation,
    String comment,
    String options)
    implements Named {

  public Column {
    Identifiers.requireReadable(name);
    Identifiers.requireStorable("Comment", comment);
    if (name.isBlank()) {
      throw new MigrationException("A column has the blank name \"" + name + "\". Give it a name.");
    }
    if (identity && !(defaultValue.isEmpty() && generatedAs.isEmpty())) {
      throw new MigrationException(
          "Column " + name + " is an identity and has a default as well. Keep one of the two.");
    }
  }

  /** A column that may be empty, without a default. */
  public static Column column(String name, SqlType type) {
    return new Column(name, type, true, SqlText.NONE, false, SqlText.NONE, "", "", "");
  }

  /** The same column, never empty. */
  public Column notNull() {
    return nullable(false);
  }

  public Column nullable(boolean mayBeEmpty) {
    return new Column(
        name, type, mayBeEmpty, defaultValue, identity, generatedAs, collation, comment, options);
  }

  /** The same column with a default, an SQL expression such as {@code 'new'} or {@code 0}. */
  public Column defaultsTo(String expression) {
    return defaultsTo(SqlText.sql(expression));
  }

  public Column defaultsTo(SqlText expression) {
    return new Column(
        name, type, nullable, expression, identity, generatedAs, collation, comment, options);
  }

  /** The same column, numbered by the database; never empty. */
  public Column asIdentity() {
    return new Column(
        name, type, false, defaultValue, true, generatedAs, collation, comment, options);
  }

  /** The same column, computed from an SQL expression over the row and stored. */
  public Column generatedAs(String expression) {
    return generatedAs(SqlText.sql(expression));
  }

  public Column generatedAs(SqlText expression) {
    return new Column(
        name, type, nullable, defaultValue, identity, expression, collation, comment, options);
  }

  public Column collate(String collationName) {
    return new Column(
        name, type, nullable, defaultValue, identity, generatedAs, collationName, comment, options);
  }

  public Column comment(String text) {
    return new Column(
        name, type, nullable, defaultValue, identity, generatedAs, collation, text, options);
  }

  /** The same column with more at the end of its definition, such as {@code compression pglz}. */
  public Column options(String text) {
    return new Column(
        name, type, nullable, defaultValue, identity, generatedAs, collation, comment, text);
  }

  public Column type(SqlType other) {
    return new Column(
        name, other, nullable, defaultValue, identity, generatedAs, collation, comment, options);
  }

  /** The same column under another name. */
  public Column renamed(String to) {
    return new Column(
        to, type, nullable, defaultValue, identity, generatedAs, collation, comment, options);
  }

  /** The same column after another one of its table was renamed. */
  Column renaming(String from, String to) {
    Column mine = name.equals(from) ? renamed(to) : this;
    return mine.generatedAs(generatedAs.renaming(from, to));
  }
}
