package io.migration4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A second PostgreSQL that follows the first, and takes reads only. */
class StandbyTest {
  @TempDir
  private Path directory;

  @Test
  @Timeout(120)
  @DisplayName(
      "safety 47: a hot standby refuses what changes, answers what reads, and holds nobody up")
  void hotStandbyIsReadAndNotChanged() throws Exception {
    Path first = directory.resolve("primary");
    Path second = directory.resolve("standby");
    int port = freePort();
    start(first, port).close();
    copy(first, second);
    Files.createFile(second.resolve("standby.signal"));
    Files.writeString(
        second.resolve("postgresql.auto.conf"),
        "primary_conninfo = 'host=127.0.0.1 port=" + port + " user=postgres'\n",
        StandardOpenOption.APPEND);
    try (EmbeddedPostgres primary = start(first, port);
        EmbeddedPostgres standby = start(second, freePort())) {
      TestDatabase written = TestDatabase.at(primary.getJdbcUrl("postgres", "postgres"));
      TestDatabase read = TestDatabase.at(standby.getJdbcUrl("postgres", "postgres"));
      written.migrator(Voyage.ALL).upgrade("+2");
      awaitAll(written, read);

      Migrator migrator = read.migrator(Voyage.ALL);
      assertThat(migrator.current().heads()).containsExactly("v2");
      assertThat(migrator.current().pending()).containsExactly("v3", "v4", "v5");
      assertThat(migrator.history()).hasSize(2);
      assertThat(migrator.planUpgrade("head")).hasSize(3);
      assertThat(migrator.check().isCompared()).isFalse();
      assertThat(migrator.check().obstacle())
          .isEqualTo("since the server is a standby, where the expected ones cannot be made to"
              + " compare with: check the primary");
      requireRefused(migrator::upgrade);
      requireRefused(() -> migrator.downgrade("base"));
      requireRefused(() -> migrator.stamp("head"));

      written.migrator(Voyage.ALL).upgrade();
      awaitAll(written, read);
      assertThat(migrator.upgrade().steps()).isEmpty();
      assertThat(Voyage.state(read)).isEqualTo(Voyage.state(written));
      requireThatAUrlOfBothFindsThePrimary(port, standby.getPort());
    }
  }

  private static void requireRefused(Runnable change) {
    assertThatThrownBy(change::run)
        .isInstanceOf(MigrationException.class)
        .hasMessage("Cannot migrate: this PostgreSQL server is a standby, which takes no changes."
            + " Connect to the primary (targetServerType=primary).");
  }

  /** What the message says. */
  private static void requireThatAUrlOfBothFindsThePrimary(int primary, int standby) {
    Migrator migrator = TestDatabase.at("jdbc:postgresql://localhost:" + standby + ",localhost:"
            + primary + "/postgres?user=postgres&targetServerType=primary")
        .migrator(Voyage.ALL);
    assertThat(migrator.downgrade("base").heads()).isEmpty();
  }

  private static void awaitAll(TestDatabase primary, TestDatabase standby) throws Exception {
    // Zonky starts servers that write what was committed a little later.
    String written = primary.rows("SELECT pg_current_wal_insert_lsn()::text").get(0);
    String behind = "SELECT 1 WHERE pg_last_wal_replay_lsn() >= '" + written + "'::pg_lsn";
    while (standby.rows(behind).isEmpty()) {
      TimeUnit.MILLISECONDS.sleep(50);
    }
  }

  private static EmbeddedPostgres start(Path data, int port) throws IOException {
    return EmbeddedPostgres.builder()
        .setDataDirectory(data)
        .setCleanDataDirectory(false)
        .setPort(port)
        .start();
  }

  private static int freePort() throws IOException {
    try (ServerSocket free = new ServerSocket(0)) {
      return free.getLocalPort();
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.walkFileTree(from, new SimpleFileVisitor<>() {
      @Override
      public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
          throws IOException {
        Files.copy(directory, to.resolve(from.relativize(directory)));
        return FileVisitResult.CONTINUE;
      }

      @Override
      public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
          throws IOException {
        Files.copy(file, to.resolve(from.relativize(file)));
        return FileVisitResult.CONTINUE;
      }
    });
  }
}
