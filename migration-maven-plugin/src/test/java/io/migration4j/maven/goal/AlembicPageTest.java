package io.migration4j.maven.goal;

import static org.assertj.core.api.Assertions.assertThat;

import io.migration4j.MigrationException;
import io.migration4j.Migrator;
import io.migration4j.Revisions;
import io.migration4j.maven.autogenerate.HandWritten;
import io.migration4j.maven.autogenerate.MergeRevision;
import io.migration4j.maven.autogenerate.NewRevision;
import io.migration4j.maven.autogenerate.SnapshotRebuild;
import io.migration4j.maven.output.Lines;
import io.migration4j.maven.output.Report;
import io.migration4j.maven.project.ProjectMigrations;
import io.migration4j.maven.project.SampleProject;
import io.migration4j.revision.GraphPlace;
import io.migration4j.schema.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;

/** Runs docs/alembic.md, line by line, on one project and one database. */
class AlembicPageTest {
  private static final Pattern ROW =
      Pattern.compile("\\| .* \\| `mvn (.*)` \\| (\\*told in\\* )?`(.*)` \\|");
  private static final Pattern PARAMETER =
      Pattern.compile("-D([\\w.]+)(?:=(?:\"([^\"]*)\"|(\\S+)))?");
  private static final String PACKAGE = "com.example.migrations";

  @TempDir
  Path directory;

  private SampleProject project;
  private Lines console = new Lines(false);

  @Test
  void eachLineOfThePageSaysWhatStandsThere() throws IOException {
    project = new SampleProject(directory);
    project.migration("a", "");
    project.migration("b", "a");
    project.migration("c", "b");
    project.compile();
    List<Matcher> rows = rows();
    assertThat(rows).hasSizeGreaterThan(45);
    for (Matcher row : rows) {
      Map<String, String> parameters = parameters(row.group(1));
      String goal = row.group(1).split("\\s")[0].replaceAll(".*:", "");
      assertThat(ofGoal(goal)).as(row.group()).containsAll(parameters.keySet());
      if (row.group(2) == null) {
        assertThat(answer(goal, parameters)).as(row.group()).contains(row.group(3));
      } else {
        assertThat(Files.readString(
                Path.of("../it/src/test/java/io/migration4j/it/" + row.group(3) + ".java")))
            .contains(":" + goal);
      }
    }
  }

  private static List<Matcher> rows() throws IOException {
    try (Stream<String> lines = Files.lines(Path.of("../docs/alembic.md"))) {
      return lines.map(ROW::matcher).filter(Matcher::matches).toList();
    }
  }

  /** By the names that the goals have for them. */
  private static Map<String, String> parameters(String command) {
    Map<String, String> parameters = new HashMap<>();
    Matcher matcher = PARAMETER.matcher(command);
    while (matcher.find()) {
      String value = matcher.group(2) == null ? matcher.group(3) : matcher.group(2);
      parameters.put(matcher.group(1).replace("migration.", ""), value == null ? "true" : value);
    }
    return parameters;
  }

  /** The properties of a goal in the descriptor of the plugin. */
  private static List<String> ofGoal(String goal) throws IOException {
    String descriptor = Files.readString(Path.of("target/classes/META-INF/maven/plugin.xml"));
    int start = descriptor.indexOf("<goal>" + goal + "</goal>");
    assertThat(start).as(goal).isPositive();
    Matcher matcher = Pattern.compile("\\$\\{migration\\.(\\w+)}")
        .matcher(descriptor.substring(start, descriptor.indexOf("</mojo>", start)));
    List<String> found = new ArrayList<>();
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }

  private String answer(String goal, Map<String, String> parameters) {
    console = new Lines(false);
    try (ProjectMigrations migrations = ProjectMigrations.open(project.layout(), PACKAGE, "1.0")) {
      migrations.with(() -> run(goal, parameters, migrations.revisions()));
      if (console.all().stream().anyMatch(line -> line.contains(".java"))) {
        project.compile();
      }
      return String.join("\n", console.all()).replaceAll("(?m)^(INFO|WARN) ", "");
    } catch (MigrationException refused) {
      return refused.getMessage();
    }
  }

  private void run(String goal, Map<String, String> given, Revisions revisions) {
    Questions questions = new Questions(revisions);
    OpenDatabase database = database(revisions);
    boolean verbose = given.containsKey("verbose");
    boolean dryRun = given.containsKey("dryRun");
    if (given.containsKey("sql")) {
      script(goal, given.getOrDefault("to", "head"), revisions, database);
      return;
    }
    switch (goal) {
      case "upgrade" -> new Moves(database).upgrade(given.getOrDefault("to", "head"), dryRun);
      case "downgrade" -> new Moves(database).downgrade(given.get("to"), dryRun);
      case "stamp" ->
        new Moves(database)
            .stamp(given.getOrDefault("to", "head"), given.containsKey("purge"), "warn", dryRun);
      case "current" -> {
        show(questions.current(database, verbose));
        if (given.containsKey("checkHeads")) {
          questions.requireHeads(database);
        }
      }
      case "heads" -> show(questions.heads(verbose));
      case "branches" -> show(questions.branches(verbose));
      case "show" -> show(questions.show(given.get("rev")));
      case "history" ->
        show(questions.history(
            given.getOrDefault("range", ""),
            verbose,
            questions.applied(Optional.of(database)),
            Optional.empty()));
      case "revision" ->
        new HandWritten(project.layout(), console).write(revisions, revision(given), dryRun);
      case "merge" ->
        new MergeRevision(project.layout(), console)
            .write(revisions, "heads", revision(given), dryRun);
      case "snapshot" -> new SnapshotRebuild(project.layout(), console).write(revisions, dryRun);
      default -> throw new IllegalArgumentException(goal);
    }
  }

  private void show(Answer answer) {
    answer.lines().forEach(console::info);
  }

  private void script(String goal, String to, Revisions revisions, OpenDatabase database) {
    Report report = new Report("text", Optional.empty(), console, System.out);
    Scripts scripts = new Scripts(
        revisions, () -> Optional.of(database), List.of(Database.POSTGRESQL), "", false, report);
    switch (goal) {
      case "upgrade" -> scripts.upgrade(to);
      case "downgrade" -> scripts.downgrade(to);
      default -> scripts.stamp(to, false);
    }
  }

  private static NewRevision revision(Map<String, String> given) {
    GraphPlace place = new GraphPlace(
        words(given.get("head")),
        given.containsKey("splice"),
        words(given.get("branchLabel")),
        words(given.get("dependsOn")));
    return new NewRevision(PACKAGE, given.get("message"), given.get("revId"), Instant.EPOCH, place);
  }

  private static List<String> words(String list) {
    return list == null ? List.of() : List.of(list.split(","));
  }

  private OpenDatabase database(Revisions revisions) {
    SQLiteDataSource dataSource = new SQLiteDataSource();
    dataSource.setUrl("jdbc:sqlite:" + directory.resolve("shop.db"));
    return new OpenDatabase(
        Database.SQLITE,
        "sqlite:shop.db",
        Migrator.builder().dataSource(dataSource),
        revisions,
        console);
  }
}
