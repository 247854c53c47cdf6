package io.migration4j.maven.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DotEnvTest {
  @Test
  void valuesAreReadAsTheDotenvLibrariesDo() {
    assertThat(DotEnv.parse("\uFEFF# a comment\n"
            + "PLAIN=postgres://u:p@h/db#fragment # said once\r\n"
            + "export EXPORTED = value\n"
            + "DOUBLE=\"a \\\"b\\\"\\nc # kept\" # gone\n"
            + "SINGLE='a\\nb # kept'\n"
            + "EMPTY=\n"
            + "no assignment\n"))
        .containsExactly(
            entry("PLAIN", "postgres://u:p@h/db#fragment"),
            entry("EXPORTED", "value"),
            entry("DOUBLE", "a \"b\"\nc # kept"),
            entry("SINGLE", "a\\nb # kept"),
            entry("EMPTY", ""));
  }

  @Test
  void noFileMeansNoVariables() {
    assertThat(DotEnv.read(Path.of("/nowhere/.env"))).isEmpty();
  }
}
