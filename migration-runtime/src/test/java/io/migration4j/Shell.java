package io.migration4j;

import io.migration4j.schema.Database;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs scripts as a person would: through psql or sqlite3 where they are installed, elsewhere over JDBC.
 */
final class Shell {
  private Shell() {}

  /** What the shell said, and whether it was content. */
  record Outcome(boolean succeeded, String output) {}

  /** Stops at the first error. */
  static Outcome run(TestDatabase database, SqlScript script) throws Exception {
    if (!isInstalled(database.kind())) {
      return overJdbc(database, script.text());
    }
    return run(command(database, true), script.text());
  }

  /** Goes on after errors, as psql does unless told otherwise; empty where it is not installed. */
  static boolean goOnAfterErrors(TestDatabase database, SqlScript script) throws Exception {
    return isInstalled(database.kind())
        && !run(command(database, false), script.text()).output().isEmpty();
  }

  static boolean isInstalled(Database kind) {
    return List.of(System.getenv("PATH").split(":")).stream()
        .anyMatch(directory -> Files.isExecutable(Path.of(directory, program(kind))));
  }

  private static String program(Database kind) {
    return kind == Database.SQLITE ? "sqlite3" : "psql";
  }

  private static List<String> command(TestDatabase database, boolean stops) {
    String url = database.url().replaceFirst("^jdbc:(sqlite:)?", "");
    return database.kind() == Database.SQLITE
        ? List.of("sqlite3", url)
        : List.of("psql", "-X", "-q", "-v", "ON_ERROR_STOP=" + (stops ? 1 : 0), "-f", "-", url);
  }

  private static Outcome run(List<String> command, String script) throws Exception {
    Path input = Files.createTempFile("script", ".sql");
    Path output = Files.createTempFile("script", ".out");
    try {
      Files.writeString(input, script);
      Process process = new ProcessBuilder(command)
          .redirectInput(input.toFile())
          .redirectErrorStream(true)
          .redirectOutput(output.toFile())
          .start();
      int exit = process.waitFor();
      return new Outcome(exit == 0, Files.readString(output, StandardCharsets.UTF_8));
    } finally {
      Files.delete(input);
      Files.delete(output);
    }
  }

  /** As sqlite3 finds the end of a statement: a semicolon, but after END in a trigger. */
  static List<String> statements(String script) {
    List<String> statements = new ArrayList<>();
    StringBuilder sql = new StringBuilder();
    for (String line : script.lines().toList()) {
      boolean command = sql.isEmpty() && (line.isBlank() || line.matches("(--|\\.).*"));
      sql.append(command ? "" : line + "\n");
      boolean trigger = sql.toString().matches("(?is)\\s*create\\s+(temp\\s+)?trigger\\b.*");
      boolean inText = sql.chars().filter(c -> c == '\'').count() % 2 == 1;
      if (!command && !inText && line.matches(trigger ? "(?i).*\\bend\\s*;" : ".*;")) {
        statements.add(sql.toString());
        sql.setLength(0);
      }
    }
    return statements;
  }

  private static Outcome overJdbc(TestDatabase database, String script) throws IOException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      List<String> statements =
          database.kind() == Database.SQLITE ? statements(script) : List.of(script);
      for (String sql : statements) {
        statement.execute(sql);
      }
      return new Outcome(true, "");
    } catch (SQLException refused) {
      return new Outcome(false, refused.getMessage());
    }
  }
}
