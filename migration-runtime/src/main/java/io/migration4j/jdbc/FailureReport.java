package io.migration4j.jdbc;

import io.migration4j.MigrationException;
import io.migration4j.operation.Operation;
import io.migration4j.operation.RunJava;
import io.migration4j.revision.Direction;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What a person reads when a revision failed: which, where, the SQL, the server's words, what next. */
final class FailureReport {
  private static final String NOT_APPLIED = "it is not applied, so it may be edited";

  private final RevisionRun run;
  private final String standing;
  private final String editable;
  private final String undo;
  private final String blocked;

  private FailureReport(
      RevisionRun run, String standing, String editable, String undo, String blocked) {
    this.blocked = blocked;
    this.run = run;
    this.standing = standing;
    this.editable = editable;
    this.undo = undo;
  }

  /**
   * Of a revision that is one transaction.
   *
   * @param applied the ids of the revisions that were applied before, and still are
   */
  static FailureReport ofWhole(RevisionRun run, Collection<String> applied) {
    String earlier = applied.isEmpty()
        ? "no revision is applied."
        : applied.size() == 1
            ? "1 revision is applied as before."
            : applied.size() + " revisions are applied as before.";
    return new FailureReport(
        run, "Everything of this revision was rolled back; " + earlier, NOT_APPLIED, "", "");
  }

  /**
   * Of a step of a revision that is several.
   *
   * @param run only that step
   * @param left what the whole revision has left in the database
   */
  static FailureReport ofStep(RevisionRun run, Unfinished left) {
    return new FailureReport(
        run,
        left.done() == 0 && left.doubtful().isEmpty()
            ? "Nothing of this revision is in the database."
            : "In the database is what was done before: " + left.describe() + ".",
        left.done() == 0 ? NOT_APPLIED : "what is not done yet may be edited",
        left.done() == 0 ? "" : " To take back what is done, run " + left.undo() + ".",
        "");
  }

  /** The same with those who were in the way; empty for nobody known. */
  FailureReport blockedBy(String who) {
    return new FailureReport(run, standing, editable, undo, who.isEmpty() ? "" : " (" + who + ")");
  }

  MigrationException of(Throwable thrown) {
    if (thrown instanceof CommittedException) {
      return new MigrationException(
          way() + " of revision " + run.label() + " stopped after a commit:\n  "
              + ServerMessage.of(thrown) + ", then run " + again() + " again.",
          thrown);
    }
    if (thrown instanceof MisfitRowsException misfits) {
      return ofMisfits(misfits);
    }
    return thrown instanceof StatementFailedException
        ? ofStatement((StatementFailedException) thrown)
        : report(
            way() + " of revision " + run.label() + " failed in " + run.place(0),
            ServerMessage.of(thrown),
            thrown);
  }

  private MigrationException ofMisfits(MisfitRowsException misfits) {
    List<String> lines = new ArrayList<>();
    for (MisfitRowsException.Misfit misfit : misfits.misfits()) {
      String place = run.place(run.recording().lines().get(misfit.operation()));
      lines.add("at " + place + ": " + misfit.text());
    }
    return report(
        way() + " of revision " + run.label() + " cannot run, since rows do not fit",
        String.join("\n  ", lines),
        misfits);
  }

  private MigrationException ofStatement(StatementFailedException failed) {
    Throwable cause = failed.getCause();
    List<Operation> operations = run.operations();
    boolean located = failed.operation() < operations.size();
    boolean code = located && operations.get(failed.operation()) instanceof RunJava;
    int line = located ? run.recording().lines().get(failed.operation()) : 0;
    String place = run.place(code ? lineOf(cause, line) : line);
    String what = (code ? "Java step: " : cause instanceof SQLException ? "SQL: " : "Operation: ")
        + failed.statement();
    return report(
        way() + " of revision " + run.label() + " failed at " + place,
        ServerMessage.withoutPasswords(what) + "\n  " + ServerMessage.of(cause),
        cause);
  }

  private MigrationException report(String headline, String detail, Throwable cause) {
    return new MigrationException(headline + ":\n  " + detail + "\n" + next(cause), cause);
  }

  private String way() {
    return run.direction() == Direction.UP ? "Upgrade" : "Downgrade";
  }

  private String next(Throwable cause) {
    Contention contention = Contention.of(cause);
    String again = again();
    if (cause instanceof TransactionEndedException) {
      return "What ran before it may have been committed, though the revision is not recorded as"
          + " applied; mvn migration:check shows what is there. Put that right, remove what ends the"
          + " transaction from the migration class, then run " + again + " again.";
    }
    if (cause instanceof MigrationException && cause.getCause() instanceof InterruptedException) {
      return standing + " To go on, run " + again + " again." + undo;
    }
    if (contention.isOvertime()) {
      return standing
          + " The transaction took or was idle for longer than the server lets it: raise"
          + " transaction_timeout for the role, or idle_in_transaction_session_timeout where Java"
          + " code is long without a statement, then run " + again + " again." + undo;
    }
    if (contention.isDisconnected()) {
      return "The connection was lost: the server has rolled the revision back, unless that happened"
          + " while it was committed. See mvn migration:current, then run " + again + " again.";
    }
    if (contention.isBusy()) {
      return standing + " Another transaction was in the way" + blocked + ": run " + again
          + " again when it is over." + undo;
    }
    if (contention.isFull()) {
      return standing
          + " There is no space left for it: make some (the copy of a table takes as much"
          + " as the table), then run " + again + " again.";
    }
    if (contention.isForbidden()) {
      return standing
          + " The role may not do that: grant it the right, or connect as the owner of the"
          + " tables, then run " + again + " again." + undo;
    }
    if (contention.isOutsideOnly()) {
      return standing
          + " The statement cannot run inside a transaction: add .outsideTransaction() to"
          + " the operation in the migration class, then run " + again + " again." + undo;
    }
    if (contention.isTooEarly()) {
      return standing
          + " PostgreSQL lets nothing use the value before its transaction has ended: add"
          + " .outsideTransaction() to addEnumValue in the migration class, then run " + again
          + " again." + undo;
    }
    return standing + " "
        + (run.direction() == Direction.UP
            ? "Correct the migration class (" + editable + ") or the data, then run " + again
                + " again."
            : "Correct the data, then run " + again + " again.")
        + undo;
  }

  private String again() {
    return run.direction() == Direction.UP ? "mvn migration:upgrade" : "mvn migration:downgrade";
  }

  /** The line of the migration class in which its Java step was when it failed. */
  private int lineOf(Throwable thrown, int otherwise) {
    for (StackTraceElement element : thrown.getStackTrace()) {
      if (element.getClassName().equals(run.className())) {
        return element.getLineNumber();
      }
    }
    return otherwise;
  }
}
