package io.migration4j.jdbc;

import io.migration4j.dialect.SqliteDialect;
import io.migration4j.dialect.sqlite.TableText;
import io.migration4j.operation.AddColumn;
import io.migration4j.operation.AddEnumValue;
import io.migration4j.operation.AddForeignKey;
import io.migration4j.operation.AlterEnum;
import io.migration4j.operation.AlterSequence;
import io.migration4j.operation.CreateEnum;
import io.migration4j.operation.CreateSequence;
import io.migration4j.operation.CreateTable;
import io.migration4j.operation.DropEnum;
import io.migration4j.operation.DropForeignKey;
import io.migration4j.operation.DropIndex;
import io.migration4j.operation.DropPrimaryKey;
import io.migration4j.operation.DropSequence;
import io.migration4j.operation.DropTable;
import io.migration4j.operation.DropUnique;
import io.migration4j.operation.Operation;
import io.migration4j.operation.RenameColumn;
import io.migration4j.operation.RenameConstraint;
import io.migration4j.operation.RenameEnum;
import io.migration4j.operation.RenameIndex;
import io.migration4j.operation.RenameSequence;
import io.migration4j.operation.RenameTable;
import io.migration4j.operation.SetComment;
import io.migration4j.schema.SchemaModel;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The changes of the schema between two data steps. Renames and drops happen at once; tables are created
 * at the end, as whatever has become of them, foreign keys included; changes of a table that was there
 * are collected and made together at the end.
 */
final class SqliteGroup {
  private final SqliteDialect dialect;
  private final SqliteStatements statements;
  private final SqliteVersion version;
  private final SqliteForeignKeys foreignKeys;
  private final SqliteIndexes indexes;
  private final SqliteVerification verification;
  private final Map<String, Integer> created = new LinkedHashMap<>();
  private final Map<String, List<SqliteChange>> pending = new LinkedHashMap<>();
  private SchemaModel schema;
  private Set<String> broken = Set.of();
  private boolean begun;
  private String last = "";

  SqliteGroup(
      SqliteDialect dialect,
      SqliteStatements statements,
      SqliteVersion version,
      SqliteForeignKeys foreignKeys,
      SchemaModel before) {
    this.dialect = dialect;
    this.statements = statements;
    this.version = version;
    this.foreignKeys = foreignKeys;
    this.indexes = new SqliteIndexes(dialect, statements);
    this.verification = new SqliteVerification(statements);
    this.schema = before;
  }

  void add(int index, Operation operation) throws SQLException {
    SchemaModel before = schema;
    schema = operation.applyTo(before);
    last = operation.describe();
    if (operation instanceof CreateTable create) {
      created.put(create.table().name(), index);
    } else if (operation instanceof DropTable drop) {
      dropTable(index, drop);
    } else if (operation instanceof RenameTable rename) {
      renameTable(index, rename);
    } else if (operation instanceof RenameColumn rename) {
      renameColumn(index, rename);
    } else if (isSequence(operation)) {
      begin(false);
      run(index, dialect.statements(operation, before));
    } else if (!isNothing(operation) && !created.containsKey(tableOf(operation))) {
      change(change(index, operation, before));
    }
  }

  private static boolean isSequence(Operation operation) {
    return operation instanceof CreateSequence
        || operation instanceof DropSequence
        || operation instanceof AlterSequence
        || operation instanceof RenameSequence;
  }

  /** SQLite has neither comments nor types of its own. */
  private static boolean isNothing(Operation operation) {
    return operation instanceof SetComment
        || operation instanceof CreateEnum
        || operation instanceof DropEnum
        || operation instanceof RenameEnum
        || operation instanceof AddEnumValue
        || operation instanceof AlterEnum;
  }

  private static String tableOf(Operation operation) {
    return SqliteSubject.of(operation).table();
  }

  private SqliteChange change(int index, Operation operation, SchemaModel before) {
    SqliteSubject subject = SqliteSubject.of(operation);
    return new SqliteChange(index, operation, subject.table(), subject.name(), before, schema);
  }

  private void change(SqliteChange change) throws SQLException {
    begin(touchesKeys(change.operation()));
    List<SqliteChange> waiting =
        pending.computeIfAbsent(change.table(), table -> new ArrayList<>());
    Operation operation = change.operation();
    boolean done = (operation instanceof DropIndex || operation instanceof DropUnique)
            && (cancelled(waiting, change.subject()) || indexes.drop(change))
        || operation instanceof RenameIndex rename
            && indexes.rename(change, waiting, rename.from(), rename.to())
        || operation instanceof RenameConstraint constraint
            && indexes.rename(change, waiting, constraint.from(), constraint.to());
    if (!done) {
      waiting.add(change);
    }
  }

