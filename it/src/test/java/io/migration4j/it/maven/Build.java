package io.migration4j.it.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;

/** What one run of Maven came to. */
public record Build(List<String> arguments, int exitCode, List<String> lines) {

  public Build succeeds() {
    assertThat(exitCode)
        .as(() -> "mvn " + String.join(" ", arguments) + "\n" + output())
        .isZero();
    return this;
  }

  public Build fails() {
    assertThat(exitCode)
        .as(() -> "mvn " + String.join(" ", arguments) + "\n" + output())
        .isNotZero();
    return this;
  }

  /** It printed this text. */
  public Build says(String text) {
    assertThat(output()).contains(text);
    return this;
  }

  public Build doesNotSay(String text) {
    assertThat(output()).doesNotContain(text);
    return this;
  }

  public long count(String text) {
    return lines.stream().filter(line -> line.contains(text)).count();
  }

  public String output() {
    return lines.stream().collect(Collectors.joining("\n"));
  }
}
