package io.migration4j.maven.autogenerate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.migration4j.MigrationException;
import io.migration4j.maven.output.Lines;
import io.migration4j.maven.project.ProjectMigrations;
import io.migration4j.maven.project.SampleProject;
import io.migration4j.snapshot.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What names a new revision, and where its files go, on a project with the revision aB. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HandWrittenTest {
  private static final String PACKAGE = "com.example.migrations";
  private static final String SOURCES = "src/main/java/com/example/migrations";
  private static final List<String> MESSAGES = List.of(
      "../../../../etc/cron.d/x",
      "C:\\x",
      "CON",
      "nul.java",
      "a/b",
      "ends with a dot.",
      "ends with a space ",
      "\ud83d\ude00",
      "\u202egnp.exe",
      "*/ static { System.exit(1); } /*",
      "\\u002a/ static { System.exit(1); } /*",
      "\"); System.exit(1); (\"",
      "x".repeat(300),
      "many words ".repeat(80));

  private Path directory;
  private Path basedir;
  private SampleProject project;

  @BeforeAll
  void oneRevision(@TempDir Path temporary) throws IOException {
    directory = temporary;
    basedir = Files.createDirectory(directory.resolve("project"));
    project = new SampleProject(basedir);
    project.migration("aB", "");
    assertThat(project.compile().errors()).isEmpty();
  }

  @Test
  @DisplayName("safety 21: any message gives one file in the package, which compiles")
  void anyMessageGivesOneFile() throws IOException {
    Path all = Files.createDirectory(directory.resolve("all"));
    for (String message : MESSAGES) {
      List<Path> before = files();
      String id = "c" + MESSAGES.indexOf(message);
      write(message, id);
      List<Path> written = files();
      written.removeAll(before);
      Path snapshot = basedir.resolve("src/main/resources/" + Snapshot.PATH);
      assertThat(written).hasSize(2).contains(snapshot);
      written.remove(snapshot);
      Path source = written.get(0);
      assertThat(source.getParent()).isEqualTo(basedir.resolve(SOURCES));
      assertThat(source.getFileName().toString())
          .matches("R" + id + "(_[A-Za-z0-9]{1,66})?\\.java");
      Files.createDirectories(all.resolve(SOURCES));
      Files.move(source, all.resolve(SOURCES).resolve(source.getFileName()));
      Files.delete(snapshot);
    }
    assertThat(new SampleProject(all).compile().errors()).isEmpty();
  }

  @Test
  @DisplayName("safety 21: a message that is a book is refused")
  void endlessMessageIsRefused() throws IOException {
    requireRefused("many words ".repeat(10_000), "c1", "The message has 110000 characters");
  }

  @ParameterizedTest
  @ValueSource(strings = {"../x", "-rf", "%2e%2e", "a/b", "x'; DROP TABLE t; --", "\u202eab", "é"})
  @DisplayName("safety 22: an id is letters, digits and underscores, and no path")
  void idIsNoPath(String id) throws IOException {
    requireRefused(
        "a message",
        id,
        "The revision cannot be named " + id + ". Give -Dmigration.revId= 1 to 64");
  }

  @Test
  @DisplayName("safety 22: an id of ten megabytes is refused, and not repeated")
  void hugeIdIsRefused() throws IOException {
    requireRefused("a message", "x".repeat(10_000_000), "The revision cannot be named xxx");
  }

  @ParameterizedTest
  @ValueSource(strings = {"aB", "ab", "AB"})
  @DisplayName("safety 24: two ids that differ in case only would be one file on some systems")
  void idThatDiffersInCaseOnlyIsTaken(String id) throws IOException {
    requireRefused(
        "a message",
        id,
        "The revision cannot be named " + id + ": there is one of that id already.");
  }

  @Test
  @DisplayName("safety 23: a symbolic link out of the project is not followed")
  void linkOutOfTheProjectIsNotFollowed() throws IOException {
    Path elsewhere = Files.createDirectory(directory.resolve("elsewhere"));
    Path link = Files.createSymbolicLink(resources(), elsewhere);
    try {
      requireRefused(
          "a message",
          "c1",
          "Cannot write src/main/resources/META-INF/migration/schema-snapshot.json:"
              + " src/main/resources is " + elsewhere.toRealPath() + " by a symbolic link, which is"
              + " outside of the project. Name that directory itself as source or resource"
              + " directory in the POM.");
      assertThat(elsewhere).isEmptyDirectory();
    } finally {
      Files.delete(link);
    }
  }

  @Test
  @DisplayName("safety 23: a symbolic link inside of the project is followed")
  void linkInsideOfTheProjectIsFollowed() throws IOException {
    Path other = Files.createDirectory(basedir.resolve("other"));
    Path link = Files.createSymbolicLink(resources(), other);
    try {
      write("a message", "linked");
      assertThat(other.resolve(Snapshot.PATH)).isRegularFile();
    } finally {
      Files.delete(link);
      Files.delete(basedir.resolve(SOURCES).resolve("Rlinked_AMessage.java"));
    }
  }

  /** There is none, or an empty one. */
  private Path resources() throws IOException {
    Path resources = basedir.resolve("src/main/resources");
    if (Files.exists(resources)) {
      try (Stream<Path> paths = Files.walk(resources)) {
        for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
    return resources;
  }

  private void requireRefused(String message, String id, String begin) throws IOException {
    List<Path> before = files();
    assertThatThrownBy(() -> write(message, id))
        .isInstanceOf(MigrationException.class)
        .hasMessageStartingWith(begin)
        .satisfies(thrown -> assertThat(thrown.getMessage()).hasSizeLessThan(1_000));
    assertThat(files()).isEqualTo(before);
  }

  private void write(String message, String id) {
    NewRevision revision = new NewRevision(PACKAGE, message, id, Instant.EPOCH);
    try (ProjectMigrations migrations = ProjectMigrations.open(project.layout(), PACKAGE, "1.0")) {
      migrations.with(() -> new HandWritten(project.layout(), new Lines(false))
          .write(migrations.revisions(), revision, false));
    }
  }

  /** All files but those that are built. */
  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !file.startsWith(basedir.resolve("target")))
          .sorted()
          .collect(Collectors.toCollection(ArrayList::new));
    }
  }
}
