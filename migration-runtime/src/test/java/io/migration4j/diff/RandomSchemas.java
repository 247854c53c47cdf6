package io.migration4j.diff;

import static io.migration4j.schema.Column.column;

import io.migration4j.MigrationException;
import io.migration4j.operation.AddCheck;
import io.migration4j.operation.AddColumn;
import io.migration4j.operation.AddForeignKey;
import io.migration4j.operation.AddUnique;
import io.migration4j.operation.CreateEnum;
import io.migration4j.operation.CreateIndex;
import io.migration4j.operation.CreateSequence;
import io.migration4j.operation.CreateTable;
import io.migration4j.operation.Operation;
import io.migration4j.operation.SetComment;
import io.migration4j.schema.CheckConstraint;
import io.migration4j.schema.Column;
import io.migration4j.schema.Database;
import io.migration4j.schema.Elements;
import io.migration4j.schema.EnumType;
import io.migration4j.schema.ForeignKey;
import io.migration4j.schema.Index;
import io.migration4j.schema.IndexColumn;
import io.migration4j.schema.PrimaryKey;
import io.migration4j.schema.ReferentialAction;
import io.migration4j.schema.SchemaModel;
import io.migration4j.schema.Sequence;
import io.migration4j.schema.SqlText;
import io.migration4j.schema.SqlType;
import io.migration4j.schema.SqlType.Kind;
import io.migration4j.schema.Table;
import io.migration4j.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Schemas made by chance, the same for the same seed, that PostgreSQL and SQLite both accept: keys and
 * indexes over types that can be compared, foreign keys between equal types, conditions and defaults
 * that fit the type.
 */
public final class RandomSchemas {
  private static final List<String> TABLES =
      List.of("users", "orders", "items", "order", "Weird Name", "tags", "shops");
  private static final List<String> COLUMNS = List.of(
      "name",
      "email",
      "status",
      "amount",
      "created_at",
      "user",
      "Mixed",
      "note",
      "parent_id",
      "owner_id",
      "code",
      "ref_id");
  private static final List<SqlType> KEY_TYPES = List.of(
      SqlType.integer(),
      SqlType.bigint(),
      SqlType.smallint(),
      SqlType.varchar(20),
      SqlType.varchar(50),
      SqlType.uuid(),
      SqlType.text(),
      SqlType.numeric(10, 2),
      SqlType.numeric(12, 4),
      SqlType.bool(),
      SqlType.date(),
      SqlType.timestamp(6),
      SqlType.timestampWithTimeZone(6));
  private static final List<SqlType> OTHER_TYPES = List.of(
      SqlType.json(),
      SqlType.bytes(),
      SqlType.blob(),
      SqlType.doublePrecision(),
      SqlType.real(),
      SqlType.time(3),
      SqlType.clob(),
      SqlType.array(SqlType.integer()),
      SqlType.raw("varchar(7)").on(Database.SQLITE, "text"),
      SqlType.varchar(30).on(Database.SQLITE, "text"));

  private static final List<String> ENUMS = List.of("mood", "Color", "level", "tone");
  private static final List<String> VALUES = List.of("A", "it's", "b d", "\"q\"", "E");

  private final Random random;

  public RandomSchemas(long seed) {
    this.random = new Random(seed);
  }

  Random random() {
    return random;
  }

  /** A schema of up to six tables and three sequences. */
  public SchemaModel schema() {
    SchemaModel schema = SchemaModel.EMPTY;
    for (int i = random.nextInt(4); i > 0; i--) {
      schema = attempt(schema, new CreateSequence(anySequence()));
    }
    for (int i = random.nextInt(4); i > 0; i--) {
      schema = attempt(schema, new CreateEnum(anyEnum()));
    }
    for (int i = random.nextInt(7); i > 0; i--) {
      schema = attempt(schema, new CreateTable(anyTable()));
    }
    for (String name : schema.tables().names()) {
      if (chance(3)) {
        schema = enumColumn(schema, name);
      }
    }
    for (String name : schema.tables().names()) {
      for (int i = random.nextInt(4); i > 0; i--) {
        schema = attempt(schema, constraint(schema.table(name)));
      }
    }
    if (!schema.tables().isEmpty()) {
      for (int i = random.nextInt(6); i > 0; i--) {
        schema = attempt(schema, foreignKey(schema));
      }
    }
    return schema;
  }

