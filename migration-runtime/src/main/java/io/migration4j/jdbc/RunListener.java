package io.migration4j.jdbc;

/** Is told what happens while a revision runs. */
public interface RunListener {
  /** Its transaction has begun, and nobody has taken it before. */
  void begun();

  /** A statement is about to run. */
  void statement(String sql);

  /** What it does now, where that takes more than statements to say. */
  void progress(String message);

  /** It is rolled back and tried again, since another transaction holds a lock that it needs. */
  void waiting(String message);
}
