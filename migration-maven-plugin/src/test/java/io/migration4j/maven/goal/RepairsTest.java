package io.migration4j.maven.goal;

import static io.migration4j.schema.Column.column;
import static io.migration4j.schema.SqlType.integer;
import static io.migration4j.schema.Table.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.migration4j.Migration;
import io.migration4j.MigrationException;
import io.migration4j.Migrator;
import io.migration4j.Operations;
import io.migration4j.Revision;
import io.migration4j.Revisions;
import io.migration4j.maven.output.Lines;
import io.migration4j.maven.output.Report;
import io.migration4j.schema.Database;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;

class RepairsTest {
  private final Lines console = new Lines(false);
  private final SQLiteDataSource source = new SQLiteDataSource();
  private final Revisions revisions = Revisions.of(List.of(CreateShops.class));

  @TempDir
  Path directory;

  /** A table. */
  @Revision(id = "a1")
  public static final class CreateShops implements Migration {
    @Override
    public void upgrade(Operations op) {
      op.createTable(table("shops", column("id", integer()).notNull()).primaryKey("id"));
    }

    @Override
    public void downgrade(Operations op) {
      op.dropTable("shops");
    }
  }

  @BeforeEach
  void changeAnAppliedRevision() throws SQLException {
    source.setUrl("jdbc:sqlite:" + directory.resolve("shop.db"));
    migrator().upgrade();
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("INSERT INTO shops VALUES (1)");
      statement.execute("UPDATE migration_history SET checksum = 'v1:00'");
    }
  }

  private Migrator migrator() {
    return Migrator.builder().dataSource(source).revisions(revisions).build();
  }

  private void repair(boolean yes, boolean dryRun, Optional<Predicate<String>> person) {
    OpenDatabase database = new OpenDatabase(
        Database.SQLITE,
        "sqlite:shop.db",
        Migrator.builder().dataSource(source),
        revisions,
        console);
    new Repairs(database, new Report("text", Optional.empty(), console, System.out))
        .run(yes, dryRun, person);
  }

  private void requireDamaged() {
    assertThat(migrator().findDamage()).hasSize(1);
  }

  @Test
  void nothingIsWrittenWhereNobodyCanBeAsked() {
    assertThatThrownBy(() -> repair(false, false, Optional.empty()))
        .isInstanceOf(MigrationException.class)
        .hasMessageStartingWith("The history of sqlite:shop.db needs repair: revision a1 (")
        .hasMessageContaining("was changed after it was applied")
        .hasMessageContaining("-Dmigration.yes");
    requireDamaged();
  }

  @Test
  void dryRunShowsAndWritesNothing() {
    repair(true, true, Optional.empty());
    assertThat(console.all().get(0)).isEqualTo("INFO sqlite:shop.db needs repair:");
    assertThat(console.all()).last().isEqualTo("INFO Nothing was written (dryRun).");
    requireDamaged();
  }

  @Test
  void whatAPersonDoesNotAgreeToIsLeft() {
    List<String> asked = new ArrayList<>();
    repair(false, false, Optional.of(question -> !asked.add(question)));
    assertThat(asked).singleElement().asString().contains("accept the class as it is now");
    assertThat(console.all()).last().isEqualTo("INFO 0 of 1 mended; no operation was run.");
    requireDamaged();
  }

  @Test
  void whatIsAgreedToIsMendedAndThenThereIsNothing() {
    repair(true, false, Optional.empty());
    assertThat(console.all()).last().isEqualTo("INFO 1 of 1 mended; no operation was run.");
    assertThat(migrator().upgrade().steps()).isEmpty();
    repair(false, false, Optional.empty());
    assertThat(console.all()).last().isEqualTo("INFO sqlite:shop.db: nothing to repair.");
  }
}
