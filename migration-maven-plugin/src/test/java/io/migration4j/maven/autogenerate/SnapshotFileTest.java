package io.migration4j.maven.autogenerate;

import static org.assertj.core.api.Assertions.assertThat;

import io.migration4j.maven.output.Lines;
import io.migration4j.maven.project.ProjectMigrations;
import io.migration4j.maven.project.SampleProject;
import io.migration4j.snapshot.Snapshot;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotFileTest {
  private static final String PACKAGE = "com.example.migrations";

  @TempDir
  Path basedir;

  private final Lines console = new Lines(false);
  private SampleProject project;

  @BeforeEach
  void notes() throws IOException {
    project = new SampleProject(basedir);
    migration("column(\"a\", integer())");
  }

  @Test
  @DisplayName(
      "N04: edited migration is told from the snapshot by what differs, and snapshot mends it")
  void editedMigrationIsToldByWhatDiffers() throws IOException {
    assertThat(staleness())
        .hasValueSatisfying(
            text -> assertThat(text).endsWith(" is missing. Run mvn migration:snapshot."));
    rebuild();
    assertThat(staleness()).isEmpty();

    migration("column(\"a\", integer()), column(\"b\", integer())");
    assertThat(staleness())
        .hasValue(
            "src/main/resources/" + Snapshot.PATH + " is not what the migrations give: from it to"
                + " them would be add column notes.b. Run mvn migration:snapshot, which builds it again.");
    rebuild();
    assertThat(staleness()).isEmpty();
  }

  @Test
  @DisplayName("N04: snapshot of another head is told with both")
  void snapshotOfAnotherHeadIsToldWithBoth() throws IOException {
    rebuild();
    project.migration("b", "a");
    project.compile();
    assertThat(staleness().orElseThrow()).contains("its heads are [a], theirs [b].");
  }

  private void migration(String columns) throws IOException {
    project.write(PACKAGE + ".Ra", """
        package com.example.migrations;

        import static io.migration4j.schema.Column.column;
        import static io.migration4j.schema.SqlType.integer;
        import static io.migration4j.schema.Table.table;

        import io.migration4j.Migration;
        import io.migration4j.Operations;
        import io.migration4j.Revision;

        @Revision(id = "a")
        public final class Ra implements Migration {
          @Override
          public void upgrade(Operations op) {
            op.createTable(table("notes", %s));
          }

          @Override
          public void downgrade(Operations op) {
            op.dropTable("notes");
          }
        }
        """.formatted(columns));
    project.compile();
  }

  private void rebuild() {
    try (ProjectMigrations migrations = ProjectMigrations.open(project.layout(), PACKAGE, "1.0")) {
      migrations.with(() ->
          new SnapshotRebuild(project.layout(), console).write(migrations.revisions(), false));
    }
  }

  private Optional<String> staleness() {
    List<String> told = new ArrayList<>();
    try (ProjectMigrations migrations = ProjectMigrations.open(project.layout(), PACKAGE, "1.0")) {
      migrations.with(() ->
          SnapshotFile.staleness(project.layout(), migrations.revisions()).ifPresent(told::add));
    }
    return told.stream().findFirst();
  }
}
