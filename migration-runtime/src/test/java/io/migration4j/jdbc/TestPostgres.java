package io.migration4j.jdbc;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A real PostgreSQL for tests, started once for all tests of a JVM, with a new and empty database
 * wherever one is asked for.
 */
public final class TestPostgres {
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final String name;

  private TestPostgres(String name) {
    this.name = name;
  }

  /** A new database without any table. */
  public static TestPostgres database() {
    TestPostgres database = new TestPostgres("test_" + NUMBER.incrementAndGet());
    try (Connection connection = Server.connect("postgres", "postgres");
        Statement statement = connection.createStatement()) {
      statement.execute("create database " + database.name);
      return database;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  public String name() {
    return name;
  }

  /** The url with the user of all rights in it. */
  public String url() {
    return Server.url(name, "postgres");
  }

  /** A new connection of the user with all rights. */
  public Connection connect() throws SQLException {
    return Server.connect(name, "postgres");
  }

  /** A new connection of another role, which must be able to log in. */
  public Connection connect(String role) throws SQLException {
    return Server.connect(name, role);
  }

  /** Runs statements on a connection of their own. */
  public void run(String... statements) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  /** The server, which starts with the first database and ends with the JVM. */
  private static final class Server {
    private static final EmbeddedPostgres POSTGRES = start();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.builder()
            .setServerConfig("fsync", "off")
            .setServerConfig("full_page_writes", "off")
            .setServerConfig("synchronous_commit", "off")
            .start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    static String url(String database, String user) {
      return POSTGRES.getJdbcUrl(user, database);
    }

    static Connection connect(String database, String user) throws SQLException {
      return DriverManager.getConnection(url(database, user));
    }
  }
}
