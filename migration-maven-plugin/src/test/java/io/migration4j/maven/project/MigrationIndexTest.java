package io.migration4j.maven.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.migration4j.MigrationException;
import io.migration4j.RevisionIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationIndexTest {
  private static final String PACKAGE = "com.example.migrations";
  private static final String A = "a com.example.migrations.Ra";
  private static final String B = "b com.example.migrations.Rb";

  @TempDir
  Path basedir;

  private SampleProject project;

  @BeforeEach
  void twoMigrations() throws IOException {
    project = new SampleProject(basedir);
    project.migration("a", "");
    project.migration("b", "a");
  }

  @Test
  void withoutTheProcessorTheGoalWritesTheIndex() {
    project.compile();

    try (ProjectMigrations migrations = ProjectMigrations.open(project.layout(), PACKAGE, "1.0")) {
      assertThat(migrations.revisions().graph().heads()).containsExactly("b");
    }
    assertThat(index()).contains(A + " -", B + " -");
  }

  @Test
  void aClassWhoseSourceIsGoneIsForgotten() throws IOException {
    Path source = project.migration("b", "a");
    project.compile();
    refresh();
    Files.delete(source);

    refresh();

    assertThat(index()).contains(A + " -").doesNotContain(B);
  }

  @Test
  void theDigestsOfTheProcessorAreKept() throws IOException {
    project.compile();
    Path file = project.layout().classOutput().resolve(RevisionIndex.PATH);
    Files.createDirectories(file.getParent());
    Files.writeString(file, A + " 1234\nx com.example.Gone 5678\n");

    refresh();

    assertThat(index()).contains(A + " 1234", B + " -").doesNotContain("Gone");
  }

  @Test
  void aMigrationWithoutItsAnnotationIsNamed() throws IOException {
    Path file = project.migration("c", "b");
    Files.writeString(file, Files.readString(file).replaceAll("@Revision.*", ""));
    project.compile();

    assertThatThrownBy(this::refresh)
        .isInstanceOf(MigrationException.class)
        .hasMessageStartingWith("Class com.example.migrations.Rc in the migrations package"
            + " implements Migration but has no @Revision")
        .hasMessageContaining("Add @Revision");
  }

  @Test
  void aProjectWithoutMigrationsOwnsNone() throws IOException {
    Files.walk(basedir.resolve("src")).filter(Files::isRegularFile).forEach(file -> {
      assertThat(file.toFile().delete()).isTrue();
    });
    project.write("com.example.Plain", "package com.example; public class Plain {}");
    project.compile();

    assertThat(ProjectMigrations.isOwner(project.layout())).isFalse();
    refresh();
    assertThat(project.layout().classOutput().resolve(RevisionIndex.PATH)).doesNotExist();
  }

  private void refresh() {
    try (ProjectLoader loader = ProjectLoader.open(
        project.layout().runtimeClassPath(), MigrationIndexTest.class.getClassLoader())) {
      new MigrationIndex(project.layout()).refresh(loader.classLoader(), PACKAGE);
    }
  }

  private String index() {
    try {
      return Files.readString(project.layout().classOutput().resolve(RevisionIndex.PATH));
    } catch (IOException absent) {
      throw new AssertionError(absent);
    }
  }
}
