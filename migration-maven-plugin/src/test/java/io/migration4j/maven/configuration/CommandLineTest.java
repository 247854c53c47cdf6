package io.migration4j.maven.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.migration4j.MigrationException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CommandLineTest {
  private static final List<String> KNOWN = List.of("url", "user", "to", "message", "revId");

  @Test
  void whatIsTypedOftenNeedsNoPrefix() {
    CommandLine commandLine =
        new CommandLine(Map.of("to", "+1", "url", "x", "migration.user", "me"));

    assertThat(commandLine.value("to")).contains("+1");
    assertThat(commandLine.value("user")).contains("me");
    assertThat(commandLine.value("url")).as("url has no short name").isEmpty();
    assertThat(commandLine.value("message")).isEmpty();
  }

  @Test
  void bothNamesMustAgree() {
    assertThat(new CommandLine(Map.of("to", "-1", "migration.to", "-1")).value("to"))
        .contains("-1");
    assertThatThrownBy(
            () -> new CommandLine(Map.of("to", "-1", "migration.to", "base")).value("to"))
        .isInstanceOf(MigrationException.class)
        .hasMessage("-Dto=-1 and -Dmigration.to=base differ. Give one of them.");
  }

  @Test
  void aMisspeltPropertyIsRefusedWithTheNearest() {
    assertThatThrownBy(() -> new CommandLine(Map.of("migration.mesage", "x")).refuseUnknown(KNOWN))
        .isInstanceOf(MigrationException.class)
        .hasMessage("There is no parameter -Dmigration.mesage. Did you mean -Dmigration.message?"
            + " All are listed by mvn migration:help -Ddetail.");
  }

  @Test
  void propertiesOfOthersAreNotOurs() {
    assertThatCode(() -> new CommandLine(
                Map.of("revision", "1.4.0", "migrations.x", "y", "skipTests", "true"))
            .refuseUnknown(KNOWN))
        .doesNotThrowAnyException();
  }
}
