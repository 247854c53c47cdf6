package io.migration4j.schema;

import io.migration4j.MigrationException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A table with all that belongs to it. Every change gives a new table, and one that does not make
 * sense (a key over a column that is not there) is an error that says what the table has.
 *
 * @param name as {@code name} or {@code schema.name}
 * @param comment what the catalog says of it; empty for nothing
 * @param options what stands behind its definition; empty for nothing
 */
public record Table(
    String name,
    Elements<Column> columns,
    Optional<PrimaryKey> primaryKey,
    Elements<UniqueConstraint> uniques,
    Elements<ForeignKey> foreignKeys,
    Elements<CheckConstraint> checks,
    Elements<Index> indexes,
    String comment,
    String options)
    implements Named {

  public Table {
    QualifiedName.parse(name);
    Identifiers.requireStorable("Comment", comment);
    for (PrimaryKey key : primaryKey.stream().collect(Collectors.toList())) {
      requireColumns(name, columns, "primary key " + key.name(), key.columns());
      for (List<String> own : key.variants().values()) {
        requireColumns(name, columns, "primary key " + key.name(), own);
      }
    }
    uniques.forEach(
        u -> requireColumns(name, columns, "unique constraint " + u.name(), u.columns()));
    foreignKeys.forEach(
        key -> requireColumns(name, columns, "foreign key " + key.name(), key.columns()));
    indexes.forEach(
        index -> requireColumns(name, columns, "index " + index.name(), index.columnNames()));
  }

  /** A table of columns, so far without keys. */
  public static Table table(String name, Column... columns) {
    return new Table(
        name,
        Elements.of(List.of(columns)),
        Optional.empty(),
        Elements.none(),
        Elements.none(),
        Elements.none(),
        Elements.none(),
        "",
        "");
  }

  /** The column of that name. */
  public Column column(String columnName) {
    return columns
        .find(columnName)
        .orElseThrow(() -> missing("column", columnName, columns.names()));
  }

  /** The index of that name. */
  public Index index(String indexName) {
    return indexes.find(indexName).orElseThrow(() -> missing("index", indexName, indexes.names()));
  }

  /** The same table with a primary key of the name that PostgreSQL would give it. */
  public Table primaryKey(String... keyColumns) {
    String keyName = ConstraintNames.primaryKey(name, constraintName -> false);
    return with(new PrimaryKey(keyName, List.of(keyColumns)));
  }

  public Table unique(String constraintName, String... uniqueColumns) {
    return with(UniqueConstraint.unique(constraintName, uniqueColumns));
  }

  public Table check(String constraintName, String condition) {
    return with(CheckConstraint.check(constraintName, condition));
  }

  public Table comment(String text) {
    return new Table(
        name, columns, primaryKey, uniques, foreignKeys, checks, indexes, text, options);
  }

  /** The same table with more behind its definition, such as {@code with (fillfactor = 70)}. */
  public Table options(String text) {
    return new Table(
        name, columns, primaryKey, uniques, foreignKeys, checks, indexes, comment, text);
  }

  /** The same table with one more column at the end. */
  public Table with(Column column) {
    return withColumns(columns.with(column));
  }

  public Table with(PrimaryKey key) {
    primaryKey.ifPresent(present -> {
      throw new MigrationException(
          "Table " + name + " has the primary key " + present.name() + " already. Drop it first.");
    });
    return withPrimaryKey(Optional.of(requireNew(key)));
  }

  public Table with(UniqueConstraint unique) {
    return new Table(
        name,
        columns,
        primaryKey,
        uniques.with(requireNew(unique)),
        foreignKeys,
        checks,
        indexes,
        comment,
        options);
  }

  public Table with(ForeignKey key) {
    return withForeignKeys(foreignKeys.with(requireNew(key)));
  }

  public Table with(CheckConstraint check) {
    return new Table(
        name,
        columns,
        primaryKey,
        uniques,
        foreignKeys,
        checks.with(requireNew(check)),
        indexes,
        comment,
        options);
  }

  public Table with(Index index) {
    return withIndexes(indexes.with(index));
  }

  /** The same table with other columns of the same or other names in the place of these. */
  public Table withColumns(Elements<Column> others) {
    return new Table(
        name, others, primaryKey, uniques, foreignKeys, checks, indexes, comment, options);
  }

  public Table withPrimaryKey(Optional<PrimaryKey> key) {
    return new Table(name, columns, key, uniques, foreignKeys, checks, indexes, comment, options);
  }

  public Table withForeignKeys(Elements<ForeignKey> keys) {
    return new Table(name, columns, primaryKey, uniques, keys, checks, indexes, comment, options);
  }

  public Table withIndexes(Elements<Index> others) {
    return new Table(
        name, columns, primaryKey, uniques, foreignKeys, checks, others, comment, options);
  }

  /** The same table without the column, which nothing may use any more. */
  public Table withoutColumn(String columnName) {
    column(columnName);
    users(columnName).findFirst().ifPresent(user -> {
      throw new MigrationException("Cannot drop column " + name + "." + columnName + ": " + user
          + " uses it. Drop that first.");
    });
    return withColumns(columns.without(columnName));
  }

  public Table withoutPrimaryKey() {
    if (primaryKey.isEmpty()) {
      throw new MigrationException("Table " + name + " has no primary key to drop.");
    }
    return withPrimaryKey(Optional.empty());
  }

  public Table withoutUnique(String constraintName) {
    requirePresent("unique constraint", uniques, constraintName);
    return new Table(
        name,
        columns,
        primaryKey,
        uniques.without(constraintName),
        foreignKeys,
        checks,
        indexes,
        comment,
        options);
  }

  public Table withoutForeignKey(String constraintName) {
    requirePresent("foreign key", foreignKeys, constraintName);
    return withForeignKeys(foreignKeys.without(constraintName));
  }

  public Table withoutCheck(String constraintName) {
    requirePresent("check", checks, constraintName);
    return new Table(
        name,
        columns,
        primaryKey,
        uniques,
        foreignKeys,
        checks.without(constraintName),
        indexes,
        comment,
        options);
  }

  public Table withoutIndex(String indexName) {
    requirePresent("index", indexes, indexName);
    return withIndexes(indexes.without(indexName));
  }

  /** The same table under another name; its foreign keys to itself follow. */
  public Table renamed(String to) {
    return TableRenames.table(this, to);
  }

  /** The same table with a column under another name, in its keys and conditions too. */
  public Table renamedColumn(String from, String to) {
    column(from);
    if (columns.contains(to)) {
      throw new MigrationException("Cannot rename column " + name + "." + from + " to " + to
          + ": it has a column " + to + " already. Drop or rename that first.");
    }
    return TableRenames.column(this, from, to);
  }

  /** The same table with a key, unique constraint, check or foreign key under another name. */
  public Table renamedConstraint(String from, String to) {
    if (!constraintNames().contains(from)) {
      throw missing("constraint", from, constraintNames());
    }
    if (constraintNames().contains(to)) {
      throw new MigrationException("Cannot rename constraint " + from + " of table " + name + ": "
          + to + " exists already.");
    }
    return TableRenames.constraint(this, from, to);
  }

  /** The names of its constraints of every kind; each is there once. */
  public List<String> constraintNames() {
    List<String> names = new ArrayList<>();
    primaryKey.ifPresent(key -> names.add(key.name()));
    names.addAll(uniques.names());
    names.addAll(foreignKeys.names());
    names.addAll(checks.names());
    return names;
  }

  /** The columns are a key: no two rows have the same values in them. */
  public boolean isKey(List<String> keyColumns) {
    return keys().anyMatch(key -> same(key, keyColumns));
  }

  /** Whatever was a key of another table is one of this. */
  boolean keepsKeysOf(Table other) {
    return other.keys().allMatch(this::isKey);
  }

  /** The columns of each key: of the primary key, unique constraints and unique indexes. */
  public Stream<List<String>> keys() {
    return Stream.of(
            primaryKey.stream().map(PrimaryKey::columns),
            uniques.stream().map(UniqueConstraint::columns),
            indexes.stream().filter(Index::isKey).map(Index::columnNames))
        .flatMap(each -> each);
  }

  private static boolean same(List<String> some, List<String> others) {
    return some.size() == others.size() && some.containsAll(others);
  }

  /** What uses a column, for messages. */
  public Stream<String> users(String columnName) {
    return Stream.of(
            primaryKey.stream()
                .filter(key -> key.uses(columnName))
                .map(key -> "primary key " + key.name()),
            uniques.stream()
                .filter(unique -> unique.columns().contains(columnName))
                .map(unique -> "unique constraint " + unique.name()),
            foreignKeys.stream()
                .filter(key -> key.columns().contains(columnName))
                .map(key -> "foreign key " + key.name()),
            checks.stream()
                .filter(check -> check.condition().mentions(columnName))
                .map(check -> "check " + check.name()),
            indexes.stream()
                .filter(index -> index.uses(columnName))
                .map(index -> "index " + index.name()),
            columns.stream()
                .filter(other -> other.generatedAs().mentions(columnName))
                .map(other -> "generated column " + other.name()))
        .flatMap(stream -> stream);
  }

  private <T extends Named> T requireNew(T constraint) {
    if (constraintNames().contains(constraint.name())) {
      throw new MigrationException("Table " + name + " has a constraint " + constraint.name()
          + " already. Choose another" + " name.");
    }
    return constraint;
  }

  private void requirePresent(String kind, Elements<?> elements, String wanted) {
    if (!elements.contains(wanted)) {
      throw missing(kind, wanted, elements.names());
    }
  }

  private MigrationException missing(String kind, String wanted, List<String> present) {
    return new MigrationException(
        "Table " + name + " has no " + kind + " " + wanted + Suggestion.among(wanted, present));
  }

  private static void requireColumns(
      String table, Elements<Column> columns, String user, List<String> wanted) {
    for (String column : wanted) {
      if (!columns.contains(column)) {
        throw new MigrationException("Table " + table + " has no column " + column + ", which its "
            + user + " names" + Suggestion.among(column, columns.names()));
      }
    }
  }
}
