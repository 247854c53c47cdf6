package io.migration4j.oracle;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a database says it has: tables, columns, keys, checks, indexes, sequences, types, code and rows, read with
 * plain queries, and the names of constraints and indexes that nobody made up. Shares nothing with the
 * product, which it judges.
 */
public record Catalog(boolean sqlite, List<Fact> facts) {

  public Catalog {
    facts = facts.stream().sorted().toList();
  }

  public static Catalog read(Connection connection) throws SQLException {
    return isSqlite(connection)
        ? new Catalog(true, SqliteCatalog.read(connection))
        : new Catalog(false, PostgresCatalog.read(connection));
  }

  private static boolean isSqlite(Connection connection) throws SQLException {
    return connection.getMetaData().getDatabaseProductName().equals("SQLite");
  }

  public Catalog without(String table) {
    return new Catalog(
        sqlite, facts.stream().filter(fact -> !fact.owner().equals(table)).toList());
  }

  /** All facts, sorted. */
  public List<String> lines() {
    return facts.stream().map(Fact::toString).toList();
  }

  /** The facts of these kinds, such as {@code foreign} and {@code unique}. */
  public List<String> of(String... kinds) {
    return facts.stream()
        .filter(fact -> Set.of(kinds).contains(fact.kind()))
        .map(Fact::toString)
        .distinct()
        .toList();
  }

  /** A minus before what only this one has, a plus before what only the other one has. */
  public List<String> differences(Catalog other) {
    return Stream.concat(
            difference(facts, other.facts).map(fact -> "- " + fact),
            difference(other.facts, facts).map(fact -> "+ " + fact))
        .toList();
  }

  /**
   * The differences of a migrated database to this one, which Hibernate made. On SQLite Hibernate writes
   * no foreign keys and only some uniques; ours are in addition. Where Hibernate made a name up, ours has
   * another.
   */
  public List<String> differencesOfMigrated(Catalog migrated) {
    return differences(migrated).stream()
        .filter(line -> !isInAddition(line) && !line.startsWith("+ name "))
        .toList();
  }

  private boolean isInAddition(String difference) {
    return sqlite && (difference.startsWith("+ foreign ") || difference.startsWith("+ unique "));
  }

  /**
   * The keys of a migrated SQLite database that are not those which Hibernate made on PostgreSQL, in its
   * words. SQLite has no schemas, and knows neither deferred uniques nor how they see nulls.
   */
  public List<String> keysOtherThan(Catalog postgresql) {
    return keys(postgresql).differences(keys(this));
  }

  private static Catalog keys(Catalog catalog) {
    return new Catalog(
        false,
        catalog.facts.stream()
            .filter(fact -> fact.kind().equals("foreign") || fact.kind().equals("unique"))
            .map(fact -> new Fact(fact.kind(), plain(fact.owner()), plain(fact.text())))
            .distinct()
            .toList());
  }

  private static String plain(String words) {
    return words
        .toLowerCase(Locale.ROOT)
        .replace("\"", "")
        .replace(" nulls not distinct", "")
        .replaceAll("(^|references )[^.(]*\\.", "$1")
        .replaceAll(" deferrable.*", "");
  }

  private static Stream<Fact> difference(List<Fact> minuend, List<Fact> subtrahend) {
    List<Fact> difference = new ArrayList<>(minuend);
    subtrahend.forEach(difference::remove);
    return difference.stream();
  }
}