  /** The schema after an operation, or as it was where the operation makes no sense. */
  static SchemaModel attempt(SchemaModel schema, Operation operation) {
    try {
      return operation.applyTo(schema);
    } catch (MigrationException impossible) {
      return schema;
    }
  }

  /** A type that has at least the value which all rows have. */
  EnumType anyEnum() {
    List<String> values = new ArrayList<>(VALUES);
    Collections.shuffle(values, random);
    values = new ArrayList<>(values.subList(0, 1 + random.nextInt(values.size() - 1)));
    if (!values.contains(VALUES.get(0))) {
      values.add(VALUES.get(0));
    }
    return new EnumType(pick(ENUMS), values);
  }

  /** The schema with a column of one of its enum types more, where it has any. */
  SchemaModel enumColumn(SchemaModel schema, String table) {
    if (schema.enums().isEmpty()) {
      return schema;
    }
    Column column = column(
            pick(List.of("kind", "Mood of")),
            SqlType.namedEnum(pick(schema.enums().names())))
        .nullable(random.nextBoolean());
    return attempt(
        schema,
        new AddColumn(table, chance(3) ? column.defaultsTo("'" + VALUES.get(0) + "'") : column));
  }

  Sequence anySequence() {
    return new Sequence(pick(TABLES) + "_seq", 1 + random.nextInt(3), pick(List.of(1L, 50L)));
  }

  Table anyTable() {
    String name = pick(TABLES);
    List<Column> columns = new ArrayList<>();
    Column id = column("id", pick(KEY_TYPES.subList(0, 6))).notNull();
    columns.add(id.type().kind() == Kind.BIGINT && random.nextBoolean() ? id.asIdentity() : id);
    for (int i = random.nextInt(6); i > 0; i--) {
      Column next = anyColumn();
      if (columns.stream().noneMatch(other -> other.name().equalsIgnoreCase(next.name()))) {
        columns.add(next);
      }
    }
    Table table = Table.table(name, columns.toArray(Column[]::new)).comment(anyComment());
    if (chance(3)) {
      table = table.with(column("computed", SqlType.integer())
          .generatedAs("case when id is null then 0 else 1 end"));
    }
    return chance(8) ? table : primaryKey(table).map(table::with).orElse(table);
  }

  /** A key over one or two required columns; none where there are no such columns. */
  Optional<PrimaryKey> primaryKey(Table table) {
    List<String> required = table.columns().stream()
        .filter(column -> !column.nullable() && isKeyType(column.type()))
        .map(Column::name)
        .collect(Collectors.toList());
    if (required.isEmpty()) {
      return Optional.empty();
    }
    List<String> columns =
        chance(3) ? List.of(pick(required)) : required.subList(0, Math.min(2, required.size()));
    return Optional.of(
        new PrimaryKey(pick(List.of(table.name() + "_pkey", "pk_" + table.name())), columns));
  }

  Column anyColumn() {
    SqlType type = pick(chance(3) ? OTHER_TYPES : KEY_TYPES);
    Column column =
        column(pick(COLUMNS), type).nullable(random.nextBoolean()).comment(anyComment());
    if (column.type().kind() == Kind.VARCHAR && chance(5)) {
      column = column.collate(pick(List.of("C", "POSIX")));
    }
    return chance(3) ? column.defaultsTo(defaultOf(type)) : column;
  }

  static SqlText defaultOf(SqlType type) {
    return switch (type.kind()) {
      case VARCHAR, TEXT -> SqlText.sql("'it''s ; name'").on(Database.SQLITE, "'x'");
      case INTEGER, BIGINT, SMALLINT, NUMERIC, DOUBLE, REAL -> SqlText.sql("7");
      case BOOLEAN -> SqlText.sql("true");
      case DATE -> SqlText.sql("current_date");
      case TIMESTAMP, TIMESTAMP_WITH_TIME_ZONE -> SqlText.sql("current_timestamp");
      default -> SqlText.NONE;
    };
  }

  /** A unique constraint over one or two columns, or nothing new. */
  Operation unique(Table table) {
    List<String> keys = keys(table);
    if (keys.isEmpty()) {
      return new SetComment(table.name(), anyComment());
    }
    List<String> columns =
        Stream.of(pick(keys), pick(keys)).distinct().collect(Collectors.toList());
    return new AddUnique(
        table.name(),
        new UniqueConstraint(table.name() + "_" + random.nextInt(9) + "_uk", columns));
  }

