package io.migration4j.dialect;

import io.migration4j.MigrationException;
import io.migration4j.operation.AddColumn;
import io.migration4j.operation.AddEnumValue;
import io.migration4j.operation.AddUnique;
import io.migration4j.operation.AlterColumn;
import io.migration4j.operation.AlterEnum;
import io.migration4j.operation.AlterSequence;
import io.migration4j.operation.CreateEnum;
import io.migration4j.operation.CreateIndex;
import io.migration4j.operation.CreateSequence;
import io.migration4j.operation.CreateTable;
import io.migration4j.operation.DropEnum;
import io.migration4j.operation.DropIndex;
import io.migration4j.operation.DropPrimaryKey;
import io.migration4j.operation.Operation;
import io.migration4j.operation.RenameEnum;
import io.migration4j.operation.RenameIndex;
import io.migration4j.operation.RenameSequence;
import io.migration4j.operation.RenameTable;
import io.migration4j.operation.SetComment;
import io.migration4j.schema.Column;
import io.migration4j.schema.Database;
import io.migration4j.schema.PrimaryKey;
import io.migration4j.schema.QualifiedName;
import io.migration4j.schema.SchemaModel;
import io.migration4j.schema.SqlType;
import io.migration4j.schema.Table;
import io.migration4j.schema.UniqueConstraint;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The SQL of PostgreSQL 13 and later, with the types of Hibernate's {@code PostgreSQLDialect}. */
public final class PostgresDialect extends Dialect {
  /** {@code NAMEDATALEN - 1}: what is longer PostgreSQL would cut, and find another object by it. */
  private static final int LONGEST_NAME = 63;

  private final PostgresColumnChange columnChange = new PostgresColumnChange(this);
  private final PostgresSequences sequences = new PostgresSequences(this);
  private final PostgresEnums enums = new PostgresEnums(this);

  @Override
  public Database database() {
    return Database.POSTGRESQL;
  }

  @Override
  protected boolean isReserved(String word) {
    return PostgresKeywords.contains(word);
  }

  @Override
  protected String typeName(SqlType type) {
    return PostgresTypes.name(type, this::type, this::qualified);
  }

  @Override
  public String quote(String identifier) {
    int bytes = identifier.getBytes(StandardCharsets.UTF_8).length;
    if (bytes > LONGEST_NAME) {
      throw new MigrationException("Name " + identifier + " has " + bytes
          + " bytes, but PostgreSQL keeps only " + LONGEST_NAME + ". Give it a shorter name.");
    }
    return super.quote(identifier);
  }

  /** How PostgreSQL makes the later value of the earlier; empty where it does so by itself. */
  public Optional<String> using(AlterColumn change) {
    String given = sql(change.using());
    if (!given.isEmpty()) {
      return Optional.of(
          change.after().type().kind() == SqlType.Kind.NAMED_ENUM
              ? "(" + given + ")::text::" + type(change.after().type())
              : given);
    }
    return PostgresCast.using(
        quote(change.after().name()), change.before().type(), change.after().type(), this::type);
  }

  /** The column gets another type or collation, or is made anew, which nothing may stand on. */
  public boolean retypes(AlterColumn change) {
    return columnChange.retypes(change);
  }

  /** A value of the one type can be made one of the other, and there is one way only. */
  public boolean knowsWay(SqlType before, SqlType after) {
    return type(before).equals(type(after)) || PostgresCast.isCertain(before, after, this::type);
  }

  /**
   * As always, and besides: a column of a dropped primary key may be empty again where the schema says
   * so, a column on which something else stands keeps that when its generated expression changes, and
   * the columns of an enum type follow it.
   */
  @Override
  public List<String> statements(Operation operation, SchemaModel before) {
    if (operation instanceof AlterColumn alter) {
      return columnChange.statements(alter, before.tables().find(alter.table()));
    }
    if (operation instanceof DropPrimaryKey drop) {
      List<String> statements = new ArrayList<>(super.statements(operation, before));
      before.tables().find(drop.table()).ifPresent(t -> statements.addAll(emptyAgain(t)));
      return statements;
    }
    return operation instanceof AlterEnum alter
        ? enums.alter(alter, before)
        : super.statements(operation, before);
  }

  private List<String> columns(PrimaryKey key) {
    return key.columns(database());
  }

  private List<String> emptyAgain(Table table) {
    List<String> statements = new ArrayList<>();
    for (String name : table.primaryKey().map(this::columns).orElse(List.of())) {
      if (table.column(name).nullable()) {
        statements.add(alter(table.name()) + "alter column " + quote(name) + " drop not null");
      }
    }
    return statements;
  }

