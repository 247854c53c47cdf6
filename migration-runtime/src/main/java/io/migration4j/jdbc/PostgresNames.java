package io.migration4j.jdbc;

import io.migration4j.MigrationException;
import io.migration4j.operation.DropCheck;
import io.migration4j.operation.DropForeignKey;
import io.migration4j.operation.DropIndex;
import io.migration4j.operation.DropPrimaryKey;
import io.migration4j.operation.DropUnique;
import io.migration4j.operation.Operation;
import io.migration4j.operation.RenameConstraint;
import io.migration4j.operation.RenameIndex;
import io.migration4j.schema.CheckConstraint;
import io.migration4j.schema.Database;
import io.migration4j.schema.Index;
import io.migration4j.schema.SchemaModel;
import io.migration4j.schema.SqlText;
import io.migration4j.schema.Table;
import io.migration4j.schema.UniqueConstraint;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The names that constraints and indexes bear in the live database. One that Hibernate or a person made
 * may have another name than the model gives it; then it is known by its table, kind and columns, if
 * only one is like that. A unique constraint may not be there at all: Hibernate 6.6 makes none for a set of
 * values, for which 7.4 does.
 */
final class PostgresNames {
  private final PostgresTableObjects catalog;

  PostgresNames(PostgresTableObjects catalog) {
    this.catalog = catalog;
  }

  /**
   * The operation with the name of what it drops or renames as it is in the database.
   *
   * @throws MigrationException when that name is absent and none or several fit by structure
   */
  Operation live(Operation operation, SchemaModel before) throws SQLException {
    if (operation instanceof DropPrimaryKey drop) {
      return new DropPrimaryKey(drop.table(), constraint(before, drop.table(), drop.name()));
    }
    if (operation instanceof DropUnique drop) {
      Optional<String> index = indexInstead(before, drop);
      if (index.isPresent()) {
        return new DropIndex(drop.table(), index.get());
      }
      return new DropUnique(drop.table(), constraint(before, drop.table(), drop.name()));
    }
    if (operation instanceof DropForeignKey drop) {
      return new DropForeignKey(drop.table(), constraint(before, drop.table(), drop.name()));
    }
    if (operation instanceof DropCheck drop) {
      return new DropCheck(drop.table(), constraint(before, drop.table(), drop.name()));
    }
    if (operation instanceof RenameConstraint rename) {
      String from = constraint(before, rename.table(), rename.from());
      return new RenameConstraint(rename.table(), from, rename.to());
    }
    if (operation instanceof DropIndex drop) {
      Optional<String> unique = constraintInstead(before, drop);
      if (unique.isPresent()) {
        return new DropUnique(drop.table(), unique.get());
      }
      return new DropIndex(
          drop.table(), index(before, drop.table(), drop.name()), drop.concurrently());
    }
    if (operation instanceof RenameIndex rename) {
      String from = index(before, rename.table(), rename.from());
      return new RenameIndex(rename.table(), from, rename.to());
    }
    return operation;
  }

  /** It drops or renames a unique constraint, and nothing of that name or over those columns is there. */
  boolean isAbsent(Operation operation, SchemaModel before) throws SQLException {
    if (operation instanceof DropUnique drop) {
      return indexInstead(before, drop).isEmpty() && isAbsent(before, drop.table(), drop.name());
    }
    return operation instanceof RenameConstraint rename
        && isAbsent(before, rename.table(), rename.from());
  }

  private boolean isAbsent(SchemaModel before, String tableName, String name) throws SQLException {
    Optional<UniqueConstraint> unique = before.table(tableName).uniques().find(name);
    if (unique.isEmpty()) {
      return false;
    }
    Set<String> columns = new HashSet<>(unique.get().columns());
    return catalog.constraints(tableName, "u", tableName).stream()
        .noneMatch(live -> live.name().equals(name) || on(columns).test(live));
  }

  private String constraint(SchemaModel before, String tableName, String name) throws SQLException {
    Table table = before.table(tableName);
    Optional<Wanted> wanted = wanted(table, name);
    if (wanted.isEmpty()) {
      return name;
    }
    List<PostgresTableObjects.Constraint> live =
        catalog.constraints(tableName, wanted.get().kind(), wanted.get().referenced());
    List<String> alike = live.stream()
        .filter(wanted.get().isLike())
        .map(PostgresTableObjects.Constraint::name)
        .filter(other -> !table.constraintNames().contains(other))
        .collect(Collectors.toList());
    List<String> names =
        live.stream().map(PostgresTableObjects.Constraint::name).collect(Collectors.toList());
    return only(wanted.get().description(), table, name, names, alike);
  }

