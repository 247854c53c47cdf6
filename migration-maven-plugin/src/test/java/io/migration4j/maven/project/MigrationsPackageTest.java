package io.migration4j.maven.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.migration4j.MigrationException;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MigrationsPackageTest {
  @ParameterizedTest
  @CsvSource({
    "com.example, com.example.migrations",
    "com.my-shop, com.my_shop.migrations",
    "com.1shop.new, com._1shop._new.migrations",
    "COM.Example, com.example.migrations",
  })
  void everyGroupIdGivesAPackage(String groupId, String expected) {
    assertThat(MigrationsPackage.of(groupId)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "../../etc", "/tmp/x", "com..example", "com.example;", "C:\\x", "a.class"})
  @DisplayName("safety 21: a package that is no name is no path either")
  void whatIsNoNameOfAPackageIsRefused(String name) {
    assertThatThrownBy(() -> MigrationsPackage.checked(name))
        .isInstanceOf(MigrationException.class)
        .hasMessage("migration.package=" + name
            + " is no name of a package. Write it as Java does: com.example.migrations.");
    assertThat(MigrationsPackage.checked("com.example.migrations"))
        .isEqualTo("com.example.migrations");
  }

  @Test
  void turkishKeepsItsDots() {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("tr"));
    try {
      assertThat(MigrationsPackage.of("COM.SHIP")).isEqualTo("com.ship.migrations");
    } finally {
      Locale.setDefault(before);
    }
  }
}
