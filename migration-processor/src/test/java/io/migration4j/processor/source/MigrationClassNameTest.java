package io.migration4j.processor.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MigrationClassNameTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Add phone number to users | Ra1_AddPhoneNumberToUsers",
        "rename users.name -> full_name | Ra1_RenameUsersNameFullName",
        "Don't lose SQL | Ra1_DontLoseSQL",
        "Größe für Œuvre, naïve Łódź | Ra1_GrosseFurOeuvreNaiveLodz",
        "名前を追加 | Ra1",
        "../../etc/passwd | Ra1_EtcPasswd",
        "2026 begins | Ra1_2026Begins",
      })
  void isMadeOfTheWordsInAscii(String message, String name) {
    assertThat(MigrationClassName.of("a1", message)).isEqualTo(name);
  }

  @Test
  @DisplayName("SP2: is cut after a word")
  void isCutAfterAWord() {
    String name = MigrationClassName.of("a1", "seven letters ".repeat(40));
    assertThat(name).isEqualTo("Ra1_" + "SevenLetters".repeat(5));
  }

  @Test
  void cutsAWordThatIsTooLong() {
    assertThat(MigrationClassName.of("a1", "x".repeat(200))).hasSize("Ra1_".length() + 60);
  }
}
