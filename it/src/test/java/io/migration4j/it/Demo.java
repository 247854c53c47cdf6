package io.migration4j.it;

import io.migration4j.it.maven.Build;
import io.migration4j.it.maven.Project;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Shows the main job on the vintage store with SQLite: a field is added, a migration is generated,
 * applied and taken back. It prints what a developer types and sees, without Maven's own lines.
 */
public final class Demo {
  private static final String ENTITIES = "src/main/java/com/example/store/";
  private static final String USER = ENTITIES + "User.java";

  /** What only a log has, which is what Maven writes here; at a terminal a fast revision has one line. */
  private static final String OF_A_LOG = "  running";

  private static final Predicate<String> OF_MAVEN = Pattern.compile(
          "\\[(INFO|WARNING)\\] (-{3,}|={3,}|>>>|<<<|Scanning|Building|  from |BUILD|Total time|Finished"
              + "|Nothing to compile|Recompiling|Compiling|Copying|Copying|skip non|Using '|Changes detected"
              + "|Annotation processing|Parameter )")
      .asPredicate();

  private final Project project;
  private final PrintStream out;

  Demo(Project project, PrintStream out) {
    this.project = project;
    this.out = out;
  }

  public static void main(String[] arguments) {
    new Demo(Project.copyOf("vintage-store", "demo"), System.out).show();
  }

  void show() {
    out.println(
        "The vintage store has " + migrations() + " migrations. They make a SQLite database:\n");
    type("migration:upgrade");
    out.println("\nThe entity User gets a field:\n");
    String field = "  @Column(length = 50)\n  private String nickname;\n";
    project.edit(USER, "  @Enumerated", field + "\n  @Enumerated");
    out.println(field);
    type("migration:autogenerate", "-Dmessage=add nickname", "-Dmigration.revId=0c5e7a9b1d10");
    out.println("\nThis is what a reviewer sees:\n");
    out.println(generated());
    type("migration:upgrade");
    out.println();
    type("migration:history");
    out.println();
    type("migration:downgrade", "-Dto=-1");
  }

  private void type(String... arguments) {
    out.println("$ mvn " + String.join(" ", quoted(arguments)));
    String[] all = Arrays.copyOf(arguments, arguments.length + 1);
    all[arguments.length] = "-Dmigration.url=jdbc:sqlite:store.db";
    Build build = project.mvn(all).succeeds();
    build.lines().stream()
        .map(line -> line.replaceAll("\u001b\\[[;\\d]*m", "").replace(project.path("") + "/", ""))
        .filter(OF_MAVEN.negate())
        .filter(line -> !line.endsWith(OF_A_LOG))
        .filter(line -> !line.replace("[INFO]", "").isBlank())
        .forEach(out::println);
  }

  private static List<String> quoted(String... arguments) {
    return Stream.of(arguments)
        .filter(argument -> !argument.startsWith("-Dmigration.revId"))
        .map(argument -> argument.replaceFirst("=(.* .*)", "=\"$1\""))
        .toList();
  }

  private long migrations() {
    try (Stream<Path> files = Files.list(project.path(ENTITIES + "migrations"))) {
      return files.count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String generated() {
    return project.read(ENTITIES + "migrations/R0c5e7a9b1d10_AddNickname.java");
  }
}
