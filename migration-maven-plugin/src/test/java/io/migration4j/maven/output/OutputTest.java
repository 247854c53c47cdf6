package io.migration4j.maven.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.migration4j.MigrationException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutputTest {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final PrintStream standardOutput = new PrintStream(bytes, true, StandardCharsets.UTF_8);
  private final Lines console = new Lines(false);

  @TempDir
  Path directory;

  @Test
  void columnsAreAsWideAsTheirWidestWord() {
    assertThat(new Columns().row("a", "first").row("long", "x").lines())
        .containsExactly("a     first", "long  x");
  }

  @ParameterizedTest
  @CsvSource({"41, 41 ms", "999, 999 ms", "12449, 12.4 s", "59999, 59.9 s", "185000, 3 min 5 s"})
  void timeIsSaidInTheUnitThatReadsBest(long millis, String text) {
    assertThat(Elapsed.of(Duration.ofMillis(millis))).isEqualTo(text);
  }

  @Test
  void digitsAreAsciiWhateverTheLocale() {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
    try {
      assertThat(Elapsed.of(Duration.ofMillis(12_449))).isEqualTo("12.4 s");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void textGoesToTheLogLineByLine() {
    report("text", Optional.empty(), console).show(List.of("one", "two"), Map.of());

    assertThat(console.all()).containsExactly("INFO one", "INFO two");
    assertThat(bytes.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  @Test
  void textGoesToTheStandardOutputWhenTheLogIsQuiet() {
    report("text", Optional.empty(), new Lines(true)).show(List.of("one", "two"), Map.of());

    assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo("one\ntwo\n");
  }

  @Test
  void jsonGoesToTheStandardOutputAlone() {
    report("json", Optional.empty(), console).show(List.of("one"), Map.of("ok", true));

    assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo("{\n  \"ok\": true\n}\n");
    assertThat(console.all()).isEmpty();
  }

  @Test
  void aFileTakesTheAnswer() throws IOException {
    Path file = directory.resolve("new/answer.json");

    report("json", Optional.of(file), console).show(List.of("one"), List.of("a"));

    assertThat(Files.readString(file)).isEqualTo("[\n  \"a\"\n]\n");
    assertThat(console.all()).containsExactly("INFO Written: " + file);
  }

  @Test
  void anUnknownFormatIsRefused() {
    assertThatThrownBy(() -> report("xml", Optional.empty(), console))
        .isInstanceOf(MigrationException.class)
        .hasMessage("There is no format xml. Give -Dmigration.format=text or json.");
  }

  private Report report(String format, Optional<Path> file, Console shown) {
    return new Report(format, file, shown, standardOutput);
  }
}