  /** It makes or breaks what a foreign key refers to, some of it at once. */
  private static boolean touchesKeys(Operation operation) {
    return operation instanceof AddForeignKey
        || operation instanceof DropForeignKey
        || operation instanceof DropPrimaryKey
        || operation instanceof DropUnique
        || operation instanceof DropIndex;
  }

  /** An index that was not made yet is not made at all. */
  private static boolean cancelled(List<SqliteChange> waiting, String name) {
    return waiting.removeIf(change ->
        SqliteAlteration.makesIndex(change.operation()) && change.subject().equals(name));
  }

  private void dropTable(int index, DropTable drop) throws SQLException {
    pending.remove(drop.table());
    if (created.remove(drop.table()) == null) {
      begin(true);
      run(index, dialect.dropTable(drop));
    }
  }

  private void renameTable(int index, RenameTable rename) throws SQLException {
    follow(change -> change.following(rename));
    Integer made = created.remove(rename.from());
    if (made != null) {
      created.put(rename.to(), made);
      return;
    }
    begin(false);
    unqualify(index, dialect.tableName(rename.from()));
    run(index, dialect.renameTable(rename));
    List<SqliteChange> waiting = pending.remove(rename.from());
    if (waiting != null) {
      pending.put(rename.to(), waiting);
    }
  }

  /** A check that names its table keeps SQLite from renaming that. */
  private void unqualify(int index, String table) throws SQLException {
    TableText text = new SqliteCatalog(statements).table(table);
    if (!text.unqualified().equals(text)) {
      foreignKeys.look();
      Map<String, Long> counts = verification.counts();
      new SqliteRebuild(statements, index).run(text, text, Set.of(), Map.of());
      verification.requireCounts(counts);
    }
  }

  private void renameColumn(int index, RenameColumn rename) throws SQLException {
    boolean clash = pending.values().stream()
        .flatMap(List::stream)
        .anyMatch(change -> !change.canFollow(rename));
    if (clash) {
      alter();
    }
    boolean live = !created.containsKey(rename.table()) && !isAdded(rename);
    follow(change -> change.following(rename));
    if (live) {
      begin(false);
      run(index, dialect.renameColumn(rename));
    }
  }

  private boolean isAdded(RenameColumn rename) {
    return pending.getOrDefault(rename.table(), List.of()).stream()
        .anyMatch(change ->
            change.operation() instanceof AddColumn && change.subject().equals(rename.from()));
  }

  private void follow(UnaryOperator<SqliteChange> change) {
    pending.values().forEach(waiting -> waiting.replaceAll(change));
  }

  private void run(int index, List<String> sql) {
    sql.forEach(statement -> statements.run(index, statement));
  }

  private void begin(boolean checksForeignKeys) throws SQLException {
    if (checksForeignKeys) {
      foreignKeys.look();
    }
    if (!begun) {
      begun = true;
      broken = verification.broken();
    }
  }

  /**
   * Makes what is left to make, and sees that nothing else has changed.
   *
   * @return the schema after all
   * @throws io.migration4j.MigrationException when something else would be lost or broken
   */
  SchemaModel finish() throws SQLException {
    for (Map.Entry<String, Integer> table : created.entrySet()) {
      run(table.getValue(), dialect.statements(schema.table(table.getKey())));
    }
    alter();
    for (String table : created.keySet()) {
      foreignKeys.requireKeys(dialect.tableName(table));
    }
    created.clear();
    if (begun) {
      verification.requireNoMore(broken);
    }
    if (foreignKeys.looked()) {
      foreignKeys.requireUnbroken(last);
    }
    return schema;
  }

  private void alter() throws SQLException {
    pending.values().removeIf(List::isEmpty);
    List<SqliteAlteration> alterations = new ArrayList<>();
    for (List<SqliteChange> changes : pending.values()) {
      alterations.add(new SqliteAlteration(dialect, statements, changes));
    }
    pending.clear();
    boolean copies = alterations.stream().anyMatch(each -> each.copies(version));
    Map<String, Long> counts = Map.of();
    if (copies) {
      foreignKeys.look();
      counts = verification.counts();
    }
    for (SqliteAlteration alteration : alterations) {
      alteration.run(version);
    }
    if (copies) {
      verification.requireCounts(counts);
    }
  }
}
