package io.migration4j;

import static org.assertj.core.api.Assertions.assertThat;

import io.migration4j.revision.Direction;
import io.migration4j.schema.Database;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Who and what else is in an SQLite file whose tables are copied. */
class SqliteNeighboursTest {
  private final TestDatabase database = TestDatabase.of(Database.SQLITE);

  @Test
  @DisplayName("safety 52: another connection that enforces foreign keys writes between revisions")
  void whoWritesBetweenRevisionsLosesNothing() throws Exception {
    database
        .builder(Voyage.ALL)
        .listener(new MigrationListener() {
          @Override
          public void revisionFinished(
              Direction direction,
              String id,
              List<String> parents,
              String description,
              Duration duration) {
            write(Integer.parseInt(id.substring(1)));
          }
        })
        .build()
        .upgrade();
    assertThat(database.rows("SELECT id, ship FROM ports WHERE id > 10 ORDER BY id"))
        .containsExactly("11|1", "12|2", "13|1", "14|2", "15|1");
    assertThat(database.rows("PRAGMA foreign_key_check")).isEmpty();
    assertThat(database.migrator(Voyage.ALL).check().problems()).isEmpty();
  }

  private void write(int number) {
    try (Connection other = DriverManager.getConnection(database.url() + "?foreign_keys=true");
        Statement statement = other.createStatement()) {
      statement.execute(
          "INSERT INTO ports VALUES (" + (10 + number) + ", " + (2 - number % 2) + ")");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  @DisplayName("safety 62: full-text and R-Tree tables beside, and over, a copied table work on")
  void virtualTablesWorkOn() throws Exception {
    Migrator migrator = database.migrator(Voyage.ALL);
    migrator.upgrade("v1");
    database.run(
        "CREATE VIRTUAL TABLE words USING fts5(name, content='ships', content_rowid='id')",
        "INSERT INTO words(words) VALUES ('rebuild')",
        "CREATE TRIGGER index_words AFTER INSERT ON ships BEGIN"
            + " INSERT INTO words(rowid, name) VALUES (new.id, new.name); END",
        "CREATE VIRTUAL TABLE places USING rtree(id, west, east)",
        "INSERT INTO places VALUES (1, 2, 3)");
    List<String> shadows =
        database.rows("SELECT name, sql FROM sqlite_master WHERE name GLOB 'words*'"
            + " OR name GLOB 'places*' ORDER BY name");
    assertThat(migrator.upgrade().heads()).containsExactly("v5");
    assertThat(database.rows(
            "SELECT rowid FROM words WHERE words MATCH 'fram OR vega'" + " ORDER BY rowid"))
        .containsExactly("2", "3");
    assertThat(database.rows("SELECT id FROM places WHERE west < 3")).containsExactly("1");
    assertThat(migrator.downgrade("v1").heads()).containsExactly("v1");
    assertThat(database.rows("SELECT name, sql FROM sqlite_master WHERE name GLOB 'words*'"
            + " OR name GLOB 'places*' ORDER BY name"))
        .isEqualTo(shadows);
    assertThat(database.rows("PRAGMA integrity_check")).containsExactly("ok");
  }

  @Test
  @DisplayName("safety 67: tables that another tool left when it died are left alone")
  void leftoversOfOtherToolsAreLeftAlone() throws Exception {
    Migrator migrator = database.migrator(Voyage.ALL);
    migrator.upgrade("v1");
    List<String> leftovers = List.of(
        "_alembic_tmp_ships",
        "__jm_new_ships",
        "new__ships",
        "ef_temp_ships",
        "ships_new",
        "migration4j_ships",
        "migration4j_new_ships");
    for (String name : leftovers) {
      database.run("CREATE TABLE " + name + " (a)", "INSERT INTO " + name + " VALUES (7)");
    }
    migrator.upgrade();
    migrator.downgrade("v1");
    migrator.upgrade();
    for (String name : leftovers) {
      assertThat(database.rows("SELECT a FROM " + name)).containsExactly("7");
    }
  }
}
