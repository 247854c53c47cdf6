package io.migration4j.maven.goal;

import static org.assertj.core.api.Assertions.assertThat;

import io.migration4j.Migrator;
import io.migration4j.Revisions;
import io.migration4j.json.Json;
import io.migration4j.json.JsonObject;
import io.migration4j.maven.output.Lines;
import io.migration4j.maven.project.ProjectMigrations;
import io.migration4j.maven.project.SampleProject;
import io.migration4j.schema.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;

/** What the goals answer as JSON has the members that docs/goals.md lists, no more and no less. */
class JsonShapeTest {
  private static final Pattern ROW = Pattern.compile("\\| `json (\\w+)` \\| (.*) \\|");
  private static final Pattern NAME = Pattern.compile("`(\\w+)`");

  @TempDir
  Path directory;

  private SampleProject project;

  @BeforeEach
  void branches() throws IOException {
    project = new SampleProject(directory);
    project.migration("a", "");
    project.migration("b", "a");
    project.migration("c", "a");
    project.compile();
  }

  @Test
  void membersAreThoseOfTheGuide() throws IOException {
    Map<String, Set<String>> documented = documented();
    with(revisions -> {
      OpenDatabase database = database(revisions);
      database.migrator().upgrade("b");
      Questions questions = new Questions(revisions);
      assertThat(members(questions.current(database, false))).isEqualTo(documented.get("current"));
      assertThat(members(questions.heads(false))).isEqualTo(documented.get("heads"));
      assertThat(members(questions.branches(false))).isEqualTo(documented.get("branches"));
      assertThat(members(questions.show("b"))).isEqualTo(documented.get("show"));
      assertThat(members(questions.history(
              "a:b", false, questions.applied(Optional.of(database)), Optional.empty())))
          .isEqualTo(documented.get("history"));
    });
  }

  /** The members of the answer, of its first element if it is a list. */
  private static Set<String> members(Answer answer) {
    String text = Json.pretty(answer.json()).strip();
    JsonObject wrapped = Json.parseObject("{\"answer\": " + text + "}");
    assertThat(wrapped.members()).hasSize(1);
    Object first = answer.json() instanceof List<?> list ? list.get(0) : answer.json();
    return new TreeSet<>(Json.parseObject(Json.pretty(first)).members().keySet());
  }

  private static Map<String, Set<String>> documented() throws IOException {
    Map<String, Set<String>> documented = new TreeMap<>();
    Matcher row = ROW.matcher(Files.readString(Path.of("../docs/goals.md")));
    while (row.find()) {
      Set<String> names = documented.computeIfAbsent(row.group(1), goal -> new TreeSet<>());
      Matcher name = NAME.matcher(row.group(2));
      while (name.find()) {
        names.add(name.group(1));
      }
    }
    return documented;
  }

  private OpenDatabase database(Revisions revisions) {
    SQLiteDataSource dataSource = new SQLiteDataSource();
    dataSource.setUrl("jdbc:sqlite:" + directory.resolve("shop.db"));
    return new OpenDatabase(
        Database.SQLITE,
        "sqlite:shop.db",
        Migrator.builder().dataSource(dataSource),
        revisions,
        new Lines(false));
  }

  private void with(Consumer<Revisions> work) {
    try (ProjectMigrations migrations =
        ProjectMigrations.open(project.layout(), "com.example.migrations", "1.0")) {
      migrations.with(() -> work.accept(migrations.revisions()));
    }
  }
}
