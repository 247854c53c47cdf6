package io.migration4j.maven.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.migration4j.schema.Database;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files of SQLite whose names have characters that mean something in a url. */
class OddUrlTest {
  @TempDir
  Path directory;

  @ParameterizedTest
  @DisplayName("odd characters in migration.url name the file that they say")
  @CsvSource({
    "jdbc:sqlite:my shop.db, my shop.db",
    "jdbc:sqlite:a#b.db, a#b.db",
    "jdbc:sqlite:100%.db, 100%.db",
    "jdbc:sqlite:a%20b.db, a%20b.db",
    "jdbc:sqlite:it''s;--.db, it''s;--.db",
    "jdbc:sqlite:läden/größe.db, läden/größe.db",
    "jdbc:sqlite:[a]{b}&c=d+e@f.db?busy_timeout=5000, [a]{b}&c=d+e@f.db",
    "jdbc:sqlite:$HOME`id`.db, $HOME`id`.db",
    "sqlite:///a%23b%20c%25.db, a#b c%.db",
    "sqlite:///a+b.db, a+b.db",
  })
  void oddCharactersNameTheFileThatTheySay(String url, String file) throws Exception {
    Files.createDirectories(directory.resolve(file).getParent());
    String jdbc = DatabaseUrl.parse(url, directory).jdbc();
    Drivers drivers = new Drivers(List.of(OddUrlTest.class.getClassLoader()));
    try (Connection connection = drivers.connect(
            new ConnectionSettings(Database.SQLITE, jdbc, "", "", "migration.url"));
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE t (id integer)");
    }
    assertThat(directory.resolve(file)).isNotEmptyFile();
  }
}