  @Override
  public List<String> createTable(CreateTable operation) {
    Table table = operation.table();
    List<UniqueConstraint> doubled = doubled(table);
    Table rest = table;
    for (UniqueConstraint unique : doubled) {
      rest = rest.withoutUnique(unique.name());
    }
    List<String> statements = new ArrayList<>(List.of(createTable(rest)));
    doubled.forEach(unique -> statements.addAll(addUnique(new AddUnique(table.name(), unique))));
    if (!table.comment().isEmpty()) {
      statements.add(comment(table.name(), table.comment()));
    }
    for (Column column : table.columns()) {
      if (!column.comment().isEmpty()) {
        statements.add(comment(table.name(), column));
      }
    }
    return statements;
  }

  /**
   * Unique constraints over the columns of the primary key or of each other. PostgreSQL leaves them out
   * without a word when they stand in the same statement ({@code transformIndexConstraints} in {@code
   * parse_utilcmd.c}).
   */
  private List<UniqueConstraint> doubled(Table table) {
    Set<List<String>> seen = new HashSet<>();
    table.primaryKey().ifPresent(key -> seen.add(columns(key)));
    return table.uniques().stream()
        .filter(unique -> !seen.add(unique.columns()))
        .collect(Collectors.toList());
  }

  @Override
  public List<String> setComment(SetComment operation) {
    return List.of(comment(operation.table(), operation.comment()));
  }

  @Override
  public List<String> addColumn(AddColumn operation) {
    List<String> statements = new ArrayList<>(super.addColumn(operation));
    if (!operation.column().comment().isEmpty()) {
      statements.add(comment(operation.table(), operation.column()));
    }
    return statements;
  }

  private String comment(String table, String comment) {
    return "comment on table " + qualified(table) + " is " + commentText(comment);
  }

  String comment(String table, Column column) {
    return "comment on column " + qualified(table) + "." + quote(column.name()) + " is "
        + commentText(column.comment());
  }

  private String commentText(String comment) {
    return comment.isEmpty() ? "null" : text(comment);
  }

  @Override
  public List<String> alterColumn(AlterColumn operation) {
    return columnChange.statements(operation);
  }

  @Override
  public List<String> renameTable(RenameTable operation) {
    return rename("table", operation.from(), operation.to());
  }

  @Override
  public List<String> renameSequence(RenameSequence operation) {
    return rename("sequence", operation.from(), operation.to());
  }

  /** The connection's own schema has no name here, and {@code SET SCHEMA} wants one. */
  private String toOwnSchema(String move) {
    return "do " + text("begin execute " + text(move) + " || quote_ident(current_schema()); end");
  }

  private List<String> rename(String kind, String from, String to) {
    QualifiedName source = QualifiedName.parse(from);
    QualifiedName target = QualifiedName.parse(to);
    List<String> statements = new ArrayList<>();
    if (!source.schema().equals(target.schema())) {
      String move = "alter " + kind + " " + qualified(source) + " set schema ";
      statements.add(target.schema().isEmpty() ? toOwnSchema(move) : move + quote(target.schema()));
    }
    if (!source.name().equals(target.name())) {
      QualifiedName moved = new QualifiedName(target.schema(), source.name());
      statements.add(
          "alter " + kind + " " + qualified(moved) + " rename to " + quote(target.name()));
    }
    return statements;
  }

  @Override
  public List<String> createIndex(CreateIndex operation) {
    List<String> statements = super.createIndex(operation);
    return operation.concurrently()
        ? List.of(statements.get(0).replaceFirst("index ", "index concurrently "))
        : statements;
  }

  @Override
  public List<String> dropIndex(DropIndex operation) {
    return List.of((operation.concurrently() ? "drop index concurrently " : "drop index ")
        + indexName(operation.table(), operation.name()));
  }

  @Override
  public List<String> renameIndex(RenameIndex operation) {
    return List.of("alter index " + indexName(operation.table(), operation.from()) + " rename to "
        + quote(operation.to()));
  }

  @Override
  public List<String> createEnum(CreateEnum operation) {
    return enums.create(operation.type());
  }

  @Override
  public List<String> dropEnum(DropEnum operation) {
    return enums.drop(operation.name());
  }

  @Override
  public List<String> renameEnum(RenameEnum operation) {
    return rename("type", operation.from(), operation.to());
  }

  @Override
  public List<String> addEnumValue(AddEnumValue operation) {
    return List.of(enums.addValue(operation));
  }

  @Override
  public List<String> alterEnum(AlterEnum operation) {
    return enums.alter(operation, SchemaModel.EMPTY);
  }

  @Override
  public List<String> createSequence(CreateSequence operation) {
    return List.of(sequences.create(operation.sequence()));
  }

  @Override
  public List<String> alterSequence(AlterSequence operation) {
    return sequences.alter(operation.before(), operation.after());
  }
}