  /** A unique index that Hibernate 6.6 made as a constraint. */
  private Optional<String> constraintInstead(SchemaModel before, DropIndex drop)
      throws SQLException {
    Index index = before.table(drop.table()).index(drop.name());
    PostgresTableObjects.LiveIndex wanted = PostgresTableObjects.LiveIndex.of(index);
    boolean plain = wanted.unique() && !wanted.partial() && !wanted.parts().contains("");
    boolean isThere = catalog.indexes(drop.table()).stream()
        .anyMatch(live -> live.name().equals(drop.name()) || live.isLike(wanted));
    return plain && !isThere
        ? catalog.constraints(drop.table(), "u", drop.table()).stream()
            .filter(on(new HashSet<>(wanted.parts())))
            .map(PostgresTableObjects.Constraint::name)
            .filter(name -> !before.table(drop.table()).uniques().contains(name))
            .findFirst()
        : Optional.empty();
  }

  /** A unique constraint that somebody made as an index. */
  private Optional<String> indexInstead(SchemaModel before, DropUnique drop) throws SQLException {
    Table table = before.table(drop.table());
    Set<String> columns =
        new HashSet<>(table.uniques().find(drop.name()).orElseThrow().columns());
    boolean isThere = catalog.constraints(drop.table(), "u", drop.table()).stream()
        .anyMatch(live -> live.name().equals(drop.name()) || on(columns).test(live));
    return isThere
        ? Optional.empty()
        : catalog.indexes(drop.table()).stream()
            .filter(live -> live.unique() && !live.partial())
            .filter(live -> columns.equals(new HashSet<>(live.parts())))
            .map(PostgresTableObjects.LiveIndex::name)
            .filter(name -> !table.indexes().contains(name))
            .findFirst();
  }

  private String index(SchemaModel before, String tableName, String name) throws SQLException {
    Table table = before.table(tableName);
    List<PostgresTableObjects.LiveIndex> live = catalog.indexes(tableName);
    List<String> names =
        live.stream().map(PostgresTableObjects.LiveIndex::name).collect(Collectors.toList());
    PostgresTableObjects.LiveIndex wanted = PostgresTableObjects.LiveIndex.of(table.index(name));
    List<String> alike = live.stream()
        .filter(wanted::isLike)
        .map(PostgresTableObjects.LiveIndex::name)
        .filter(other -> !table.indexes().contains(other))
        .collect(Collectors.toList());
    return only("index", table, name, names, alike);
  }

  private static String only(
      String kind, Table table, String name, List<String> present, List<String> alike) {
    if (present.contains(name)) {
      return name;
    }
    if (alike.size() == 1) {
      return alike.get(0);
    }
    String found = alike.isEmpty()
        ? "and none of the same columns: there is "
            + (present.isEmpty() ? "none at all" : String.join(", ", present))
        : "but several of the same columns: " + String.join(", ", alike);
    throw new MigrationException("The database has no " + kind + " " + name + " on table "
        + table.name() + ", " + found + ". Rename the right one to " + name + " by hand.");
  }

  /** How a constraint of the model is known in the catalog. */
  private record Wanted(
      String kind,
      String description,
      String referenced,
      Predicate<PostgresTableObjects.Constraint> isLike) {}

  private static Optional<Wanted> wanted(Table table, String name) {
    if (table.primaryKey().filter(key -> key.name().equals(name)).isPresent()) {
      return Optional.of(new Wanted("p", "primary key", table.name(), live -> true));
    }
    Optional<Wanted> unique = table
        .uniques()
        .find(name)
        .map(u ->
            new Wanted("u", "unique constraint", table.name(), on(new HashSet<>(u.columns()))));
    Optional<Wanted> key = table
        .foreignKeys()
        .find(name)
        .map(k -> new Wanted("f", "foreign key", k.referencedTable(), live -> live.isLike(k)));
    Optional<Wanted> check = table
        .checks()
        .find(name)
        .filter(c -> !postgres(c).isEmpty())
        .map(c -> new Wanted("c", "check", table.name(), on(columns(table, c))));
    return unique.or(() -> key).or(() -> check);
  }

  private static Predicate<PostgresTableObjects.Constraint> on(Set<String> columns) {
    return live -> columns.equals(new HashSet<>(live.columns()));
  }

  private static Set<String> columns(Table table, CheckConstraint check) {
    SqlText condition = SqlText.sql(postgres(check));
    return table.columns().names().stream().filter(condition::mentions).collect(Collectors.toSet());
  }

  private static String postgres(CheckConstraint check) {
    return check.condition().forDatabase(Database.POSTGRESQL);
  }
}
