package io.migration4j.dialect.sqlite;

import java.util.List;

/**
 * A constraint and where it stands.
 *
 * @param item the column or the table constraint it belongs to
 */
public record Constraint(TableItem item, Clause clause) {
  /** The columns it is about. */
  public List<String> columns() {
    return item.isColumn() ? List.of(item.name()) : clause.columns();
  }

  public String name() {
    return clause.name();
  }
}
