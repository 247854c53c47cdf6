package io.migration4j.jdbc;

import io.migration4j.schema.SchemaModel;
import java.util.List;

/** How a script tells one kind of database what a {@link Session} does on a connection. */
interface ScriptForm {
  /** How the script is best run, a line of a shell each. */
  List<String> usage();

  /**
   * What stands before the first transaction.
   *
   * @param before the schema model that the script begins with
   */
  void opening(ScriptText text, SchemaModel before);

  /**
   * Begins a transaction in which no other process migrates, and in which the table of the history is
   * there. It fails, and nothing of it happens, unless the history has these revisions.
   */
  void begin(ScriptText text, ScriptStart start);

  /** What a session executes inside the transaction. */
  void execute(ScriptText text, RevisionRun run);

  /** Ends what {@link #begin} began. */
  void commit(ScriptText text);

  /** The table of the history as it is named in statements. */
  String historyTable();

  /** The moment of a statement, as the history keeps it. */
  String now();

  /** The milliseconds since the transaction began; zero where a database has no such clock. */
  String elapsed();

  /** Lets go of what was needed to write. */
  default void close() {}
}
