package io.migration4j.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

class StatementWatchTest {
  private final BlockingQueue<String> told = new LinkedBlockingQueue<>();
  private final RunListener listener = new RunListener() {
    @Override
    public void begun() {}

    @Override
    public void statement(String sql) {}

    @Override
    public void progress(String message) {
      told.add(message);
    }

    @Override
    public void waiting(String message) {}
  };

  private StatementWatch watch(DataSource source, Optional<PostgresProgress> progress) {
    return new StatementWatch(
        ConnectionSource.of(source), progress, listener, Duration.ofMillis(200));
  }

  private static int process(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        var row = statement.executeQuery("select pg_backend_pid()")) {
      row.next();
      return row.getInt(1);
    }
  }

  @Test
  void longBuildOfAnIndexIsTold() throws Exception {
    TestPostgres database = TestPostgres.database();
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(database.url());
    try (Connection connection = database.connect();
        Connection reader = database.connect();
        Statement statement = connection.createStatement();
        Statement reading = reader.createStatement()) {
      statement.execute("create table t (a int)");
      reading.execute("begin isolation level repeatable read");
      reading.execute("select * from t");
      Thread end = new Thread(() -> {
        try {
          Thread.sleep(3000);
          reading.execute("commit");
        } catch (SQLException | InterruptedException e) {
          throw new IllegalStateException(e);
        }
      });
      try (StatementWatch watch =
          watch(source, Optional.of(new PostgresProgress(process(connection))))) {
        watch.began("create index concurrently i on t (a)");
        end.start();
        statement.execute("create index concurrently i on t (a)");
      }
      end.join();
      assertThat(told)
          .anyMatch(line -> line.matches("Running for \\d+ s: create index concurrently i on t"
              + " \\(a\\) \\(waiting for .*for process \\d+\\)"));
    }
  }

  @Test
  void poolThatHasNoSecondConnectionHoldsNobodyUp() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    DataSource empty = (DataSource) Proxy.newProxyInstance(
        getClass().getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, given) -> {
          asked.countDown();
          Thread.sleep(60_000);
          throw new SQLException("no connection");
        });
    long start = System.nanoTime();
    try (StatementWatch watch = watch(empty, Optional.of(new PostgresProgress(1)))) {
      watch.began("create index i on t (a)");
      assertThat(asked.await(20, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
    assertThat(told).isEmpty();
  }

  @Test
  void withoutASecondConnectionTheTimeIsTold() throws Exception {
    try (StatementWatch watch = watch(new PGSimpleDataSource(), Optional.empty())) {
      watch.began("insert into new_users select * from users");
      assertThat(told.poll(20, TimeUnit.SECONDS))
          .isEqualTo("Running for 0 s: insert into new_users select * from users");
    }
  }
}
