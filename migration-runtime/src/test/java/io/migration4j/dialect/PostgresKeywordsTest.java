package io.migration4j.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import io.migration4j.jdbc.TestPostgres;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

class PostgresKeywordsTest {
  @Test
  void allButTheUnreservedAreQuoted() throws SQLException {
    try (Connection connection = TestPostgres.database().connect();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select word, catcode from pg_get_keywords()")) {
      while (row.next()) {
        assertThat(PostgresKeywords.contains(row.getString(1)))
            .as(row.getString(1))
            .isEqualTo(!row.getString(2).equals("U"));
      }
    }
  }
}
