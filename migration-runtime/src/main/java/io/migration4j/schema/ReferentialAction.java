package io.migration4j.schema;

/** What happens to rows when the row they refer to is deleted or gets another key. */
public enum ReferentialAction {
  NO_ACTION,
  RESTRICT,
  CASCADE,
  SET_NULL,
  SET_DEFAULT;

  /** As SQL says it: {@code SET NULL}. */
  public String sql() {
    return name().replace('_', ' ');
  }
}
