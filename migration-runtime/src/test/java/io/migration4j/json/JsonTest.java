package io.migration4j.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
  @Test
  void writtenValuesAreReadAgain() {
    Map<String, Object> value = new LinkedHashMap<>();
    value.put("text", "a\"b\\c\n\r\t\u0001\u2028é😀");
    value.put("number", new BigDecimal("1.50"));
    value.put("flag", true);
    value.put("items", List.of(1, List.of(), Map.of()));

    String line = Json.line(value);
    JsonObject read = Json.parseObject(line);

    assertThat(line).doesNotContain("\n", "\u2028");
    assertThat(read.text("text")).isEqualTo("a\"b\\c\n\r\t\u0001\u2028é😀");
    assertThat(read.get("number")).isEqualTo(new JsonValue.Number(new BigDecimal("1.50"), 1));
    assertThat(read.flag("flag", false)).isTrue();
    assertThat(read.items("items")).hasSize(3);
  }

  @Test
  void halfOfASurrogatePairSurvives() {
    assertThat(Json.line("a\ud83d")).isEqualTo("\"a\\ud83d\"");
    assertThat(Json.parse("\"a\\ud83d\"")).isEqualTo(new JsonValue.Text("a\ud83d", 1));
  }

  @Test
  void prettyTextHasALineForEachMember() {
    Map<String, Object> value = new LinkedHashMap<>();
    value.put("status", "changes");
    value.put("summary", List.of("add column a.b"));
    value.put("warnings", List.of());

    assertThat(Json.pretty(value)).isEqualTo("""
        {
          "status": "changes",
          "summary": [
            "add column a.b"
          ],
          "warnings": []
        }
        """);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"a\":1,~\"a\":2}  | line 2: \"a\" stands twice in one object",
        "[1,~2              | line 2: expected \"]\" but found the end of the text",
        "[1,]               | line 1: expected a value but found \"]\"",
        "{a:1}              | line 1: expected a string in double quotes but found \"a\"",
        "[1] 2              | line 1: expected the end of the text but found \"2\"",
        "01                 | line 1: expected the end of the text but found \"1\"",
        "nul                | line 1: expected a value but found \"n\"",
        "\"a~\"             | line 1: a string is not closed before the end of the line",
        "\"\\x\"            | line 1: \\x is no escape",
        "\"\\u12\"          | line 1: \\u needs four hexadecimal digits",
      })
  void malformedTextIsRefusedWithItsLine(String text, String message) {
    assertThatThrownBy(() -> Json.parse(text.replace('~', '\n')))
        .isInstanceOf(JsonException.class)
        .hasMessage(message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "\"abc", "\"\\", "{", "[", "{\"a\"", "{\"a\":", "-", "+1"})
  void endlessTextIsRefused(String text) {
    assertThatThrownBy(() -> Json.parse(text)).isInstanceOf(JsonException.class);
  }

  @Test
  void deepNestingIsRefused() {
    assertThat(Json.parse("[".repeat(64) + "]".repeat(64))).isNotNull();
    assertThatThrownBy(() -> Json.parse("[".repeat(100_000)))
        .hasMessage("line 1: more than 64 levels of brackets");
  }

  @Test
  void missingOrWrongMemberIsNamed() {
    JsonObject object = Json.parseObject("{\"a\": 1,\n\"b\": 1.5}");

    assertThatThrownBy(() -> object.get("c")).hasMessage("line 1: member \"c\" is missing");
    assertThatThrownBy(() -> object.text("a")).hasMessage("line 1: \"a\" is not a string");
    assertThatThrownBy(() -> object.integer("b"))
        .hasMessage("line 2: \"b\" is no whole number: 1.5");
    assertThatThrownBy(() -> object.requireOnly(java.util.Set.of("a")))
        .hasMessage("line 2: member \"b\" is unknown");
  }
}
