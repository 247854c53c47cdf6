package io.migration4j.operation;

import io.migration4j.MigrationException;
import io.migration4j.schema.SqlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The single statements of an SQL text. A semicolon ends one unless it stands in a literal, a quoted
 * name, a comment, a literal with escapes or a dollar-quoted body (PostgreSQL) or between the {@code
 * BEGIN} and {@code END} of a trigger or function body (SQLite, SQL standard).
 */
public final class SqlStatements {
  private static final Pattern TOKEN = Pattern.compile(
      "(?<skip>[eE]'(?:[^'\\\\]++|\\\\.)*+'|'[^']*+'|\"[^\"]*+\"|--[^\\n]*|/\\*.*?\\*/"
          + "|\\$(?<tag>\\w*)\\$.*?\\$\\k<tag>\\$)"
          + "|(?<word>[\\p{L}_][\\p{L}\\p{N}_$]*)|(?<end>;)",
      Pattern.DOTALL);
  private static final Pattern COMMENT =
      Pattern.compile("\\s+|--[^\\n]*|/\\*.*?\\*/", Pattern.DOTALL);
  private static final Set<String> DEFINITIONS =
      Set.of("CREATE", "ALTER", "DROP", "RENAME", "TRUNCATE", "COMMENT");
  private static final Set<String> CODE = Set.of("CALL", "DO");
  private static final Set<String> REFUSED = Set.of(
      "BEGIN",
      "START",
      "COMMIT",
      "END",
      "ROLLBACK",
      "ABORT",
      "SAVEPOINT",
      "RELEASE",
      "PRAGMA",
      "ATTACH",
      "DETACH",
      "DISCARD",
      "LISTEN",
      "UNLISTEN");
  private static final Pattern TWO_PHASES =
      Pattern.compile("PREPARE\\s+TRANSACTION\\b.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private SqlStatements() {}

  /** The statements for one database, without their semicolons. */
  public static List<String> split(String text) {
    List<String> statements = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(text);
    int start = 0;
    boolean body = false;
    int depth = 0;
    while (matcher.find()) {
      if (matcher.group("end") != null && depth == 0) {
        add(statements, text.substring(start, matcher.start()));
        start = matcher.end();
        body = false;
      } else if (matcher.group("word") != null) {
        String word = matcher.group("word").toUpperCase(Locale.ROOT);
        body |= word.equals("TRIGGER") || word.equals("FUNCTION") || word.equals("PROCEDURE");
        depth += depthChange(word, body, depth);
      }
    }
    add(statements, text.substring(start));
    return statements;
  }

  private static int depthChange(String word, boolean body, int depth) {
    if (body && word.equals("BEGIN") || depth > 0 && word.equals("CASE")) {
      return 1;
    }
    return depth > 0 && word.equals("END") ? -1 : 0;
  }

  private static void add(List<String> statements, String statement) {
    if (!COMMENT.matcher(statement).replaceAll("").isEmpty()) {
      statements.add(statement.strip());
    }
  }

  /** The statements for all databases, each text once. */
  static Stream<String> of(SqlText sql) {
    return Stream.concat(Stream.of(sql.common()), sql.variants().values().stream())
        .flatMap(text -> split(text).stream())
        .distinct();
  }

  /** The statement defines the schema (DDL) rather than reads or writes rows. */
  public static boolean isDefinition(String statement) {
    return DEFINITIONS.contains(keyword(statement));
  }

  /** The statement runs code of the database, which may commit in the middle where it runs alone. */
  public static boolean runsCode(String statement) {
    return CODE.contains(keyword(statement));
  }

  /**
   * @throws MigrationException when a statement would begin or end a transaction or change the
   *     connection, which is the runner's business
   */
  static void requireHarmless(SqlText sql) {
    Stream.concat(Stream.of(sql.common()), sql.variants().values().stream())
        .forEach(SqlStatements::requireHarmless);
  }

  /**
   * The same of a text that is not split yet.
   *
   * @throws MigrationException when a statement would begin or end a transaction or change the
   *     connection, which is the runner's business
   */
  public static void requireHarmless(String sql) {
    requirePlainComments(sql);
    split(sql).forEach(SqlStatements::requireHarmlessStatement);
  }

  /** PostgreSQL lets a comment hold another, SQLite does not: they would disagree about where SQL begins. */
  private static void requirePlainComments(String sql) {
    Matcher matcher = TOKEN.matcher(sql);
    while (matcher.find()) {
      String skipped = matcher.group("skip");
      if (skipped != null && skipped.startsWith("/*") && skipped.indexOf("/*", 2) > 0) {
        throw new MigrationException("A migration cannot run " + shortened(sql)
            + ": a comment in it holds the beginning of another, which PostgreSQL and SQLite read"
            + " differently. Remove the inner comment.");
      }
    }
  }

  private static void requireHarmlessStatement(String statement) {
    if (REFUSED.contains(keyword(statement))
        || TWO_PHASES.matcher(bare(statement)).matches()) {
      throw new MigrationException("A migration cannot run " + shortened(statement)
          + ": transactions and the state of the connection belong to the runner. Remove"
          + " the statement.");
    }
  }

  /** Without the comments before it. */
  private static String bare(String statement) {
    return Pattern.compile("^(\\s+|--[^\\n]*|/\\*.*?\\*/)+", Pattern.DOTALL)
        .matcher(statement)
        .replaceFirst("");
  }

  private static String keyword(String statement) {
    Matcher word = Pattern.compile("^\\w+").matcher(bare(statement));
    return word.find() ? word.group().toUpperCase(Locale.ROOT) : "";
  }

  /** On one line, cut to some 60 characters. */
  public static String shortened(String statement) {
    String line = statement.strip().replaceAll("\\s+", " ");
    return line.codePointCount(0, line.length()) <= 60
        ? line
        : line.substring(0, line.offsetByCodePoints(0, 57)) + "...";
  }
}
