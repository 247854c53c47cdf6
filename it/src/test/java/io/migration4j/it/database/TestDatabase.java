package io.migration4j.it.database;

import io.migration4j.oracle.Catalog;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.concurrent.atomic.AtomicInteger;

/** An empty database of one kind, asked with plain SQL. */
public final class TestDatabase {
  /** The kinds of databases every story is told on. */
  public enum Kind {
    SQLITE,
    POSTGRESQL
  }

  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final Kind kind;
  private final String url;

  private TestDatabase(Kind kind, String url) {
    this.kind = kind;
    this.url = url;
  }

  public static TestDatabase empty(Kind kind) {
    return switch (kind) {
      case SQLITE -> new TestDatabase(kind, "jdbc:sqlite:" + temporaryFile());
      case POSTGRESQL -> {
        String name = "it" + NUMBER.incrementAndGet();
        TestDatabase server =
            new TestDatabase(kind, Server.POSTGRES.getJdbcUrl("postgres", "postgres"));
        server.execute("create database " + name);
        yield new TestDatabase(kind, Server.POSTGRES.getJdbcUrl("postgres", name));
      }
    };
  }

  public Kind kind() {
    return kind;
  }

  public String url() {
    return url;
  }

  /** The port of the server, for a configuration that is not a url. */
  public static int postgresPort() {
    return Server.POSTGRES.getPort();
  }

  /** All that is in it. */
  public Catalog catalog() {
    try (Connection connection = connect()) {
      return Catalog.read(connection);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  public Connection connect() throws SQLException {
    return DriverManager.getConnection(url);
  }

  public TestDatabase execute(String... statements) {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
      return this;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Runs a script through the shell of the database, else, for PostgreSQL, through its driver. */
  public TestDatabase script(String text) {
    if (kind == Kind.SQLITE) {
      Shell.run(List.of("sqlite3", "-bail", url.substring("jdbc:sqlite:".length())), text);
    } else if (Shell.isInstalled("psql")) {
      Shell.run(
          List.of("psql", "-X", "-q", "-v", "ON_ERROR_STOP=1", url.substring("jdbc:".length())),
          text);
    } else {
      execute(text);
    }
    return this;
  }

  /** The rows of a query, each as its values joined by {@code |}. */
  public List<String> rows(String query) {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      List<String> rows = new ArrayList<>();
      while (result.next()) {
        StringJoiner row = new StringJoiner("|");
        for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
          row.add(result.getString(i));
        }
        rows.add(row.toString());
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The names of the tables. */
  public List<String> tables() {
    return rows(
        switch (kind) {
          case SQLITE ->
            "select name from sqlite_schema where type = 'table' and name not like 'sqlite_%'"
                + " order by name";
          case POSTGRESQL ->
            "select relname from pg_class where relkind = 'r' and relnamespace ="
                + " 'public'::regnamespace order by relname";
        });
  }

  private static Path temporaryFile() {
    try {
      Path folder = Files.createTempDirectory("migration4j");
      folder.toFile().deleteOnExit();
      Path file = folder.resolve("test.db");
      file.toFile().deleteOnExit();
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One server for all tests, started when the first asks for it. */
  private static final class Server {
    private static final EmbeddedPostgres POSTGRES = start();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
