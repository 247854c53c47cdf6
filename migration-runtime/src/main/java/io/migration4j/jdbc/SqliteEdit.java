package io.migration4j.jdbc;

import io.migration4j.MigrationException;
import io.migration4j.dialect.SqliteDefinitions;
import io.migration4j.dialect.SqliteDialect;
import io.migration4j.dialect.sqlite.Clause;
import io.migration4j.dialect.sqlite.Clause.Kind;
import io.migration4j.dialect.sqlite.Constraint;
import io.migration4j.dialect.sqlite.TableText;
import io.migration4j.operation.AddCheck;
import io.migration4j.operation.AddColumn;
import io.migration4j.operation.AddForeignKey;
import io.migration4j.operation.AddPrimaryKey;
import io.migration4j.operation.AlterColumn;
import io.migration4j.operation.DropCheck;
import io.migration4j.operation.DropColumn;
import io.migration4j.operation.DropForeignKey;
import io.migration4j.operation.DropPrimaryKey;
import io.migration4j.operation.DropUnique;
import io.migration4j.operation.Operation;
import io.migration4j.operation.RenameConstraint;
import io.migration4j.schema.CheckConstraint;
import io.migration4j.schema.Column;
import io.migration4j.schema.Database;
import io.migration4j.schema.ForeignKey;
import io.migration4j.schema.PrimaryKey;
import io.migration4j.schema.Table;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What a change does to the stored definition of its table. A constraint is found by its name, or by
 * what it says where Hibernate or the user gave it none.
 */
final class SqliteEdit {
  private final SqliteDialect dialect;
  private final SqliteDefinitions definitions;

  SqliteEdit(SqliteDialect dialect) {
    this.dialect = dialect;
    this.definitions = dialect.definitions();
  }

  TableText apply(SqliteChange change, TableText text) {
    Operation operation = change.operation();
    if (operation instanceof AddColumn) {
      Column column = change.tableAfter().column(change.subject());
      return text.withColumn(definitions.column(change.tableAfter(), column));
    }
    if (operation instanceof DropColumn) {
      return withoutColumn(change.subject(), text);
    }
    if (operation instanceof AlterColumn) {
      return facets(change, change.subject(), text);
    }
    if (operation instanceof AddPrimaryKey) {
      PrimaryKey key = change.tableAfter().primaryKey().orElseThrow();
      return numbered(change, key, text).withConstraint(definitions.primaryKey(key));
    }
    if (operation instanceof AddForeignKey) {
      ForeignKey key = change.tableAfter().foreignKeys().find(change.subject()).orElseThrow();
      return text.withConstraint(definitions.foreignKey(key));
    }
    if (operation instanceof AddCheck) {
      return added(change.tableAfter().checks().find(change.subject()).orElseThrow(), text);
    }
    if (operation instanceof RenameConstraint rename) {
      return dropped(change, text)
          .map(found -> text.renamed(found, dialect.quote(rename.to())))
          .orElse(text);
    }
    return removed(change, text);
  }

  private TableText removed(SqliteChange change, TableText text) {
    TableText without = dropped(change, text).map(text::without).orElse(text);
    return change.operation() instanceof DropPrimaryKey
        ? numbered(change, change.tableBefore().primaryKey().orElseThrow(), without)
        : without;
  }

  private TableText added(CheckConstraint check, TableText text) {
    return isAbsent(check) ? text : text.withConstraint(definitions.check(check));
  }

  private static boolean isAbsent(CheckConstraint check) {
    return check.condition().forDatabase(Database.SQLITE).isEmpty();
  }

  /**
   * The facets of a column that differ.
   *
   * @return their words after the change; an empty text for a facet that is gone
   */
  List<Kind> changedFacets(SqliteChange change) {
    Column before = change.tableBefore().column(change.subject());
    Column after = change.tableAfter().column(change.subject());
    return SqliteDefinitions.FACETS.stream()
        .filter(facet -> !definitions
            .facet(change.tableBefore(), before, facet)
            .equals(definitions.facet(change.tableAfter(), after, facet)))
        .collect(Collectors.toList());
  }

  private TableText facets(SqliteChange change, String column, TableText text) {
    Table before = change.tableBefore();
    Table after = change.tableAfter();
    TableText edited = text;
    for (Kind facet : SqliteDefinitions.FACETS) {
      String words = definitions.facet(after, after.column(column), facet);
      if (!words.equals(definitions.facet(before, before.column(column), facet))) {
        edited = edited.with(column, facet, words);
      }
    }
    return edited;
  }

