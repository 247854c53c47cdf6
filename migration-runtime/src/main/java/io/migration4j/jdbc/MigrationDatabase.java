package io.migration4j.jdbc;

import io.migration4j.MigrationException;
import io.migration4j.revision.Direction;
import io.migration4j.schema.Database;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * A database to migrate, over one connection, which {@link #close} gives back in the state it came in.
 * What changes it does so in one transaction with its rows of the history, and only if the history is
 * still what the caller read.
 */
public final class MigrationDatabase implements AutoCloseable {
  private final ConnectionSource.Lease lease;
  private final Session session;
  private final HistoryTable table;

  private MigrationDatabase(ConnectionSource.Lease lease, Session session, HistoryTable table) {
    this.lease = lease;
    this.session = session;
    this.table = table;
  }

  /**
   * @param historySchema the schema of the history; empty for the connection's own
   * @throws MigrationException when it cannot be reached, or is of a kind that is not supported
   */
  public static MigrationDatabase open(ConnectionSource source, String historySchema) {
    ConnectionSource.Lease lease = source.lease();
    try {
      lease.begin();
      Session session = Sessions.open(lease.connection(), historySchema);
      HistoryTable table = new HistoryTable(lease.connection(), session.database(), historySchema);
      return new MigrationDatabase(lease, session, table);
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
      return table.read();
    } catch (SQLException thrown) {
      throw failed("read the table " + table.label(), thrown);
    }
  }

  /**
   * Waits until no other process migrates this database.
   *
   * @throws MigrationException when the time is over, naming who does
   */
  public void lock(Duration timeout, Consumer<String> waiting) {
    try {
      session.lock(timeout, waiting);
    } catch (SQLException thrown) {
      throw failed("lock the database", thrown);
    }
  }

  public void unlock() {
    try {
      session.unlock();
    } catch (SQLException thrown) {
      throw failed("unlock the database", thrown);
    }
  }

  /**
   * Runs a revision and writes or removes its row.
   *
   * @param expected the history that the plan was made for
   * @param begun told when nothing can prevent it from running any more
   * @param statements told each statement before it runs
   * @return whether it ran; not when the history is another by now, and then nothing was done
   * @throws MigrationException when it fails, and everything of it was rolled back
   */
  public boolean run(
      RevisionRun run, List<HistoryEntry> expected, Runnable begun, Consumer<String> statements) {
    boolean up = run.direction() == Direction.UP;
    try {
      session.transact(() -> {
        requireUnmoved(expected);
        begun.run();
        Instant start = Instant.now();
        session.execute(run.operations(), run.before(), statements);
        if (up) {
          Instant end = Instant.now();
          table.insert(run.entry().applied(end, Duration.between(start, end)));
        } else {
          table.delete(run.entry().id());
        }
      });
      requireWritten(run.entry().id(), up);
      return true;
    } catch (HistoryMoved moved) {
      return false;
    } catch (SQLException | RuntimeException thrown) {
      throw new FailureReport(run, ids(expected)).of(thrown);
    }
  }

  /**
   * Removes rows and writes others, and runs nothing.
   *
   * @param expected the history that the change was made for
   * @return whether it was done; not when the history is another by now
   */
  public boolean rewrite(
      Collection<String> removed, List<HistoryEntry> written, List<HistoryEntry> expected) {
    try {
      session.transact(() -> {
        requireUnmoved(expected);
        for (String id : removed) {
          table.delete(id);
        }
        for (HistoryEntry entry : written) {
          table.insert(entry);
        }
      });
      for (HistoryEntry entry : written) {
        requireWritten(entry.id(), true);
      }
      return true;
    } catch (HistoryMoved moved) {
      return false;
    } catch (SQLException thrown) {
      throw failed("write the table " + table.label(), thrown);
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

  private void requireUnmoved(List<HistoryEntry> expected) throws SQLException {
    if (!table.exists()) {
      table.create();
    }
    if (!ids(table.read()).equals(ids(expected))) {
      throw new HistoryMoved();
    }
  }

  /** pgjdbc's commit of a transaction that had failed returns normally, as a silent rollback. */
  private void requireWritten(String id, boolean present) throws SQLException {
    if (ids(table.read()).contains(id) != present) {
      throw new MigrationException(
          "the database did not keep the transaction, though the commit was no error");
    }
  }

  private static Set<String> ids(List<HistoryEntry> history) {
    return history.stream().map(HistoryEntry::id).collect(Collectors.toSet());
  }

  private static MigrationException failed(String what, Exception thrown) {
    return thrown instanceof MigrationException
        ? (MigrationException) thrown
        : new MigrationException("Cannot " + what + ": " + ServerMessage.of(thrown) + ".", thrown);
  }

  /** Somebody else has migrated since the history was read. */
  private static final class HistoryMoved extends RuntimeException {
    private static final long serialVersionUID = 1L;

    HistoryMoved() {
      super("the history is not what it was", null, false, false);
    }
  }
}
