package io.migration4j.jdbc;

import io.migration4j.MigrationException;
import java.sql.SQLException;
import java.util.List;

/** Transactions that happen only if the history is still what it was, and leave rows in it. */
final class HistoryTransaction {
  private final Session session;
  private final HistoryTable table;

  HistoryTransaction(Session session, HistoryTable table) {
    this.session = session;
    this.table = table;
  }

  /**
   * Does work in a transaction in which the table of the history is there.
   *
   * @param expected what the history must be
   * @return whether it was done; not when the history is another, and then nothing was
   */
  boolean commit(List<HistoryEntry> expected, Session.Work work) throws SQLException {
    try {
      session.transact(() -> {
        if (!table.exists()) {
          table.create();
        }
        if (!HistoryEntry.ids(table.read()).equals(HistoryEntry.ids(expected))) {
          throw new HistoryMoved();
        }
        work.run();
      });
      return true;
    } catch (HistoryMoved moved) {
      return false;
    }
  }

  /**
   * Sees that a commit was one: pgjdbc's commit of a transaction that had failed returns normally, as a
   * silent rollback.
   *
   * @param present whether the row is to be there
   */
  void requireWritten(String id, boolean present) {
    requireKept(() -> HistoryEntry.ids(table.read()).contains(id) == present);
  }

  /**
   * The same, with what to look for.
   *
   * @throws CommittedException when it cannot be read
   */
  void requireKept(Session.Query<Boolean> kept) {
    boolean found;
    try {
      found = session.read(kept);
    } catch (SQLException | MigrationException unread) {
      throw new CommittedException("reading it back", unread);
    }
    if (!found) {
      throw new MigrationException(
          "the database did not keep the transaction, though the commit was no error");
    }
  }

  /** Somebody else has migrated since the history was read. */
  private static final class HistoryMoved extends RuntimeException {
    private static final long serialVersionUID = 1L;

    HistoryMoved() {
      super("the history is not what it was", null, false, false);
    }
  }
}
