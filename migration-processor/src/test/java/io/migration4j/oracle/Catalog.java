package io.migration4j.oracle;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a database says it has: tables, columns, keys, checks, indexes, sequences, types, code and rows, read with
 * plain queries, and the names of constraints and indexes that nobody made up. Shares nothing with the product, which it judges.
 */
public record Catalog(List<Fact> facts) {

  public Catalog {
    facts = facts.stream().sorted().toList();
  }

  public static Catalog read(Connection connection) throws SQLException {
    return new Catalog(
        isSqlite(connection) ? SqliteCatalog.read(connection) : PostgresCatalog.read(connection));
  }

  private static boolean isSqlite(Connection connection) throws SQLException {
    return connection.getMetaData().getDatabaseProductName().equals("SQLite");
  }

  public Catalog without(String table) {
    return new Catalog(
        facts.stream().filter(fact -> !fact.owner().equals(table)).toList());
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
        .filter(line -> !SqliteCatalog.isInAddition(line) && !line.startsWith("+ name "))
        .toList();
  }

  private static Stream<Fact> difference(List<Fact> minuend, List<Fact> subtrahend) {
    List<Fact> difference = new ArrayList<>(minuend);
    subtrahend.forEach(difference::remove);
    return difference.stream();
  }
}
