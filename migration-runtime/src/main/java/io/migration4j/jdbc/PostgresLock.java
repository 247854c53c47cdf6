package io.migration4j.jdbc;

import io.migration4j.MigrationException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;

/**
 * An advisory lock of a server session. It is polled, since a session that waits inside {@code
 * pg_advisory_lock} and one that holds the lock and runs {@code CREATE INDEX CONCURRENTLY} would wait
 * for each other. A server process that dies frees it. Whoever has the lock already in the moment he asks for
 * it shares the server process with another client: it is held, but not by us.
 */
final class PostgresLock {
  /** Enough transactions to see a pooler hand out another server process. */
  private static final int PROBES = 5;

  private static final long FIRST_PAUSE_MILLIS = 50;
  private static final long LONGEST_PAUSE_MILLIS = 2_000;
  private static final Duration REPORT_INTERVAL = Duration.ofSeconds(10);

  /** The two halves of a key of 64 bits, as {@code pg_locks} shows them. */
  private static final String OUR_LOCK = "locktype = 'advisory' and granted and objsubid = 1"
      + " and database = (select oid from pg_catalog.pg_database where datname = current_database())"
      + " and ((classid::bigint << 32) | objid::bigint) = ";

  private static final String OUR_OWN =
      "pg_catalog.pg_locks where pid = pg_catalog.pg_backend_pid() and " + OUR_LOCK;

  private static final String CHANGED = "the server process changed between two transactions";

  private static final String HOLDER = "select l.pid, coalesce(a.application_name, ''),"
      + " coalesce(host(a.client_addr), ''), coalesce(to_char(a.backend_start at time zone 'UTC',"
      + " 'YYYY-MM-DD HH24:MI:SS'), '') from pg_catalog.pg_locks l left join"
      + " pg_catalog.pg_stat_activity a on a.pid = l.pid where " + OUR_LOCK;

  private final Connection connection;
  private final PostgresPooler pooler;
  private final long key;
  private boolean held;
  private int holder;

  /** @param name what is locked; the key is made of it, and ours alone */
  PostgresLock(Connection connection, String name, PostgresPooler pooler) {
    this.connection = connection;
    this.pooler = pooler;
    key = key(name);
  }

  private static long key(String name) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256")
          .digest(("io.migration4j " + name).getBytes(StandardCharsets.UTF_8));
      return ByteBuffer.wrap(digest).getLong();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  /**
   * Waits for the lock, unless it is held here already.
   *
   * @param timeout how long; zero asks once
   * @throws MigrationException when the time is over, when the database takes no changes, or when the
   *     server process is shared with other clients, as behind a pooler
   */
  void acquire(Duration timeout, Consumer<String> waiting) throws SQLException {
    if (held) {
      return;
    }
    requireWritable();
    long start = System.nanoTime();
    long nextReport = 0;
    long pause = FIRST_PAUSE_MILLIS;
    int process = tryLock();
    while (process == 0) {
      long waited = System.nanoTime() - start;
      String holder = holder();
      if (waited >= timeout.toNanos()) {
        throw timedOut(timeout, holder);
      }
      if (waited >= nextReport) {
        waiting.accept("Waiting for the migration lock, held by " + holder);
        nextReport = waited + REPORT_INTERVAL.toNanos();
      }
      Pause.of(
          Math.min(jittered(pause), 1 + (timeout.toNanos() - waited) / 1_000_000),
          "the migration lock. Nothing was changed");
      pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS);
      process = tryLock();
    }
    holder = process;
    held = true;
    try {
      requireOwnProcess();
    } catch (SQLException | RuntimeException refusal) {
      giveUp(refusal);
      throw refusal;
    }
  }

  private void giveUp(Exception refusal) {
    held = false;
    try {
      releaseFrom(holder);
    } catch (SQLException unreachable) {
      refusal.addSuppressed(unreachable);
    }
  }

  private static MigrationException timedOut(Duration timeout, String holder) {
    String when = timeout.isZero() ? "" : " after " + timeout.toSeconds() + " s of waiting";
    return new MigrationException("Cannot lock the database for migration" + when + ": held by "
        + holder + ". Wait until it is done, or end that process with pg_terminate_backend.");
  }

  /** The process of the server that holds the lock for us now, or 0. */
  private int tryLock() throws SQLException {
    int process = number("select case when exists (select 1 from " + OUR_OWN + key + ") then -1"
        + " when pg_catalog.pg_try_advisory_lock(" + key + ") then"
        + " pg_catalog.pg_backend_pid() else 0 end");
    if (process < 0) {
      throw pooled(
          "the server process at hand holds the migration lock already for another client");
    }
    return process;
  }

  /** Without a prepared statement, which a pooler would not find on another process. */
  private int number(String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      return row.next() ? row.getInt(1) : 0;
    }
  }

  private String holder() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(HOLDER + key)) {
      if (!row.next()) {
        return "a process that has just ended";
      }
      return "process " + row.getInt(1) + named(" (", row.getString(2), ")")
          + named(" from ", row.getString(3), "")
          + named(", connected since ", row.getString(4), " UTC");
    }
  }

  private static String named(String before, String value, String after) {
    return value.isEmpty() ? "" : before + value + after;
  }

  private void requireWritable() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select pg_catalog.pg_is_in_recovery(),"
            + " current_setting('transaction_read_only') = 'on'")) {
      row.next();
      if (row.getBoolean(1)) {
        throw new MigrationException("Cannot migrate: this PostgreSQL server is a standby, which"
            + " takes no changes. Connect to the primary (targetServerType=primary).");
      }
      if (row.getBoolean(2) || connection.isReadOnly()) {
        throw new MigrationException("Cannot migrate: the connection is read-only. Connect without"
            + " readOnly, as a role whose default_transaction_read_only is off.");
      }
    }
  }

  private void requireOwnProcess() throws SQLException {
    for (int i = 0; i < PROBES; i++) {
      requireHeld();
    }
    if (pooler.lends(holder)) {
      throw pooled("another client was given the same server process");
    }
  }

  /** @throws MigrationException when the lock is thought to be held, and is not */
  void requireHeld() throws SQLException {
    if (held && !isHeldByThisProcess()) {
      throw pooled(CHANGED);
    }
  }

  private boolean isHeldByThisProcess() throws SQLException {
    return number("select count(*) from " + OUR_OWN + key) == 1;
  }

  private static MigrationException pooled(String seen) {
    return new MigrationException("Cannot migrate: " + seen + ", so the migration lock is worth"
        + " nothing. This happens behind a pooler in transaction mode (PgBouncer, Supavisor, RDS"
        + " Proxy). Connect to PostgreSQL directly, or to the pooler in session mode.");
  }

  /**
   * A pooler may hand out the process that holds the lock once more; if so, it is freed.
   *
   * @return whether it was
   */
  private boolean releaseFrom(int process) throws SQLException {
    for (int i = 0; i < 4 * PROBES; i++) {
      String sql = "select case when pg_catalog.pg_backend_pid() = " + process
          + " then pg_catalog.pg_advisory_unlock(" + key + ")::integer else 0 end";
      if (number(sql) == 1) {
        return true;
      }
    }
    return false;
  }

  /** @throws MigrationException when it was not there any more, so that another may have had it, too */
  void release() throws SQLException {
    if (held) {
      boolean freed = releaseFrom(holder);
      held = false;
      if (!freed) {
        throw pooled("the migration lock was gone before it was given back");
      }
    }
  }

  private static long jittered(long pause) {
    return ThreadLocalRandom.current().nextLong(pause / 2, pause + 1);
  }
}
