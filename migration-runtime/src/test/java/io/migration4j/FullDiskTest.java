package io.migration4j;

import static io.migration4j.schema.Column.column;
import static io.migration4j.schema.Index.index;
import static io.migration4j.schema.SqlType.bigint;
import static io.migration4j.schema.SqlType.integer;
import static io.migration4j.schema.SqlType.text;
import static io.migration4j.schema.Table.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.abort;

import io.migration4j.schema.Database;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk that gets full in the middle of a revision: real ones, and one that only seems so. */
class FullDiskTest {
  private static final Class<?>[] ALL = {Filled.class, Rewritten.class, Indexed.class};

  @TempDir
  private Path directory;

  /** A table of some 30 MiB. */
  @Revision(id = "full1")
  public static final class Filled implements Migration {
    @Override
    public void upgrade(Operations op) {
      op.createTable(table("logs", column("id", integer()).notNull(), column("line", text())));
      op.execute("INSERT INTO logs SELECT i, md5(i::text) || md5((-i)::text)"
              + " FROM generate_series(1, 300000) i")
          .on(
              Database.SQLITE,
              "WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 300000)"
                  + " INSERT INTO logs SELECT i, hex(randomblob(32)) FROM n");
    }

    @Override
    public void downgrade(Operations op) {}
  }

  /** For which the table is written once more. */
  @Revision(id = "full2", revises = "full1")
  public static final class Rewritten implements Migration {
    @Override
    public void upgrade(Operations op) {
      op.addColumn("logs", column("seen", integer()));
      op.alterColumn(
          "logs", column("id", integer()).notNull(), column("id", bigint()).notNull());
    }

    @Override
    public void downgrade(Operations op) {}
  }

  /** An index of some 25 MiB. */
  @Revision(id = "full3", revises = "full2")
  public static final class Indexed implements Migration {
    @Override
    public void upgrade(Operations op) {
      op.createIndex("logs", index("logs_line_idx", "line")).concurrently();
    }

    @Override
    public void downgrade(Operations op) {}
  }

  @Test
  @DisplayName("safety 46: PostgreSQL in a file system that is full")
  void fullFileSystemLeavesAllAsItWas() throws Exception {
    try (SmallDisk disk = mounted(100)) {
      TestDatabase any = TestDatabase.of(Database.POSTGRESQL);
      any.run(
          "CREATE TABLESPACE small LOCATION '" + Files.createDirectory(mount().resolve("pg")) + "'",
          "CREATE DATABASE small TABLESPACE small");
      try {
        String url = any.url().replaceFirst("/test_\\d+", "/small");
        requireWhole(TestDatabase.at(url), disk, "SQLSTATE 53100");
      } finally {
        any.run("DROP DATABASE small", "DROP TABLESPACE small");
      }
    }
  }

  @Test
  @DisplayName("safety 46: PostgreSQL whose files may not grow, as with a quota")
  void limitOfFilesLeavesAllAsItWas() throws Exception {
    Path data = directory.resolve("data");
    try (EmbeddedPostgres postgres =
            EmbeddedPostgres.builder().setDataDirectory(data).start();
        SmallDisk disk = limited(data)) {
      TestDatabase database = TestDatabase.at(postgres.getJdbcUrl("postgres", "postgres"));
      requireWhole(database, disk, "could not ");
    }
  }

  @Test
  @DisplayName("safety 46: SQLite in a file system that is full while a table is copied")
  void fullFileSystemLeavesASqliteFileAsItWas() throws Exception {
    try (SmallDisk disk = mounted(100)) {
      TestDatabase database = TestDatabase.at("jdbc:sqlite:" + mount().resolve("small.db"));
      requireWhole(database, disk, "disk is full");
    }
  }

  private Path mount() {
    return directory.resolve("mount");
  }

  private SmallDisk mounted(int megabytes) throws IOException {
    try {
      return SmallDisk.Memory.mounted(Files.createDirectory(mount()), megabytes);
    } catch (IOException refused) {
      return abort("a small file system can be mounted, which takes root: " + refused.getMessage());
    }
  }

  private static SmallDisk limited(Path data) throws IOException {
    SmallDisk disk = new SmallDisk.Limited(data);
    try {
      disk.free();
      return disk;
    } catch (IOException missing) {
      return abort("there is prlimit (Linux, util-linux): " + missing.getMessage());
    }
  }

  private static void requireWhole(TestDatabase database, SmallDisk disk, String error)
      throws Exception {
    database.migrator(Filled.class).upgrade();
    Migrator migrator = database.migrator(ALL);
    List<String> revisions =
        database.kind() == Database.SQLITE ? List.of("full2") : List.of("full2", "full3");
    for (String revision : revisions) {
      List<String> before = state(database);
      disk.fill();
      assertThatThrownBy(() -> migrator.upgrade(revision), revision)
          .isInstanceOf(MigrationException.class)
          .hasMessageStartingWith("Upgrade of revision " + revision)
          .hasMessageContaining(error)
          .hasMessageContaining(
              "There is no space left for it: make some (the copy of a table takes"
                  + " as much as the table), then run mvn migration:upgrade again.");
      assertThat(state(database)).as(revision).isEqualTo(before);
      disk.free();
      assertThat(migrator.upgrade(revision).heads()).containsExactly(revision);
    }
    assertThat(migrator.upgrade().heads()).containsExactly("full3");
    assertThat(migrator.current().unfinished()).isEmpty();
    assertThat(database.rows("SELECT count(*), count(DISTINCT id), count(line) FROM logs"))
        .containsExactly("300000|300000|300000");
  }

  /** The rows are many; the journal stays, and is empty. */
  private static List<String> state(TestDatabase database) throws Exception {
    List<String> state = Voyage.objects(database);
    state.removeIf(object -> object.startsWith("migration_step"));
    state.addAll(database.rows("SELECT count(*), sum(id), min(line), max(line) FROM logs"));
    return state;
  }
}
