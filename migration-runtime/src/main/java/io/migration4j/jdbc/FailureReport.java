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
  private final RevisionRun run;
  private final Collection<String> applied;

  /** @param applied the ids of the revisions that were applied before, and still are */
  FailureReport(RevisionRun run, Collection<String> applied) {
    this.run = run;
    this.applied = applied;
  }

  MigrationException of(Throwable thrown) {
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

  private String standing() {
    String earlier = applied.isEmpty()
        ? "no revision is applied."
        : applied.size() == 1
            ? "1 revision is applied as before."
            : applied.size() + " revisions are applied as before.";
    return "Everything of this revision was rolled back; " + earlier;
  }

  private String next(Throwable cause) {
    Contention contention = Contention.of(cause);
    String again =
        run.direction() == Direction.UP ? "mvn migration:upgrade" : "mvn migration:downgrade";
    if (contention.isDisconnected()) {
      return "The connection was lost: the server has rolled the revision back, unless that happened"
          + " while it was committed. See mvn migration:current, then run " + again + " again.";
    }
    if (contention.isBusy()) {
      return standing() + " Another transaction was in the way: run " + again
          + " again when it is over.";
    }
    if (contention.isFull()) {
      return standing()
          + " There is no space left for it: make some (the copy of a table takes as much"
          + " as the table), then run " + again + " again.";
    }
    return standing() + " "
        + (run.direction() == Direction.UP
            ? "Correct the migration class (it is not applied, so it may be edited) or the data, then run "
                + again + " again."
            : "Correct the data, then run " + again + " again.");
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
