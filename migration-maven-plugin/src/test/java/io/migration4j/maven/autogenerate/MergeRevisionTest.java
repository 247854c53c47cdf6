package io.migration4j.maven.autogenerate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.migration4j.MigrationException;
import io.migration4j.Revisions;
import io.migration4j.maven.goal.Questions;
import io.migration4j.maven.output.Lines;
import io.migration4j.maven.project.ProjectMigrations;
import io.migration4j.maven.project.SampleProject;
import io.migration4j.revision.GraphPlace;
import io.migration4j.snapshot.Snapshot;
import io.migration4j.snapshot.SnapshotFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a project with the revision a, and b and c above it. */
class MergeRevisionTest {
  private static final String PACKAGE = "com.example.migrations";
  private static final NewRevision NEW =
      new NewRevision(PACKAGE, "Merge branches", "m", Instant.EPOCH);

  @TempDir
  Path basedir;

  private final Lines console = new Lines(false);
  private SampleProject project;
  private Path snapshot;
  private Path merged;

  @BeforeEach
  void twoHeads() throws IOException {
    project = new SampleProject(basedir);
    snapshot = project.layout().mainResources().resolve(Snapshot.PATH);
    merged = basedir.resolve("src/main/java/com/example/migrations/Rm_MergeBranches.java");
    project.migration("a", "");
    project.migration("b", "a");
    project.migration("c", "a");
    project.compile();
  }

  @Test
  void revisionFollowsAllHeadsAndTheSnapshotHasItAsItsHead() throws IOException {
    conflict();

    with(
        revisions -> new MergeRevision(project.layout(), console).write(revisions, "", NEW, false));

    assertThat(merged).content().contains("@Revision(id = \"m\", revises = {\"b\", \"c\"})");
    assertThat(stored().heads()).containsExactly("m");
    assertThat(console.all()).first().asString().startsWith("INFO b and c commute");
    project.compile();
    with(revisions -> assertThat(revisions.graph().heads()).containsExactly("m"));
  }

  @Test
  @DisplayName(
      "safety 37: a merge that was killed between its two files is written by the next run")
  void mergeThatDiedBetweenItsFilesIsWrittenAgain() throws IOException {
    with(
        revisions -> new MergeRevision(project.layout(), console).write(revisions, "", NEW, false));
    String whole = Files.readString(snapshot);
    Files.move(merged, merged.resolveSibling("." + merged.getFileName() + ".died"));

    with(
        revisions -> new MergeRevision(project.layout(), console).write(revisions, "", NEW, false));
    assertThat(merged).exists();
    assertThat(snapshot).hasContent(whole);
    project.compile();
    with(revisions -> assertThat(revisions.graph().heads()).containsExactly("m"));
  }

  @Test
  void headsThatAreNotMergedStayHeadsOfTheSnapshot() throws IOException {
    project.migration("d", "a");
    project.compile();

    with(revisions ->
        new MergeRevision(project.layout(), console).write(revisions, "b,c", NEW, false));

    assertThat(stored().heads()).containsExactly("d", "m");
  }

  @Test
  void mergeBeginsABranchWithALabelUnlessThatIsTaken() throws IOException {
    NewRevision labelled =
        new NewRevision(PACKAGE, "Merge branches", "m", Instant.EPOCH, labels("main", "release"));
    NewRevision taken = new NewRevision(PACKAGE, "Merge branches", "m", Instant.EPOCH, labels("a"));

    with(revisions -> assertThatThrownBy(
            () -> new MergeRevision(project.layout(), console).write(revisions, "", taken, false))
        .isInstanceOf(MigrationException.class)
        .hasMessageStartingWith("Nothing was written. Label a of m"));
    assertThat(merged).doesNotExist();
    assertThat(snapshot).doesNotExist();

    with(revisions ->
        new MergeRevision(project.layout(), console).write(revisions, "", labelled, false));
    assertThat(merged).content().contains("labels = {\"main\", \"release\"}");
    project.compile();
    with(revisions -> assertThat(revisions.graph().find("main").id()).isEqualTo("m"));
  }

  private static GraphPlace labels(String... labels) {
    return new GraphPlace(List.of(), true, List.of(labels), List.of());
  }

  @Test
  @DisplayName("SP5: taken id changes nothing")
  void takenIdChangesNothing() throws IOException {
    conflict();
    String before = Files.readString(snapshot);
    NewRevision taken = new NewRevision(PACKAGE, "Merge branches", "a", Instant.EPOCH);

    with(revisions -> assertThatThrownBy(
            () -> new MergeRevision(project.layout(), console).write(revisions, "", taken, false))
        .isInstanceOf(MigrationException.class)
        .hasMessageContaining("there is one of that id already"));
    assertThat(snapshot).hasContent(before);
  }

  @Test
  @DisplayName("SP5: id with other characters writes no file")
  void idWithOtherCharactersWritesNoFile() {
    NewRevision dashed = new NewRevision(PACKAGE, "Merge branches", "m-1", Instant.EPOCH);

    with(revisions -> assertThatThrownBy(
            () -> new MergeRevision(project.layout(), console).write(revisions, "", dashed, false))
        .isInstanceOf(MigrationException.class)
        .hasMessage("The revision cannot be named m-1. Give -Dmigration.revId= 1 to 64 letters,"
            + " digits and underscores, or leave it out."));
    assertThat(merged.getParent()).isDirectoryNotContaining("glob:**Merge*");
    assertThat(snapshot).doesNotExist();
  }

  @Test
  void oneHeadNeedsNoMergeButItsConflictedSnapshotIsMended() throws IOException {
    Files.delete(project.migration("c", "a"));
    project.compile();
    conflict();

    with(
        revisions -> new MergeRevision(project.layout(), console).write(revisions, "", NEW, false));

    assertThat(merged).doesNotExist();
    assertThat(stored().heads()).containsExactly("b");
    assertThat(console.all()).first().isEqualTo("INFO The one head is b: nothing to merge.");
  }

  @Test
  void snapshotIsNotBuiltForSeveralHeads() {
    with(revisions -> assertThatThrownBy(
            () -> new SnapshotRebuild(project.layout(), console).write(revisions, false))
        .isInstanceOf(MigrationException.class)
        .hasMessage("2 heads: b, c. Run mvn migration:merge, which writes the snapshot too."));
    assertThat(snapshot).doesNotExist();
  }

  @Test
  @DisplayName("RV9: branch point is shown with what follows it")
  void branchPointIsShownWithWhatFollowsIt() {
    with(revisions -> assertThat(new Questions(revisions).branches(false).lines())
        .containsExactly("a (branch point)  Ra", "  -> b (head)  Rb", "  -> c (head)  Rc"));
  }

  private void conflict() throws IOException {
    Files.createDirectories(snapshot.getParent());
    Files.writeString(snapshot, "<<<<<<< HEAD\n{\n=======\n[\n>>>>>>> other\n");
  }

  private Snapshot stored() throws IOException {
    return SnapshotFormat.read(Files.readString(snapshot));
  }

  private void with(Consumer<Revisions> work) {
    try (ProjectMigrations migrations = ProjectMigrations.open(project.layout(), PACKAGE, "1.0")) {
      migrations.with(() -> work.accept(migrations.revisions()));
    }
  }
}
