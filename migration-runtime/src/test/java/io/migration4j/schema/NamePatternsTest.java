package io.migration4j.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.migration4j.MigrationException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class NamePatternsTest {
  @Test
  @DisplayName("AD4 excluded table is not taken")
  void excludedTableIsNotTaken() {
    NamePatterns patterns = NamePatterns.parse("", "audit_*, temp?");
    assertThat(patterns.takes("AUDIT_log")).isFalse();
    assertThat(patterns.takes("temp1")).isFalse();
    assertThat(patterns.takes("temp")).isTrue();
    assertThat(patterns.takes("users")).isTrue();
  }

  @Test
  @DisplayName("AD6 pattern with a dot is about the schema too")
  void patternWithDotIsAboutTheSchema() {
    NamePatterns patterns = NamePatterns.parse("", "legacy.users");
    assertThat(patterns.takes("legacy.users")).isFalse();
    assertThat(patterns.takes("users")).isTrue();
    assertThat(NamePatterns.parse("users", "").takes("legacy.users")).isTrue();
  }

  @Test
  @DisplayName("AD7 one schema is left out, the others are taken, and the other way round")
  void schemaIsLeftOutByItsName() {
    NamePatterns without = NamePatterns.parse("", "legacy.*");
    assertThat(without.takes("legacy.orders")).isFalse();
    assertThat(without.takes("orders")).isTrue();
    NamePatterns only = NamePatterns.parse("legacy.*", "");
    assertThat(only.takes("legacy.orders")).isTrue();
    assertThat(only.takes("orders")).isFalse();
  }

  @Test
  void moreThanOneDotIsNoPattern() {
    assertThatThrownBy(() -> NamePatterns.parse("a.b.c", ""))
        .isInstanceOf(MigrationException.class)
        .hasMessageContaining("is no pattern for a table");
  }
}
