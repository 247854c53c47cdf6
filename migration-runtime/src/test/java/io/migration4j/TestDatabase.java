package io.migration4j;

import io.migration4j.jdbc.TestPostgres;
import io.migration4j.schema.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.sqlite.SQLiteDataSource;

/** A new and empty database of either kind. */
record TestDatabase(Database kind, String url, DataSource dataSource) {
  static TestDatabase of(Database kind) {
    String url = kind == Database.SQLITE
        ? "jdbc:sqlite:" + file()
        : TestPostgres.database().url();
    return at(url);
  }

  static TestDatabase at(String url) {
    if (url.startsWith("jdbc:sqlite:")) {
      SQLiteDataSource dataSource = new SQLiteDataSource();
      dataSource.setUrl(url);
      return new TestDatabase(Database.SQLITE, url, dataSource);
    }
    PGSimpleDataSource dataSource = new PGSimpleDataSource();
    dataSource.setUrl(url);
    return new TestDatabase(Database.POSTGRESQL, url, dataSource);
  }

  private static Path file() {
    try {
      Path directory = Files.createTempDirectory("migrator");
      directory.toFile().deleteOnExit();
      return directory.resolve("test.db");
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  Connection connect() throws SQLException {
    return dataSource.getConnection();
  }

  void run(String... statements) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  /** The rows, the values of each joined by a bar. */
  List<String> rows(String query) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      List<String> found = new ArrayList<>();
      while (rows.next()) {
        List<String> values = new ArrayList<>();
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
          values.add(String.valueOf(rows.getObject(i)));
        }
        found.add(String.join("|", values));
      }
      return found;
    }
  }

  /** The names of all tables. */
  List<String> tables() throws SQLException {
    return rows(
        kind == Database.SQLITE
            ? "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name"
            : "SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename");
  }

  List<String> appliedIds() throws SQLException {
    return rows("SELECT id FROM migration_history ORDER BY id");
  }

  Migrator migrator(Class<?>... classes) {
    return builder(classes).build();
  }

  MigratorBuilder builder(Class<?>... classes) {
    return Migrator.builder()
        .listener(new MigrationListener() {})
        .dataSource(dataSource)
        .revisions(Revisions.of(List.of(classes)));
  }
}
