package io.migration4j.maven.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.migration4j.MigrationException;
import io.migration4j.schema.Database;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DriversTest {
  @TempDir
  Path directory;

  @Test
  void theDriverOfALaterLoaderIsFound() throws Exception {
    Drivers drivers = new Drivers(
        List.of(ClassLoader.getPlatformClassLoader(), DriversTest.class.getClassLoader()));

    try (Connection connection = drivers.connect(sqlite(directory.resolve("a.db")))) {
      assertThat(connection.getMetaData().getDatabaseProductName()).isEqualTo("SQLite");
    }
  }

  @Test
  void aMissingDriverIsNamedWithItsDependency() {
    Drivers drivers = new Drivers(List.of(ClassLoader.getPlatformClassLoader()));

    assertThatThrownBy(() -> drivers.connect(sqlite(directory.resolve("a.db"))))
        .isInstanceOf(MigrationException.class)
        .hasMessage("No JDBC driver for sqlite: org.sqlite.JDBC is neither on the project's runtime"
            + " class path nor among the plugin's dependencies. Add org.xerial:sqlite-jdbc to the"
            + " <dependencies> of the project (scope runtime) or of the plugin.");
  }

  @Test
  void anUnreachableDatabaseIsNamedWithoutItsPassword() {
    Drivers drivers = new Drivers(List.of(DriversTest.class.getClassLoader()));
    ConnectionSettings settings = new ConnectionSettings(
        Database.SQLITE,
        "jdbc:sqlite:" + directory.resolve("absent/geheim.db"),
        "me",
        "geheim",
        "migration.url");

    assertThatThrownBy(() -> drivers.connect(settings))
        .isInstanceOf(MigrationException.class)
        .hasMessageStartingWith("Cannot connect to sqlite:" + directory)
        .hasMessageContaining("read from migration.url")
        .hasMessageEndingWith(
            ". Check that the directory of the file is there, and that both may be written.");
  }

  @Test
  void aFileThatIsNotThereIsMadeByWhoWritesOnly() throws Exception {
    Drivers drivers = new Drivers(List.of(DriversTest.class.getClassLoader()));
    ConnectionSettings settings = new ConnectionSettings(
        Database.SQLITE,
        "jdbc:sqlite:" + directory.resolve("typo.db") + "?busy_timeout=5",
        "",
        "",
        "migration.url");
    try (Connection connection = drivers.dataSource(settings, false).getConnection()) {
      assertThat(connection.getMetaData().getURL()).isEqualTo("jdbc:sqlite::memory:");
    }
    assertThat(directory).isEmptyDirectory();

    try (Connection connection = drivers.dataSource(settings, true).getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE t (a)");
    }
    try (Connection connection = drivers.dataSource(settings, false).getConnection();
        Statement statement = connection.createStatement()) {
      assertThat(statement.executeQuery("SELECT count(*) FROM t").getInt(1)).isZero();
    }
    ConnectionSettings nowhere = sqlite(directory.resolve("absent/a.db"));
    assertThatThrownBy(drivers.dataSource(nowhere, false)::getConnection)
        .hasMessageContaining("Check that the directory of the file is there");
  }

  private static ConnectionSettings sqlite(Path file) {
    return new ConnectionSettings(Database.SQLITE, "jdbc:sqlite:" + file, "", "", "migration.url");
  }
}
