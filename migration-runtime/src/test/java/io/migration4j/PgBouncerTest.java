package io.migration4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.migration4j.schema.Database;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Behind a real PgBouncer, where one is installed ({@code apt-get install pgbouncer}). */
class PgBouncerTest {
  private static final Optional<Path> PROGRAM = Stream.of(
          "/usr/sbin/pgbouncer", "/usr/bin/pgbouncer", "/usr/local/bin/pgbouncer")
      .map(Path::of)
      .filter(Files::isExecutable)
      .findFirst();

  @TempDir
  private Path directory;

  private final TestDatabase direct = TestDatabase.of(Database.POSTGRESQL);

  @Test
  @DisplayName("safety 56: a pooler in transaction mode is refused with the direct way")
  void transactionModeIsRefused() throws Exception {
    Process bouncer = start("transaction", "server_round_robin = 1");
    try {
      TestDatabase pooled = pooled();
      try (Connection other = await(pooled);
          Statement statement = other.createStatement()) {
        other.setAutoCommit(false);
        statement.execute("SELECT 1");
        try (Connection another = pooled.connect();
            Statement second = another.createStatement()) {
          second.execute("SELECT 1");
          other.commit();
          requireRefused(pooled, "the server process changed between two transactions");
        }
      }
    } finally {
      bouncer.destroyForcibly().waitFor();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"default_pool_size = 1", "server_round_robin = 1", "min_pool_size = 4"})
  @DisplayName(
      "safety 56: so is one that nobody else uses, and that gives the same process each time")
  void transactionModeWithTheSameProcessIsRefused(String setting) throws Exception {
    Process bouncer = start("transaction", setting);
    try {
      TestDatabase pooled = pooled();
      await(pooled).close();
      for (int i = 0; i < 3; i++) {
        requireRefused(pooled, "another client was given the same server process");
      }
    } finally {
      bouncer.destroyForcibly().waitFor();
    }
  }

  private void requireRefused(TestDatabase pooled, String seen) throws Exception {
    assertThatThrownBy(pooled.migrator(Voyage.ALL)::upgrade)
        .isInstanceOf(MigrationException.class)
        .hasMessage("Cannot migrate: " + seen + ", so the migration lock is worth nothing. This"
            + " happens behind a pooler in transaction mode (PgBouncer, Supavisor, RDS Proxy)."
            + " Connect to PostgreSQL directly, or to the pooler in session mode.");
    assertThat(direct.tables()).isEmpty();
    assertThat(direct.rows("SELECT pid FROM pg_locks WHERE locktype = 'advisory'"))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"server_round_robin = 1", "min_pool_size = 4", "default_pool_size = 1"})
  @DisplayName("safety 56: a pooler in session mode passes, with one server process, too")
  void sessionModePasses(String setting) throws Exception {
    Process bouncer = start("session", setting);
    try {
      TestDatabase pooled = pooled();
      await(pooled).close();
      assertThat(pooled.migrator(Voyage.ALL).upgrade().heads()).containsExactly("v5");
      assertThat(pooled.migrator(Voyage.ALL).downgrade("base").heads()).isEmpty();
    } finally {
      bouncer.destroyForcibly().waitFor();
    }
  }

  @Test
  @DisplayName("safety 56: a pool of one at a pooler in session mode passes, without a second look")
  void poolOfOneInSessionModePasses() throws Exception {
    Process bouncer = start("session", "default_pool_size = 1");
    try (Connection only = await(pooled());
        PoolOfOne pool = new PoolOfOne(only)) {
      Migrator migrator =
          direct.builder(Voyage.ALL).dataSource(pool.dataSource()).build();
      assertThat(migrator.upgrade().heads()).containsExactly("v5");
      assertThat(pool.isBack()).isTrue();
    } finally {
      bouncer.destroyForcibly().waitFor();
    }
  }

  private int port;

  private TestDatabase pooled() {
    return TestDatabase.at(
        direct.url().replaceFirst(":\\d+/", ":" + port + "/") + "&prepareThreshold=0");
  }

  private Process start(String mode, String setting) throws IOException {
    assumeTrue(PROGRAM.isPresent(), "pgbouncer is installed");
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    Path settings = directory.resolve("pgbouncer.ini");
    Files.writeString(settings, """
        [databases]
        * = host=127.0.0.1 port=%s user=postgres
        [pgbouncer]
        listen_addr = 127.0.0.1
        listen_port = %d
        auth_type = any
        pool_mode = %s
        %s
        unix_socket_dir =
        ignore_startup_parameters = extra_float_digits
        """.formatted(
            direct.url().replaceAll(".*:(\\d+)/.*", "$1"), port, mode, setting));
    List<String> command = new ArrayList<>(List.of(PROGRAM.orElseThrow().toString()));
    if (System.getProperty("user.name").equals("root")) {
      directory.toFile().setExecutable(true, false);
      directory.toFile().setReadable(true, false);
      settings.toFile().setReadable(true, false);
      command.addAll(List.of("-u", "nobody"));
    }
    command.add(settings.toString());
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(directory.resolve("log").toFile())
        .start();
  }

  private Connection await(TestDatabase database) throws Exception {
    for (int i = 0; i < 200; i++) {
      try {
        return database.connect();
      } catch (SQLException notYet) {
        TimeUnit.MILLISECONDS.sleep(50);
      }
    }
    throw new IllegalStateException(Files.readString(directory.resolve("log")));
  }
}
