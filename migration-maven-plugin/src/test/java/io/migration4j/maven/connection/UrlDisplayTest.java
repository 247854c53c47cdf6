package io.migration4j.maven.connection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UrlDisplayTest {
  @ParameterizedTest
  @CsvSource({
    "jdbc:postgresql://host:5432/db?sslmode=require, postgresql://host:5432/db?sslmode=require",
    "postgresql://user:geheim@host/db, postgresql://user@host/db",
    "postgresql://user:ge@he:im@host/db, postgresql://user@host/db",
    "jdbc:postgresql://host/db?password=geheim&ssl=true, postgresql://host/db?password=***&ssl=true",
    "jdbc:postgresql://host/db?ssl=true&sslpassword=geheim,"
        + " postgresql://host/db?ssl=true&sslpassword=***",
    "jdbc:postgresql://host/db?accessToken=geheim, postgresql://host/db?accessToken=***",
    "jdbc:sqlite:/a/shop.db, sqlite:/a/shop.db",
  })
  void secretsAreLeftOut(String url, String shown) {
    assertThat(UrlDisplay.of(url)).isEqualTo(shown);
  }
}
