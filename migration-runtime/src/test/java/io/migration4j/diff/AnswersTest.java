package io.migration4j.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.migration4j.MigrationException;
import org.junit.jupiter.api.Test;

class AnswersTest {
  @Test
  void quotesAndParenthesesOfALiteralAreItsOwn() {
    assertThat(Answers.parse("", "", "", "a.x:it's,a.y:b"))
        .isEqualTo(Answers.parse("", "", "", "a.y:b,a.x:it's"));
    assertThat(Answers.parse("", "", "", "a.x::),a.y:b"))
        .isEqualTo(Answers.parse("", "", "", "a.y:b,a.x::)"));
  }

  @Test
  void commaInsideAnExpressionIsPartOfIt() {
    assertThat(Answers.parse("", "", "", "a.x:sql:coalesce(b, ','),a.y:1"))
        .isEqualTo(Answers.parse("", "", "", "a.y:1,a.x:sql:coalesce(b, ',')"));
  }

  @Test
  void expressionThatIsNotCompleteIsRefused() {
    assertThatThrownBy(() -> Answers.parse("", "", "", "a.x:sql:lower('b,a.y:1"))
        .isInstanceOf(MigrationException.class)
        .hasMessageContaining("without its other half");
  }
}