  /** An identity is {@code not null} only while it is not the primary key. */
  private TableText numbered(SqliteChange change, PrimaryKey key, TableText text) {
    TableText edited = text;
    for (String column : key.columns(Database.SQLITE)) {
      edited = facets(change, column, edited);
    }
    return edited;
  }

  /** Whatever else names the column would break, or worse: SQLite takes an unknown "name" for text. */
  private static TableText withoutColumn(String column, TableText text) {
    TableText without = text.withoutColumn(column);
    text.column(column)
        .ifPresent(item -> without.items().stream()
            .flatMap(other -> other.clauses().stream())
            .filter(clause -> clause.uses(column, text.name()))
            .findFirst()
            .ifPresent(user -> {
              throw new MigrationException("Cannot drop column " + text.name() + "." + column
                  + ": the database has " + user.text() + ", which uses it. Drop that first.");
            }));
    return without;
  }

  /**
   * The constraint that an operation drops or renames; none where it is one that this database never
   * had: a check without a condition here, or a foreign key or unique constraint, which Hibernate
   * leaves out when it makes a table of SQLite.
   *
   * @throws MigrationException when it should be there and is not
   */
  Optional<Constraint> dropped(SqliteChange change, TableText text) {
    Operation operation = change.operation();
    Table before = change.tableBefore();
    String name = operation instanceof RenameConstraint rename ? rename.from() : change.subject();
    if (operation instanceof DropPrimaryKey
        || before.primaryKey().filter(key -> key.name().equals(name)).isPresent()) {
      return Optional.of(find(text, Kind.PRIMARY_KEY, name, any -> true));
    }
    Optional<ForeignKey> foreignKey = before.foreignKeys().find(name);
    if (foreignKey.isPresent()) {
      return search(text, Kind.FOREIGN_KEY, name, found -> refers(found, foreignKey.get()));
    }
    Optional<CheckConstraint> check = before.checks().find(name);
    if (check.isPresent()) {
      String condition =
          Clause.normalCondition(check.get().condition().forDatabase(Database.SQLITE));
      return isAbsent(check.get())
          ? Optional.empty()
          : Optional.of(
              find(text, Kind.CHECK, name, found -> found.clause().condition().equals(condition)));
    }
    List<String> columns = before.uniques().find(name).orElseThrow().columns();
    return search(text, Kind.UNIQUE, name, found -> same(found.columns(), columns));
  }

  private boolean refers(Constraint found, ForeignKey key) {
    List<String> theirs = found.clause().referencedColumns();
    return same(found.columns(), key.columns())
        && found
            .clause()
            .referencedTable()
            .equalsIgnoreCase(dialect.tableName(key.referencedTable()))
        && (theirs.isEmpty() || same(theirs, key.referencedColumns()));
  }

  private static boolean same(List<String> some, List<String> others) {
    return String.join("\0", some).equalsIgnoreCase(String.join("\0", others));
  }

  private static Constraint find(
      TableText text, Kind kind, String name, Predicate<Constraint> structure) {
    return search(text, kind, name, structure)
        .orElseThrow(() -> new MigrationException("Table " + text.name()
            + " has no constraint " + name + " in the SQLite database, and none that says the same."
            + " Compare the database with the history of its migrations."));
  }

  private static Optional<Constraint> search(
      TableText text, Kind kind, String name, Predicate<Constraint> structure) {
    List<Constraint> all = text.constraints(kind).collect(Collectors.toList());
    return all.stream()
        .filter(found -> found.name().equalsIgnoreCase(name))
        .findFirst()
        .or(() -> all.stream().filter(structure).findFirst());
  }

  /** A unique constraint stands in the definition of the table, as Hibernate writes it. */
  static boolean isInline(DropUnique drop, Table before, TableText text) {
    List<String> columns = before.uniques().find(drop.name()).orElseThrow().columns();
    return text.constraints(Kind.UNIQUE)
        .anyMatch(
            found -> found.name().equalsIgnoreCase(drop.name()) || same(found.columns(), columns));
  }

  /** A drop that names a foreign key or check, for which 3.53 has a statement. */
  static boolean isNamedDrop(Operation operation) {
    return operation instanceof DropCheck || operation instanceof DropForeignKey;
  }
}
