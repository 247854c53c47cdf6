package io.migration4j.processor.hibernate;

import io.migration4j.schema.Database;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** An empty database of one kind; the one asked for before it stays as it is. */
record TestDatabase(Database kind, String url) {
  private static final AtomicInteger NUMBER = new AtomicInteger();

  static TestDatabase empty(Database kind, List<String> before) {
    TestDatabase database = new TestDatabase(
        kind,
        kind == Database.POSTGRESQL
            ? Server.emptied()
            : "jdbc:sqlite:" + newFile() + "?synchronous=OFF");
    database.run(kind == Database.POSTGRESQL ? before : List.of());
    return database;
  }

  private static Path newFile() {
    try {
      Path file = Files.createTempFile("model", ".db");
      file.toFile().deleteOnExit();
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As PostgreSQL always does. */
  TestDatabase withForeignKeys() {
    return kind == Database.SQLITE ? new TestDatabase(kind, url + "&foreign_keys=true") : this;
  }

  String user() {
    return kind == Database.POSTGRESQL ? "postgres" : "";
  }

  Connection connect() throws SQLException {
    return DriverManager.getConnection(url, user(), "");
  }

  void run(List<String> statements) {
    String current = "";
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        current = sql;
        statement.execute(sql);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e.getMessage() + " in " + current, e);
    }
  }

  /** Started with the first database, ended with the JVM. */
  private static final class Server {
    private static final String FIRST = "model_one";
    private static final String SECOND = "model_two";
    private static final EmbeddedPostgres POSTGRES = start();

    private static EmbeddedPostgres start() {
      try {
        EmbeddedPostgres postgres = EmbeddedPostgres.builder()
            .setServerConfig("fsync", "off")
            .setServerConfig("full_page_writes", "off")
            .start();
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
            Statement statement = connection.createStatement()) {
          statement.execute("create database " + FIRST);
          statement.execute("create database " + SECOND);
        }
        return postgres;
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /** Two databases take turns, which is much faster than a new one each time. */
    static String emptied() {
      String url =
          POSTGRES.getJdbcUrl("postgres", NUMBER.incrementAndGet() % 2 == 0 ? FIRST : SECOND);
      try (Connection connection = DriverManager.getConnection(url, "postgres", "");
          Statement statement = connection.createStatement()) {
        statement.execute("""
            do $$ declare name text; begin
              for name in select nspname from pg_namespace
                where nspname !~ '^(pg_|information_schema)' loop
                execute format('drop schema %I cascade', name);
              end loop;
              create schema public;
            end $$""");
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
      return url;
    }
  }
}
