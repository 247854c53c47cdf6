package io.migration4j.maven.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.migration4j.MigrationException;
import io.migration4j.Migrator;
import io.migration4j.Revisions;
import io.migration4j.maven.output.Lines;
import io.migration4j.maven.output.Report;
import io.migration4j.schema.Database;
import io.migration4j.schema.NamePatterns;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;

class VerdictTest {
  private final Lines console = new Lines(false);

  @TempDir
  Path directory;

  @Test
  void databaseIsSaidToHaveWhatTheRevisionsMake() {
    verdict().of(List.of(), Optional.of(database()), NamePatterns.ALL);

    assertThat(console.all())
        .containsExactly(
            "INFO Entities, migrations and snapshot agree; sqlite:shop.db has what they make.");
  }

  @Test
  void databaseThatNobodyNamedIsNotMentioned() {
    verdict().of(List.of(), Optional.empty(), NamePatterns.ALL);

    assertThat(console.all()).containsExactly("INFO Entities, migrations and snapshot agree.");
  }

  @Test
  void everyProblemIsShownAndTheFirstFailsTheBuild() {
    assertThatThrownBy(
            () -> verdict().of(List.of("one", "two"), Optional.empty(), NamePatterns.ALL))
        .isInstanceOf(MigrationException.class)
        .hasMessage("2 problems found, the first: one");

    assertThat(console.all()).containsExactly("ERROR one", "ERROR two");
  }

  /** Cases AD4 and D32: what is excluded is somebody else's business in the database too. */
  @Test
  void excludedTablesOfTheDatabaseAreNotMentioned() throws SQLException {
    OpenDatabase database = database();
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("shop.db"));
        Statement statement = connection.createStatement()) {
      statement.execute("create table audit_log (id integer)");
      statement.execute("create table other (id integer)");
    }

    verdict().of(List.of(), Optional.of(database), NamePatterns.parse("", "audit_*"));

    assertThat(console.all())
        .anyMatch(line -> line.contains("table other is unmanaged"))
        .noneMatch(line -> line.contains("audit_log"));
  }

  private Verdict verdict() {
    return new Verdict(console, new Report("text", Optional.empty(), console, System.out));
  }

  private OpenDatabase database() {
    SQLiteDataSource dataSource = new SQLiteDataSource();
    dataSource.setUrl("jdbc:sqlite:" + directory.resolve("shop.db"));
    return new OpenDatabase(
        Database.SQLITE,
        "sqlite:shop.db",
        Migrator.builder().dataSource(dataSource),
        Revisions.of(List.of()),
        console);
  }
}
