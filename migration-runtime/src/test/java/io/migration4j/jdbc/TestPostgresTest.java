package io.migration4j.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

class TestPostgresTest {
  @Test
  void eachDatabaseIsEmpty() throws Exception {
    TestPostgres.database().run("create table users (id integer)");
    try (Connection connection = TestPostgres.database().connect();
        Statement statement = connection.createStatement()) {
      assertThat(statement
              .executeQuery("select 1 from pg_tables where schemaname = 'public'")
              .next())
          .isFalse();
    }
  }
}
