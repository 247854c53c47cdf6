package io.migration4j.dialect;

import io.migration4j.MigrationException;
import io.migration4j.operation.AddCheck;
import io.migration4j.operation.AddColumn;
import io.migration4j.operation.AddForeignKey;
import io.migration4j.operation.AddPrimaryKey;
import io.migration4j.operation.AddUnique;
import io.migration4j.operation.AlterAuxiliaryObject;
import io.migration4j.operation.BulkInsert;
import io.migration4j.operation.CreateAuxiliaryObject;
import io.migration4j.operation.CreateIndex;
import io.migration4j.operation.CreateTable;
import io.migration4j.operation.DropAuxiliaryObject;
import io.migration4j.operation.DropCheck;
import io.migration4j.operation.DropColumn;
import io.migration4j.operation.DropForeignKey;
import io.migration4j.operation.DropIndex;
import io.migration4j.operation.DropPrimaryKey;
import io.migration4j.operation.DropSequence;
import io.migration4j.operation.DropTable;
import io.migration4j.operation.DropUnique;
import io.migration4j.operation.ExecuteSql;
import io.migration4j.operation.Operation;
import io.migration4j.operation.RenameColumn;
import io.migration4j.operation.RenameConstraint;
import io.migration4j.operation.Row;
import io.migration4j.operation.RunJava;
import io.migration4j.operation.SqlStatements;
import io.migration4j.operation.When;
import io.migration4j.schema.Database;
import io.migration4j.schema.QualifiedName;
import io.migration4j.schema.SchemaModel;
import io.migration4j.schema.SqlText;
import io.migration4j.schema.SqlType;
import io.migration4j.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The SQL of one kind of database: for each operation the statements that do it, in their order, none
 * ending with a semicolon. This class writes standard SQL; a subclass says where its database differs.
 * It is pure: the same operation gives the same text, whatever a live database holds.
 */
public abstract class Dialect implements Operation.Visitor<List<String>> {
  private static final Pattern PLAIN = Pattern.compile("[a-z_][a-z0-9_]*");
  private static final int ROWS_PER_INSERT = 500;

  private final Definitions standard = new Definitions(this);

  public abstract Database database();

  /** The word means something to the database where a name may stand. */
  protected abstract boolean isReserved(String word);

  /** What Hibernate's dialect of this database writes for a type without an override. */
  protected abstract String typeName(SqlType type);

  /**
   * The statements for an operation where the schema is known: what no statement made on this database
   * (a check without a condition here) is not dropped or renamed either.
   */
  public List<String> statements(Operation operation, SchemaModel before) {
    if (operation instanceof DropAuxiliaryObject drop) {
      return SqlStatements.split(sql(before.auxiliaryObject(drop.name()).drop()));
    }
    return Absent.on(database(), operation, before) ? List.of() : operation.accept(this);
  }

  /**
   * A name as it stands in a statement: quoted where the database would otherwise fold or refuse it.
   *
   * @throws MigrationException when the database cannot hold such a name
   */
  public String quote(String identifier) {
    if (identifier.isBlank() || !Literals.isStorable(identifier)) {
      throw new MigrationException("Name \"" + identifier.replace('\0', '?')
          + "\" is blank, or holds a NUL or half a character. Give it another name.");
    }
    return PLAIN.matcher(identifier).matches() && !isReserved(identifier)
        ? identifier
        : '"' + identifier.replace("\"", "\"\"") + '"';
  }

  /** A name of the form {@code name} or {@code schema.name}, each part quoted where it must be. */
  public String qualified(String name) {
    return qualified(QualifiedName.parse(name));
  }

  String qualified(QualifiedName name) {
    return name.schema().isEmpty()
        ? quote(name.name())
        : quote(name.schema()) + "." + quote(name.name());
  }

  /** Names between parentheses: {@code (user_id, "order")}. */
  public final String list(List<String> names) {
    return names.stream().map(this::quote).collect(Collectors.joining(", ", "(", ")"));
  }

  /** What the schema says for this database; empty for nothing. */
  public final String sql(SqlText text) {
    return text.forDatabase(database());
  }

  /** An expression between parentheses, out of which a comment at its end cannot lead. */
  public final String parenthesized(String expression) {
    return "(" + expression + (expression.contains("--") ? "\n)" : ")");
  }

  /** The type as the database is told it: the override for this database, else Hibernate's name. */
  public final String type(SqlType type) {
    String override = type.override(database());
    return override.isEmpty() ? typeName(type) : override;
  }

  /** A value of a {@link Row} as SQL; {@code null} is {@code null}. */
  public String literal(Object value) {
    return Literals.of(value);
  }

  /** A text as SQL, its quotes doubled. */
  public final String text(String value) {
    return Literals.text(value);
  }

  /** The statement that makes a table with its keys, unique constraints and checks. */
  public String createTable(Table table) {
    return definitions().table(table);
  }

  /** How columns, constraints and indexes are defined. */
  public Definitions definitions() {
    return standard;
  }

