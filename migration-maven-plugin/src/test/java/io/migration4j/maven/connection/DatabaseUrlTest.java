package io.migration4j.maven.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.migration4j.MigrationException;
import io.migration4j.schema.Database;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseUrlTest {
  private static final Path BASEDIR = Path.of("/project/app");

  @ParameterizedTest
  @CsvSource({
    "postgresql://user:pa%40ss@host:5432/db?sslmode=require,"
        + " jdbc:postgresql://host:5432/db?sslmode=require, user, pa@ss",
    "postgres://host/db, jdbc:postgresql://host/db, '', ''",
    "postgresql://user@host, jdbc:postgresql://host/, user, ''",
    "postgresql://u:a:b@host/db, jdbc:postgresql://host/db, u, a:b",
    "postgresql://u:p@ss@host/db, jdbc:postgresql://host/db, u, p@ss",
    "postgresql://u:a+b%20c@host/db, jdbc:postgresql://host/db, u, a+b c",
    "postgresql:///db, jdbc:postgresql:///db, '', ''",
    "postgresql://[::1]:5433/db, jdbc:postgresql://[::1]:5433/db, '', ''",
    "POSTGRES://host/db, jdbc:postgresql://host/db, '', ''",
    "jdbc:postgresql://host/db?user=me&password=s%26cret&ssl=true,"
        + " jdbc:postgresql://host/db?ssl=true, me, s&cret",
    "jdbc:postgresql://me:secret@host/db, jdbc:postgresql://host/db, me, secret",
    "jdbc:postgresql:db, jdbc:postgresql:db, '', ''",
    "' jdbc:sqlite:/abs/shop.db ', jdbc:sqlite:/abs/shop.db, '', ''",
    "jdbc:sqlite:target/shop.db, jdbc:sqlite:/project/app/target/shop.db, '', ''",
    "jdbc:sqlite:../shop.db?busy_timeout=5, jdbc:sqlite:/project/shop.db?busy_timeout=5, '', ''",
    "jdbc:sqlite::memory:, jdbc:sqlite::memory:, '', ''",
    "jdbc:sqlite:, jdbc:sqlite:, '', ''",
    "jdbc:sqlite:file:shop?mode=memory, jdbc:sqlite:file:shop?mode=memory, '', ''",
    "sqlite:///data/shop.db, jdbc:sqlite:/project/app/data/shop.db, '', ''",
    "sqlite:////data/my%20shop.db, jdbc:sqlite:/data/my shop.db, '', ''",
    "sqlite:shop.db, jdbc:sqlite:/project/app/shop.db, '', ''",
  })
  void everyFormIsRead(String text, String jdbc, String user, String password) {
    assertThat(DatabaseUrl.parse(text, BASEDIR)).isEqualTo(new DatabaseUrl(jdbc, user, password));
  }

  @Test
  void theDatabaseFollowsFromTheUrl() {
    assertThat(DatabaseUrl.parse("postgres://h/d", BASEDIR).database())
        .isEqualTo(Database.POSTGRESQL);
    assertThat(DatabaseUrl.parse("sqlite:x.db", BASEDIR).database()).isEqualTo(Database.SQLITE);
  }

  @Test
  void anotherDatabaseIsRefusedWithoutShowingThePassword() {
    assertThatThrownBy(() -> DatabaseUrl.parse("mysql://root:geheim@host/db", BASEDIR))
        .isInstanceOf(MigrationException.class)
        .hasMessage("No database that migration4j knows: mysql://root@host/db."
            + " The url begins with jdbc:postgresql:, jdbc:sqlite:, postgresql:// or sqlite:///.");
  }

  @Test
  void noneOfItsFormsShowsThePassword() {
    DatabaseUrl url =
        DatabaseUrl.parse("postgres://ada:geheim@host/db?sslpassword=geheim", BASEDIR);
    assertThat(List.of(
            url.toString(),
            new ConnectionRequest("postgres://ada:geheim@host/db", "ada", "geheim").toString()))
        .noneMatch(text -> text.contains("geheim"));
    assertThat(url.password()).isEqualTo("geheim");
  }

  @Test
  void aLonePercentSignIsExplained() {
    assertThatThrownBy(() -> DatabaseUrl.parse("postgres://u:10%zz@host/db", BASEDIR))
        .isInstanceOf(MigrationException.class)
        .hasMessageContaining("Write it as %25")
        .hasMessageNotContaining("10%zz");
  }
}
