package io.migration4j.maven.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
