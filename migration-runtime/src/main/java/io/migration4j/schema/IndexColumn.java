package io.migration4j.schema;

import io.migration4j.MigrationException;
import java.util.Locale;

/**
 * One part of an index: a column or an expression, and its order.
 *
 * @param text the column's name, or the SQL of the expression
 * @param expression whether {@code text} is an expression
 * @param descending whether the largest comes first
 * @param nulls where empty values stand
 */
public record IndexColumn(String text, boolean expression, boolean descending, Nulls nulls) {
  /** Where empty values stand in the order. */
  public enum Nulls {
    /** As the database does it. */
    DEFAULT,
    FIRST,
    LAST
  }

  public IndexColumn {
    if (text.isBlank()) {
      throw new MigrationException("An index has a blank column. Name a column or an expression.");
    }
  }

  public static IndexColumn ascending(String column) {
    return new IndexColumn(column, false, false, Nulls.DEFAULT);
  }

  public static IndexColumn descending(String column) {
    return new IndexColumn(column, false, true, Nulls.DEFAULT);
  }

  /** An SQL expression over the columns, such as {@code lower(email)}. */
  public static IndexColumn expression(String sql) {
    return new IndexColumn(sql, true, false, Nulls.DEFAULT);
  }

  /** The same part, largest first. */
  public IndexColumn desc() {
    return new IndexColumn(text, expression, true, nulls);
  }

  public IndexColumn nulls(Nulls place) {
    return new IndexColumn(text, expression, descending, place);
  }

  boolean uses(String column) {
    return expression ? Identifiers.mentions(text, column) : text.equals(column);
  }

  IndexColumn renaming(String from, String to) {
    String renamed =
        expression ? Identifiers.rename(text, from, to) : text.equals(from) ? to : text;
    return new IndexColumn(renamed, expression, descending, nulls);
  }

  /** For people: {@code lower(email) desc nulls last}. */
  @Override
  public String toString() {
    return text
        + (descending ? " desc" : "")
        + (nulls == Nulls.DEFAULT ? "" : " nulls " + nulls.name().toLowerCase(Locale.ROOT));
  }
}
