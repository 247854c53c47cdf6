package io.migration4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.migration4j.schema.Database;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RevisionLoadingTest {
  private static final String A = Shop.A_CreateUsers.class.getName();
  private static final String B = Shop.B_AddPhone.class.getName();
  private static final String C = Shop.C_Greet.class.getName();

  @TempDir
  private Path directory;

  private int places;

  private URL place(String index) throws IOException {
    Path place = directory.resolve("place" + places++);
    Path file = place.resolve(RevisionIndex.PATH);
    Files.createDirectories(file.getParent());
    Files.writeString(file, index);
    return place.toUri().toURL();
  }

  private Revisions load(URL... urls) throws IOException {
    try (URLClassLoader loader = new URLClassLoader(urls, getClass().getClassLoader())) {
      return Revisions.load(loader);
    }
  }

  @Test
  void indexesOfAllPlacesCount() throws IOException {
    Revisions revisions = load(place("a1 " + A + " -\nb2 " + B + " -\n"), place("c3 " + C + " -"));
    assertThat(revisions.graph().heads()).containsExactly("c3");
    assertThat(revisions.className("a1")).isEqualTo(A);
    assertThat(revisions.replayHeads().table("users").columns().names())
        .containsExactly("id", "name", "phone", "greeting");
  }

  @Test
  void digestBelongsToTheChecksumOfRevisionsWithCode() throws IOException {
    String all = "a1 " + A + " 11\nb2 " + B + " 22\nc3 " + C + " ";
    Revisions revisions = load(place(all + "33"), place(all + "44"));
    assertThat(revisions.checksum("b2")).matches("v1:[0-9a-f]{64}");
    assertThat(revisions.checksum("c3")).matches("v1:[0-9a-f]{64}/33");
    assertThat(load(place(all + "-")).checksum("c3")).matches("v1:[0-9a-f]{64}");
  }

  @Test
  void emptyIndexIsAProjectWithoutRevisions() throws IOException {
    assertThat(load(place("")).isEmpty()).isTrue();
    assertThat(load(place("# none yet\n\n")).graph().heads()).isEmpty();
  }

  @Test
  void emptyIndexIsAnErrorWhereRevisionsAreApplied() throws IOException {
    TestDatabase database = TestDatabase.of(Database.SQLITE);
    database.migrator(Shop.A_CreateUsers.class).upgrade();
    Migrator migrator = Migrator.builder()
        .dataSource(database.dataSource())
        .revisions(load(place("")))
        .build();
    assertThatThrownBy(migrator::upgrade)
        .hasMessageContaining(
            "The database has 1 applied revisions, but there is not one migration");
  }

  @Test
  void missingClassIsNamed() throws IOException {
    URL place = place("a1 com.shop.Gone -");
    assertThatThrownBy(() -> load(place))
        .isInstanceOf(MigrationException.class)
        .hasMessageContaining("Class com.shop.Gone of revision a1 cannot be loaded")
        .hasMessageEndingWith("Compile the migration classes again.");
  }

  @Test
  void classOfAnotherIdIsNamed() throws IOException {
    URL place = place("zz " + A + " -");
    assertThatThrownBy(() -> load(place))
        .hasMessageContaining("Class " + A + " is revision a1, but the index")
        .hasMessageContaining("has it as zz");
  }

  @Test
  void unreadableLineIsNamedWithItsFile() throws IOException {
    URL place = place("a1");
    assertThatThrownBy(() -> load(place)).hasMessageContaining("Line 1 of " + place);
  }

  @Test
  void migratorNeedsADatabase() {
    assertThatThrownBy(() -> Migrator.builder().build())
        .hasMessageStartingWith("A Migrator needs a database.");
  }
}
