package io.migration4j.schema;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SqlTextTest {
  @Test
  void namesAreFoundBesideAVeryLongLiteral() {
    String literal = "'" + "a''b ".repeat(100_000) + "'";
    SqlText text = SqlText.sql("mail <> " + literal + " and \"my \"\"id\" > 0");
    assertThat(text.mentions("mail")).isTrue();
    assertThat(text.mentions("a")).isFalse();
    assertThat(text.renaming("my \"id", "id").common())
        .isEqualTo("mail <> " + literal + " and id > 0");
  }
}
