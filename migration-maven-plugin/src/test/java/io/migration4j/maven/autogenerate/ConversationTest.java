package io.migration4j.maven.autogenerate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.migration4j.MigrationException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConversationTest {
  private final List<String> shown = new ArrayList<>();
  private final Deque<String> typed = new ArrayDeque<>();
  private final Conversation conversation = new Conversation(shown::add, question -> {
    shown.add(question);
    return typed.poll();
  });

  @Test
  void answerIsChosenByItsNumber() {
    typed.addAll(List.of("3", "x", "2"));
    assertThat(conversation.choose(
            "Renamed?", List.of("-Dmigration.rename=a.b:c", "-Dmigration.drop=a.b")))
        .isEqualTo("-Dmigration.drop=a.b");
    assertThat(shown)
        .startsWith("Renamed?", "  1  -Dmigration.rename=a.b:c", "  2  -Dmigration.drop=a.b")
        .hasSize(6);
  }

  @Test
  void valuesThatAnAnswerLeavesOpenAreAskedFor() {
    typed.addAll(List.of("1", "new, or $1", "upper(x)"));
    assertThat(conversation.choose(
            "?", List.of("-Dmigration.drop=a.b -Dmigration.fill=a.c:<value>,a.d:sql:<expression>")))
        .isEqualTo("-Dmigration.drop=a.b -Dmigration.fill=a.c:new\\, or $1,a.d:sql:upper(x)");
    assertThat(shown)
        .contains(
            "The value for a.c, or nothing to stop: ",
            "The expression for a.d, or nothing to stop: ");
  }

  @Test
  void questionThatHangsOnAnAnswerIsAskedAfterThatAnswerOnly() {
    List<PassResult.Question> questions = List.of(
        new PassResult.Question(
            "Renamed?", List.of("-Dmigration.rename=a:b", "-Dmigration.drop=a"), ""),
        new PassResult.Question(
            "Column?", List.of("-Dmigration.drop=a.c"), "-Dmigration.rename=a:b"));
    typed.addAll(List.of("2"));
    assertThat(GivenAnswers.NONE.and(conversation, questions).values())
        .isEqualTo(Map.of("drop", "a"));
    typed.addAll(List.of("1", "1"));
    assertThat(GivenAnswers.NONE.and(conversation, questions).values())
        .isEqualTo(Map.of("rename", "a:b", "drop", "a.c"));
  }

  @Test
  void nothingTypedStops() {
    assertThatThrownBy(() -> conversation.choose("?", List.of("-Dmigration.drop=a.b")))
        .isInstanceOf(MigrationException.class)
        .hasMessage("Stopped without an answer. Nothing was written.");
  }
}