  private static List<String> keys(Table table) {
    return table.columns().stream()
        .filter(column -> isKeyType(column.type()))
        .map(Column::name)
        .collect(Collectors.toList());
  }

  /** A unique constraint, check or index over columns of the table, or nothing new. */
  Operation constraint(Table table) {
    List<String> keys = keys(table);
    if (keys.isEmpty()) {
      return new SetComment(table.name(), anyComment());
    }
    String first = pick(keys);
    String second = pick(keys);
    List<String> columns = first.equals(second) ? List.of(first) : List.of(first, second);
    String suffix = random.nextInt(3) == 0 ? "" : "_" + random.nextInt(3);
    String name = table.name() + "_" + first + suffix;
    String quoted = first.matches("[a-z_]+") && !first.equals("user") ? first : '"' + first + '"';
    return switch (random.nextInt(5)) {
      case 0 -> new AddUnique(table.name(), new UniqueConstraint(name + "_key", columns));
      case 1 ->
        new AddCheck(
            table.name(),
            new CheckConstraint(
                name + "_check",
                SqlText.sql(
                    quoted + pick(List.of(" is not null or 1 = 1", " is null or 'name' <> 'a'")))));
      case 2 ->
        new CreateIndex(
            table.name(),
            Index.index(name + "_idx", IndexColumn.expression("coalesce(" + quoted + ", null)"))
                .where(quoted + " is not null"));
      case 3 ->
        new CreateIndex(
            table.name(),
            Index.index(name + "_idx", columns.toArray(String[]::new)).asUnique());
      default ->
        new CreateIndex(
            table.name(),
            Index.index(
                name + "_idx",
                IndexColumn.descending(first).nulls(pick(List.of(IndexColumn.Nulls.values())))));
    };
  }

  /** A foreign key from any table to any with a key, itself too; it may need columns not there. */
  Operation foreignKey(SchemaModel schema) {
    Table table = schema.table(pick(schema.tables().names()));
    Table referenced = schema.table(pick(schema.tables().names()));
    List<List<String>> keys = new ArrayList<>();
    referenced.primaryKey().ifPresent(key -> keys.add(key.columns()));
    referenced.uniques().forEach(unique -> keys.add(unique.columns()));
    List<String> key = keys.isEmpty() ? List.of("id") : pick(keys);
    List<String> columns = key.stream()
        .map(name -> matching(
            table, referenced.columns().find(name).map(Column::type).orElse(SqlType.bigint())))
        .distinct()
        .collect(Collectors.toList());
    String name = table.name() + "_" + columns.get(0) + "_fkey" + random.nextInt(4);
    return new AddForeignKey(
        table.name(),
        new ForeignKey(
            name,
            columns,
            referenced.name(),
            key.subList(0, Math.min(columns.size(), key.size())),
            anyAction(),
            anyAction(),
            chance(3),
            ""));
  }

  private ReferentialAction anyAction() {
    return chance(2) ? ReferentialAction.NO_ACTION : pick(List.of(ReferentialAction.values()));
  }

  private String matching(Table table, SqlType type) {
    List<String> candidates = table.columns().stream()
        .filter(column -> column.type().equals(type) && column.generatedAs().isEmpty())
        .map(Column::name)
        .collect(Collectors.toList());
    return candidates.isEmpty() ? "none" : pick(candidates);
  }

  String anyComment() {
    return chance(5) ? "it's \"quoted\"\nover " + random.nextInt(3) + " lines" : "";
  }

  /** Foreign keys whose two sides have come to differ in type are taken away. */
  static SchemaModel fitting(SchemaModel schema) {
    return schema.withTables(schema
        .tables()
        .map(table -> table.withForeignKeys(Elements.of(table.foreignKeys().stream()
            .filter(key -> types(table, key.columns())
                .equals(types(schema.table(key.referencedTable()), key.referencedColumns())))
            .collect(Collectors.toList())))));
  }

  private static List<SqlType> types(Table table, List<String> columns) {
    return columns.stream().map(name -> table.column(name).type()).collect(Collectors.toList());
  }

  static boolean isKeyType(SqlType type) {
    return KEY_TYPES.contains(type);
  }

  SqlType keyType() {
    return pick(KEY_TYPES);
  }

  <T> T pick(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  boolean chance(int oneIn) {
    return random.nextInt(oneIn) == 0;
  }
}
