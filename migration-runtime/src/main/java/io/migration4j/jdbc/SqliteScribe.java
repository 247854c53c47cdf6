package io.migration4j.jdbc;

import io.migration4j.operation.RunJava;

/**
 * Writes down what a session does to a database without rows, so that it can be done to others with rows
 * of which nothing is known.
 */
interface SqliteScribe {
  /** For a session that works on the database itself. */
  SqliteScribe NONE = new SqliteScribe() {
    @Override
    public boolean writes() {
      return false;
    }

    @Override
    public void statement(String sql) {}

    @Override
    public void claim(String problem, String condition) {}

    @Override
    public void java(int index, RunJava step) {}
  };

  /** Whether the rows of the database are not those that count. */
  boolean writes();

  /** A statement that changes something. */
  void statement(String sql);

  /**
   * What must hold of the rows at this place, or everything is to be rolled back.
   *
   * @param problem what is wrong where it does not hold
   * @param condition an expression
   */
  void claim(String problem, String condition);

  /** Code, which cannot be written down. */
  void java(int index, RunJava step);
}
