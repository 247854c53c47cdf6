package io.migration4j;

import io.migration4j.operation.ExecuteSql;
import io.migration4j.operation.Operation;
import io.migration4j.schema.Database;
import io.migration4j.schema.SqlText;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** SQL that was just recorded, for what may be said of it. */
public final class RecordedSql extends Recorded {
  RecordedSql(Recorder recorder, int position) {
    super(recorder, position);
  }

  /** Other SQL for one database; an empty text runs nothing there. */
  public RecordedSql on(Database database, String sql) {
    ExecuteSql current = current();
    return replace(current.sql().on(database, sql), current.undo(), current.effect());
  }

  /** The SQL that takes it back. */
  public RecordedSql undo(String sql) {
    return undo(SqlText.sql(sql));
  }

  /** The SQL that takes it back, with texts for single databases. */
  public RecordedSql undo(SqlText sql) {
    ExecuteSql current = current();
    return replace(current.sql(), sql, current.effect());
  }

  /** What it does to the schema, as operations that are replayed and not run. */
  public RecordedSql effect(Consumer<Operations> effect) {
    return effect(Recorder.list(effect));
  }

  /** It does nothing to what entities map: a trigger, a view, a grant. */
  public RecordedSql schemaNeutral() {
    return effect(List.of());
  }

  /**
   * It runs alone and outside a transaction, as {@code VACUUM} or {@code REINDEX CONCURRENTLY} must on
   * PostgreSQL; elsewhere this changes nothing. After a crash in the middle it is run again, so it must
   * be one that may run twice; for another see {@link #outsideTransaction(String)}.
   */
  public RecordedSql outsideTransaction() {
    return outsideTransaction("");
  }

  /**
   * It runs alone and outside a transaction.
   *
   * @param doneWhen a query that gives a row when it was done: after a crash that decides whether it is
   *     run again
   */
  public RecordedSql outsideTransaction(String doneWhen) {
    return outsideTransaction(SqlText.sql(doneWhen));
  }

  /** It runs alone and outside a transaction, with queries for single databases. */
  public RecordedSql outsideTransaction(SqlText doneWhen) {
    recorder.replace(position, current().alone(doneWhen));
    return this;
  }

  private RecordedSql effect(List<Operation> operations) {
    ExecuteSql current = current();
    return replace(current.sql(), current.undo(), Optional.of(operations));
  }

  private RecordedSql replace(SqlText sql, SqlText undo, Optional<List<Operation>> effect) {
    ExecuteSql current = current();
    ExecuteSql changed = new ExecuteSql(sql, undo, effect);
    recorder.replace(
        position, current.outsideTransaction() ? changed.alone(current.doneWhen()) : changed);
    return this;
  }

  private ExecuteSql current() {
    return (ExecuteSql) recorder.get(position);
  }
}