  /** The beginning of a change: {@code alter table shop.users }. */
  final String alter(String table) {
    return "alter table " + qualified(table) + " ";
  }

  @Override
  public List<String> createTable(CreateTable operation) {
    return List.of(createTable(operation.table()));
  }

  @Override
  public List<String> dropTable(DropTable operation) {
    return List.of("drop table " + qualified(operation.table()));
  }

  @Override
  public List<String> addColumn(AddColumn operation) {
    return List.of(
        alter(operation.table()) + "add column " + definitions().column(operation.column()));
  }

  @Override
  public List<String> dropColumn(DropColumn operation) {
    return List.of(alter(operation.table()) + "drop column " + quote(operation.column()));
  }

  @Override
  public List<String> renameColumn(RenameColumn operation) {
    return List.of(alter(operation.table()) + "rename column " + quote(operation.from()) + " to "
        + quote(operation.to()));
  }

  @Override
  public List<String> addPrimaryKey(AddPrimaryKey operation) {
    return List.of(
        alter(operation.table()) + "add " + definitions().primaryKey(operation.primaryKey()));
  }

  @Override
  public List<String> dropPrimaryKey(DropPrimaryKey operation) {
    return dropConstraint(operation.table(), operation.name());
  }

  @Override
  public List<String> addUnique(AddUnique operation) {
    return List.of(alter(operation.table()) + "add " + definitions().unique(operation.unique()));
  }

  @Override
  public List<String> dropUnique(DropUnique operation) {
    return dropConstraint(operation.table(), operation.name());
  }

  @Override
  public List<String> addForeignKey(AddForeignKey operation) {
    return List.of(
        alter(operation.table()) + "add " + definitions().foreignKey(operation.foreignKey()));
  }

  @Override
  public List<String> dropForeignKey(DropForeignKey operation) {
    return dropConstraint(operation.table(), operation.name());
  }

  @Override
  public List<String> addCheck(AddCheck operation) {
    return sql(operation.check().condition()).isEmpty()
        ? List.of()
        : List.of(alter(operation.table()) + "add " + definitions().check(operation.check()));
  }

  @Override
  public List<String> dropCheck(DropCheck operation) {
    return dropConstraint(operation.table(), operation.name());
  }

  private List<String> dropConstraint(String table, String name) {
    return List.of(alter(table) + "drop constraint " + quote(name));
  }

  @Override
  public List<String> renameConstraint(RenameConstraint operation) {
    return List.of(alter(operation.table()) + "rename constraint " + quote(operation.from())
        + " to " + quote(operation.to()));
  }

  @Override
  public List<String> createIndex(CreateIndex operation) {
    return List.of(definitions().index(operation.table(), operation.index()));
  }

  /** An index lives in the schema of its table. */
  @Override
  public List<String> dropIndex(DropIndex operation) {
    return List.of("drop index " + indexName(operation.table(), operation.name()));
  }

  protected final String indexName(String table, String index) {
    return qualified(QualifiedName.parse(table).sibling(index));
  }

  @Override
  public List<String> dropSequence(DropSequence operation) {
    return List.of("drop sequence " + qualified(operation.name()));
  }

  @Override
  public List<String> createAuxiliaryObject(CreateAuxiliaryObject operation) {
    return SqlStatements.split(sql(operation.object().create()));
  }

  @Override
  public List<String> dropAuxiliaryObject(DropAuxiliaryObject operation) {
    throw new IllegalStateException("Its statements are in the schema: " + operation.describe());
  }

  @Override
  public List<String> alterAuxiliaryObject(AlterAuxiliaryObject operation) {
    return SqlStatements.split(operation.after().changeOf(operation.before(), database()));
  }

  @Override
  public List<String> bulkInsert(BulkInsert operation) {
    String into = "insert into " + qualified(operation.table()) + " ";
    if (operation.columns().isEmpty()) {
      return operation.rows().stream()
          .map(row -> into + "default values")
          .collect(Collectors.toList());
    }
    List<String> statements = new ArrayList<>();
    List<Row> rows = operation.rows();
    for (int from = 0; from < rows.size(); from += ROWS_PER_INSERT) {
      statements.add(into + list(operation.columns()) + " values\n  "
          + rows.subList(from, Math.min(rows.size(), from + ROWS_PER_INSERT)).stream()
              .map(this::values)
              .collect(Collectors.joining(",\n  ")));
    }
    return statements;
  }

  private String values(Row row) {
    return row.values().stream().map(this::literal).collect(Collectors.joining(", ", "(", ")"));
  }

  @Override
  public List<String> executeSql(ExecuteSql operation) {
    return SqlStatements.split(sql(operation.sql()));
  }

  @Override
  public List<String> runJava(RunJava operation) {
    throw new IllegalStateException("Java code has no SQL: " + operation.describe());
  }

  @Override
  public List<String> when(When operation) {
    throw new IllegalStateException("A condition has no SQL: " + operation.describe());
  }
}
