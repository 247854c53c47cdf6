package io.migration4j.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.migration4j.MigrationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PostgresQuotingTest {
  private final Dialect dialect = new PostgresDialect();

  @Test
  void nameThatPostgresWouldCutIsRefused() {
    assertThat(dialect.quote("a".repeat(63))).isEqualTo("a".repeat(63));
    assertThatThrownBy(() -> dialect.quote("é".repeat(32)))
        .isInstanceOf(MigrationException.class)
        .hasMessageContaining("has 64 bytes, but PostgreSQL keeps only 63");
  }

  @Test
  void nulIsRefusedInNamesAndTexts() {
    assertThatThrownBy(() -> dialect.quote("a\0b")).isInstanceOf(MigrationException.class);
    assertThatThrownBy(() -> dialect.literal("a\0b")).isInstanceOf(MigrationException.class);
  }

  @Test
  void whatIsNotAPlainNameIsQuoted() {
    assertThat(dialect.qualified("shop.\"a.b\"")).isEqualTo("shop.\"a.b\"");
    assertThat(dialect.quote("a\"; drop table victim; --"))
        .isEqualTo("\"a\"\"; drop table victim; --\"");
    assertThat(Stream.of("a_1", "Users", "1a", "user", "straße", "a b").map(dialect::quote))
        .containsExactly("a_1", "\"Users\"", "\"1a\"", "\"user\"", "\"straße\"", "\"a b\"");
  }
}
