package io.migration4j.maven.autogenerate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.migration4j.MigrationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlacementTest {
  @TempDir
  Path directory;

  private Path type;
  private Path snapshot;

  @BeforeEach
  void places() {
    type = directory.resolve("java/com/example/R1.java");
    snapshot = directory.resolve("resources/schema-snapshot.json");
  }

  @Test
  void bothFilesAppearAndNothingElse() throws IOException {
    new Placement(type, snapshot).put("class", "new");

    assertThat(type).hasContent("class");
    assertThat(snapshot).hasContent("new");
    assertThat(files()).containsExactly(type, snapshot);
  }

  @Test
  @DisplayName("SP5: a class that is there is never overwritten")
  void aClassThatIsThereIsNeverOverwritten() throws IOException {
    new Placement(type, snapshot).put("class", "old");

    assertThatThrownBy(() -> new Placement(type, snapshot).put("other", "new"))
        .isInstanceOf(MigrationException.class)
        .hasMessageContaining("There is a file " + type + " already");
    assertThat(type).hasContent("class");
    assertThat(snapshot).hasContent("old");
  }

  @Test
  void aClassThatCannotBeWrittenLeavesTheSnapshotAsItWas() throws IOException {
    Placement.replace(mkdirs(snapshot), "old");
    Files.writeString(directory.resolve("java"), "a file where a directory must be");

    assertThatThrownBy(() -> new Placement(type, snapshot).put("class", "new"))
        .isInstanceOf(MigrationException.class)
        .hasMessageEndingWith("Neither was changed.");
    assertThat(snapshot).hasContent("old");
    assertThat(files()).containsExactly(directory.resolve("java"), snapshot);
  }

  @Test
  void aSnapshotThatCannotBeWrittenLeavesNoClass() throws IOException {
    Files.createDirectories(snapshot.resolve("full"));

    assertThatThrownBy(() -> new Placement(type, snapshot).put("class", "new"))
        .isInstanceOf(MigrationException.class)
        .hasMessageEndingWith("Neither was changed.");
    assertThat(files()).isEmpty();
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static Path mkdirs(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    return file;
  }
}
