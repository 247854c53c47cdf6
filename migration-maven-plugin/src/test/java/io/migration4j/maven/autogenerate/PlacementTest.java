package io.migration4j.maven.autogenerate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.migration4j.MigrationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
  @DisplayName("SP5, safety 25: a class that is there is never overwritten")
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

  @Test
  @DisplayName("safety 26: many who write at once leave whole files, and a reader sees whole files")
  void manyWhoWriteAtOnceLeaveWholeFiles() throws Exception {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      texts.add(String.valueOf(i).repeat(200_000));
    }
    Placement.replace(mkdirs(snapshot), texts.get(0));
    ExecutorService threads = Executors.newFixedThreadPool(texts.size());
    List<Future<?>> writers = new ArrayList<>();
    for (String text : texts) {
      writers.add(threads.submit(() -> {
        for (int i = 0; i < 50; i++) {
          String name = "R" + text.charAt(0) + "_" + i + ".java";
          new Placement(type.resolveSibling(name), snapshot).put(text, text);
        }
      }));
    }
    threads.shutdown();
    while (!threads.isTerminated()) {
      assertThat(texts).contains(Files.readString(snapshot));
    }
    for (Future<?> writer : writers) {
      writer.get();
    }
    assertThat(files()).hasSize(texts.size() * 50 + 1);
    for (Path file : files()) {
      assertThat(texts).contains(Files.readString(file));
    }
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
