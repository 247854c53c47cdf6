package io.migration4j.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServerMessageTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "no host in jdbc:postgresql://h/db?user=ada&password=s3cret&ssl=true",
        "bad url postgresql://ada:s3cret@h/db",
        "Properties {user=ada, password=s3cret}",
        "ALTER ROLE ada PASSWORD 's3cret'",
      })
  void passwordsAreNotShown(String message) {
    assertThat(ServerMessage.withoutPasswords(message)).contains("***").doesNotContain("s3cret");
  }

  @Test
  void stateOrCodeStandsFirst() {
    assertThat(ServerMessage.of(new SQLException("ERROR: no\n  Detail: none.", "42P01")))
        .isEqualTo("SQLSTATE 42P01: ERROR: no Detail: none");
    assertThat(ServerMessage.of(new SQLException("[BUSY]", null, 5)))
        .isEqualTo("error code 5: [BUSY]");
    assertThat(ServerMessage.of(new IllegalStateException("boom")))
        .isEqualTo("java.lang.IllegalStateException: boom");
  }
}
