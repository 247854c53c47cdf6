package io.migration4j.jdbc;

import io.migration4j.MigrationException;
import io.migration4j.inspection.Difference;
import io.migration4j.inspection.SchemaComparison;
import io.migration4j.schema.Database;
import io.migration4j.schema.SchemaModel;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A database to migrate, over one connection, which {@link #close} gives back in the state it came in.
 * What changes it does so in one transaction with its rows of the history, and only if the history is
 * still what the caller read.
 */
public final class MigrationDatabase implements AutoCloseable {
  private final ConnectionSource source;
  private final ConnectionSource.Lease lease;
  private final Session session;
  private final HistoryTable table;
  private final StepTable steps;
  private final Patience patience;

  private MigrationDatabase(
      ConnectionSource source,
      ConnectionSource.Lease lease,
      Session session,
      HistoryTable table,
      StepTable steps,
      Patience patience) {
    this.source = source;
    this.patience = patience;
    this.lease = lease;
    this.session = session;
    this.table = table;
    this.steps = steps;
  }

  /**
   * @param historySchema the schema of the history; empty for the connection's own
   * @param ddlLockTimeout how long a statement waits for a lock of a table, where the database has that
   * @param patience with other processes that migrate, or let nobody read
   * @throws MigrationException when it cannot be reached, or is of a kind that is not supported
   */
  public static MigrationDatabase open(
      ConnectionSource source, String historySchema, Duration ddlLockTimeout, Patience patience) {
    ConnectionSource.Lease lease = source.lease(patience);
    try {
      lease.begin();
      Session session =
          Sessions.open(source, lease.connection(), historySchema, ddlLockTimeout, patience);
      return new MigrationDatabase(
          source,
          lease,
          session,
          new HistoryTable(lease.connection(), session.database(), historySchema),
          new StepTable(lease.connection(), session.database(), historySchema),
          patience);
    } catch (SQLException | RuntimeException thrown) {
      try {
        lease.close();
      } catch (SQLException alsoThrown) {
        thrown.addSuppressed(alsoThrown);
      }
      throw failed("open a session", thrown);
    }
  }

  public Database database() {
    return session.database();
  }

  /** The rows of the history, as they were applied; none where it has no table yet. */
  public List<HistoryEntry> history() {
    try {
      return session.read(table::read);
    } catch (SQLException thrown) {
      throw failed("read the table " + table.label(), thrown);
    }
  }

  /** The revision that was left in the middle of its steps, if one was. */
  public Optional<Unfinished> unfinished() {
    try {
      return Unfinished.of(session.read(steps::read));
    } catch (SQLException thrown) {
      throw failed("read the table " + steps.label(), thrown);
    }
  }

  /** The tables that there are, for a script. */
  public ScriptBasis scriptBasis() {
    try {
      return session.read(session::scriptBasis);
    } catch (SQLException thrown) {
      throw failed("read the tables", thrown);
    }
  }

  /**
   * Does work while no other process migrates this database.
   *
   * @throws MigrationException when it was waited long enough, naming who does
   */
  public <T> T locked(Supplier<T> work) {
    try {
      table.requireSchema();
      session.lock(patience.longest(), patience.told());
    } catch (SQLException thrown) {
      throw failed("lock the database", thrown);
    }
    T result;
    try {
      result = work.get();
    } catch (Throwable failure) {
      unlock().ifPresent(failure::addSuppressed);
      throw failure;
    }
    unlock().ifPresent(thrown -> {
      throw failed("unlock the database", thrown);
    });
    return result;
  }

  private Optional<SQLException> unlock() {
    try {
      session.unlock();
      return Optional.empty();
    } catch (SQLException thrown) {
      return Optional.of(thrown);
    }
  }

  /**
   * Runs a revision and writes or removes its row.
   *
   * @param expected the history that the plan was made for
   * @return whether it ran; not when the history is another by now, and then nothing was done
   * @throws MigrationException when it fails, and everything of it was rolled back
   */
  public boolean run(RevisionRun run, List<HistoryEntry> expected, RunListener listener) {
    try (StatementWatch watch =
        new StatementWatch(source, session.progress(), listener, StatementWatch.PATIENCE)) {
      return new RevisionRunner(session, table, steps)
          .run(run, expected, new WatchedListener(listener, watch));
    } catch (SQLException thrown) {
      throw failed("ask for the server process", thrown);
    }
  }

  /**
   * Removes rows and writes others, and runs nothing.
   *
   * @param forgetful whether the journal of unfinished steps is emptied, too
   * @param expected the history that the change was made for
   * @return whether it was done; not when the history is another by now
   */
  public boolean rewrite(
      Collection<String> removed,
      List<HistoryEntry> written,
      List<HistoryEntry> expected,
      boolean forgetful) {
    HistoryTransaction transaction = new HistoryTransaction(session, table);
    try {
      boolean done = transaction.commit(expected, () -> {
        for (String id : removed) {
          table.delete(id);
        }
        for (HistoryEntry entry : written) {
          table.insert(entry);
        }
        if (forgetful) {
          steps.clear();
        }
      });
      for (HistoryEntry entry : done ? written : List.<HistoryEntry>of()) {
        transaction.requireWritten(entry.id(), true);
      }
      return done;
    } catch (SQLException thrown) {
      throw failed("write the table " + table.label(), thrown);
    }
  }

  /** Why the database cannot be compared, as the end of a sentence; empty when it can. */
  public String obstacle() {
    try {
      return session.inspection().obstacle();
    } catch (SQLException thrown) {
      throw failed("see whether the database takes changes", thrown);
    }
  }

  /**
   * How the database differs from a schema, that which matters first. Nothing is changed.
   *
   * @throws MigrationException when it cannot be read
   */
  public List<Difference> differences(SchemaModel expected) {
    try {
      Inspection.Contents contents = session.read(() -> session.inspection().compare(expected));
      return SchemaComparison.of(contents.expected(), contents.live());
    } catch (SQLException thrown) {
      throw failed("compare the database with its migrations", thrown);
    }
  }

  @Override
  public void close() {
    try (lease) {
      session.close();
    } catch (SQLException thrown) {
      throw failed("give the connection back", thrown);
    }
  }

  private static MigrationException failed(String what, Exception thrown) {
    return thrown instanceof MigrationException
        ? (MigrationException) thrown
        : new MigrationException("Cannot " + what + ": " + ServerMessage.of(thrown) + ".", thrown);
  }
}
