package io.migration4j.jdbc;

import static io.migration4j.schema.CheckConstraint.check;
import static io.migration4j.schema.Column.column;
import static io.migration4j.schema.ForeignKey.foreignKey;
import static io.migration4j.schema.Index.index;
import static io.migration4j.schema.IndexColumn.descending;
import static io.migration4j.schema.IndexColumn.expression;
import static io.migration4j.schema.Sequence.sequence;
import static io.migration4j.schema.SqlType.bigint;
import static io.migration4j.schema.SqlType.integer;
import static io.migration4j.schema.SqlType.smallint;
import static io.migration4j.schema.SqlType.text;
import static io.migration4j.schema.SqlType.varchar;
import static io.migration4j.schema.Table.table;
import static org.assertj.core.api.Assertions.assertThat;

import io.migration4j.dialect.PostgresDialect;
import io.migration4j.operation.AddColumn;
import io.migration4j.operation.AddForeignKey;
import io.migration4j.operation.AddUnique;
import io.migration4j.operation.AlterColumn;
import io.migration4j.operation.AlterSequence;
import io.migration4j.operation.BulkInsert;
import io.migration4j.operation.CreateAuxiliaryObject;
import io.migration4j.operation.CreateEnum;
import io.migration4j.operation.CreateIndex;
import io.migration4j.operation.CreateSequence;
import io.migration4j.operation.CreateTable;
import io.migration4j.operation.ExecuteSql;
import io.migration4j.operation.Operation;
import io.migration4j.operation.OperationSamples;
import io.migration4j.operation.RenameConstraint;
import io.migration4j.operation.RenameIndex;
import io.migration4j.operation.RenameSequence;
import io.migration4j.operation.RenameTable;
import io.migration4j.operation.Replay;
import io.migration4j.operation.RunJava;
import io.migration4j.operation.When;
import io.migration4j.schema.Column;
import io.migration4j.schema.Elements;
import io.migration4j.schema.ReferentialAction;
import io.migration4j.schema.SchemaModel;
import io.migration4j.schema.Sequence;
import io.migration4j.schema.SqlText;
import io.migration4j.schema.SqlType;
import io.migration4j.schema.Table;
import io.migration4j.schema.UniqueConstraint;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Up, down and up again on a live database with rows; the catalog is read by the test's own SQL. */
class PostgresOperationsTest {
  private static final TestPostgres DATABASE = TestPostgres.database();
  private static final TestPostgres OTHER_DATABASE = TestPostgres.database();
  private static final Column ID = column("id", bigint()).asIdentity();
  private static final Column NOTE =
      column("note", varchar(50)).defaultsTo("'a'").comment("old");
  private static final Column NUMBER = column("number", integer());

  /** Two tables that refer to each other and to themselves, one in a schema of its own. */
  private static final SchemaModel SHOP = SchemaModel.EMPTY
      .with(table("users", ID, NOTE, NUMBER, column("boss", bigint()))
          .primaryKey("id")
          .unique("users_number_key", "number")
          .check("users_number_check", "number > 0")
          .with(foreignKey("users_boss_fkey", "boss").references("users", "id"))
          .with(index("users_note_idx", descending("note"), expression("lower(note)"))
              .where("number > 5"))
          .comment("People"))
      .with(table("shop.orders", ID, column("user_id", bigint()), NUMBER)
          .primaryKey("id")
          .with(foreignKey("orders_user_id_fkey", "user_id")
              .references("users", "id")
              .onDelete(ReferentialAction.CASCADE)
              .initiallyDeferred())
          .with(index("orders_number_idx", "number").asUnique()))
      .with(sequence("numbers").start(10).increment(5));

  static Stream<Operation> samples() {
    return OperationSamples.all().stream()
        .filter(o -> !(o instanceof BulkInsert
            || o instanceof ExecuteSql
            || o instanceof RunJava
            || o instanceof When
            || changesOnlyEmulation(o)));
  }

  static Stream<Operation> emulations() {
    return OperationSamples.all().stream().filter(PostgresOperationsTest::changesOnlyEmulation);
  }

  private static boolean changesOnlyEmulation(Operation operation) {
    return operation instanceof AlterSequence alter
        && alter.before().start() == alter.after().start()
        && alter.before().increment() == alter.after().increment();
  }

  static Stream<Operation> more() {
    Column boss = column("boss", bigint());
    return Stream.of(
        new AlterColumn("users", NOTE, NOTE.type(text()).notNull().comment("new"), false),
        new AlterColumn("users", NOTE, NOTE.type(varchar(5)).defaultsTo("upper('b')"), true),
        new AlterColumn("users", NOTE, NOTE.collate("C"), false),
        new AlterColumn("users", NOTE, NOTE.collate("C").type(text()), false),
        new AlterColumn("users", NUMBER, NUMBER.type(smallint()).defaultsTo("3"), true),
        new AlterColumn("users", ID, column("id", bigint()).notNull(), false),
        new AlterColumn("users", ID, ID.type(integer()), true),
        new AlterColumn("users", boss, boss.comment("its \\ 'boss'"), false),
        new AlterColumn("shop.orders", NUMBER, NUMBER.type(text()), false),
        new RenameTable("users", "order"),
        new RenameTable("shop.orders", "shop.Orders"),
        new RenameTable("shop.orders", "other.sales"),
        new RenameConstraint("shop.orders", "orders_pkey", "order key"),
        new RenameIndex("shop.orders", "orders_number_idx", "by number"),
        new CreateIndex("shop.orders", index("Orders \"by\" user", "user_id", "number")),
        new AddUnique("shop.orders", UniqueConstraint.unique("u", "user_id", "number")),
        new AddForeignKey(
            "users",
            foreignKey("to_orders", "number")
                .references("shop.orders", "number")
                .onDelete(ReferentialAction.SET_NULL)
                .onUpdate(ReferentialAction.RESTRICT)),
        new CreateTable(table(
                "shop.lines",
                column("a", integer()).notNull(),
                column("b", integer()).generatedAs("a * 2"),
                column("c", varchar(9)).collate("C").comment("it's"))
            .primaryKey("a")
            .with(check("lines_check", "a < b -- always"))
            .comment("\\")),
        new ExecuteSql(
            SqlText.sql("alter table users add vip boolean; update users set vip = true"),
            SqlText.sql("alter table users drop vip"),
            Optional.of(List.of(new AddColumn("users", column("vip", SqlType.bool()))))),
        new CreateSequence(sequence("shop.down").start(5).increment(-2)),
        new RenameSequence("numbers", "Numbers"),
        new AlterSequence(sequence("numbers").start(10).increment(5), down()));
  }

  private static Sequence down() {
    return sequence("numbers").start(10).increment(-1);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void sampleGoesUpAndDownAndUpAgain(Operation operation) throws SQLException {
    roundTrip(
        operation,
        OperationSamples.SHOP,
        "insert into users (email, age) values ('a@b.c', 5), ('d@e.f', 7)",
        "insert into orders values (1, 1), (2, null)",
        "insert into logs values (1, 'x'), (2, null)",
        "insert into shirts values (1, 'GREEN'), (2, null)");
  }

  @ParameterizedTest
  @MethodSource("emulations")
  void anotherEmulationOfASequenceChangesNothing(Operation operation) throws SQLException {
    empty(DATABASE);
    SchemaModel before = OperationSamples.SHOP;
    try (Connection connection = DATABASE.connect();
        PostgresSession session = new PostgresSession(connection, "history")) {
      PostgresCatalogReader catalog = new PostgresCatalogReader(connection);
      run(session, creation(before), SchemaModel.EMPTY);
      DATABASE.run("select nextval('orders_seq')");
      List<String> found = catalog.everything();
      run(session, List.of(operation), before);
      assertThat(catalog.everything()).isEqualTo(found);
      run(session, operation.inverse(before), operation.applyTo(before));
      assertThat(catalog.everything()).isEqualTo(found);
      assertThat(catalog.rows("select last_value from orders_seq")).containsExactly("1");
    }
  }

  @ParameterizedTest
  @MethodSource("more")
  void operationGoesUpAndDownAndUpAgain(Operation operation) throws SQLException {
    roundTrip(
        operation,
        SHOP,
        "insert into users (note, number) values ('x', 6), ('y', 7)",
        "insert into shop.orders (user_id, number) values (1, 6), (1, 7), (2, null)",
        "update users set boss = 1");
  }

  private static void roundTrip(Operation operation, SchemaModel before, String... rows)
      throws SQLException {
    empty(DATABASE);
    SchemaModel after = operation.applyTo(before);
    try (Connection connection = DATABASE.connect();
        PostgresSession session = new PostgresSession(connection, "history")) {
      PostgresCatalogReader catalog = new PostgresCatalogReader(connection);
      run(session, creation(before), SchemaModel.EMPTY);
      DATABASE.run(rows);
      List<String> found = catalog.everything();
      List<String> filled = counts(catalog, before);

      run(session, List.of(operation), before);
      List<String> changed = catalog.everything();
      assertThat(changed).isNotEqualTo(found).isEqualTo(built(after));
      run(session, operation.inverse(before), after);
      assertThat(catalog.everything()).isEqualTo(found);
      run(session, List.of(operation), before);
      assertThat(catalog.everything()).isEqualTo(changed);
      if (!(operation.describe().startsWith("drop table"))) {
        assertThat(counts(catalog, after)).containsAll(filled);
      }
    }
  }

  /** The catalog of a database that never had another schema. */
  private static List<String> built(SchemaModel schema) throws SQLException {
    empty(OTHER_DATABASE);
    try (Connection connection = OTHER_DATABASE.connect();
        PostgresSession session = new PostgresSession(connection, "history")) {
      run(session, creation(schema), SchemaModel.EMPTY);
      return new PostgresCatalogReader(connection).everything();
    }
  }

  /** Much faster than a new database. */
  private static void empty(TestPostgres database) throws SQLException {
    database.run(
        "drop schema if exists public, shop, other cascade",
        "create schema public",
        "create schema shop",
        "create schema other");
  }

  private static List<String> counts(PostgresCatalogReader catalog, SchemaModel schema)
      throws SQLException {
    List<String> counts = new ArrayList<>();
    for (Table table : schema.tables()) {
      String name = new PostgresDialect().qualified(table.name());
      counts.addAll(catalog.rows("select count(*) from " + name));
    }
    return counts;
  }

  private static List<Operation> creation(SchemaModel schema) {
    List<Operation> operations = new ArrayList<>();
    schema.enums().forEach(type -> operations.add(new CreateEnum(type)));
    schema.sequences().forEach(sequence -> operations.add(new CreateSequence(sequence)));
    List<Operation> last = new ArrayList<>();
    for (Table table : schema.tables()) {
      operations.add(
          new CreateTable(table.withForeignKeys(Elements.none()).withIndexes(Elements.none())));
      table.indexes().forEach(index -> operations.add(new CreateIndex(table.name(), index)));
      table.foreignKeys().forEach(key -> last.add(new AddForeignKey(table.name(), key)));
    }
    schema.auxiliaryObjects().forEach(object -> last.add(new CreateAuxiliaryObject(object)));
    operations.addAll(last);
    return operations;
  }

  private static void run(PostgresSession session, List<Operation> operations, SchemaModel before)
      throws SQLException {
    Replay.of(operations, before);
    session.transact(() -> session.execute(operations, before, sql -> {}));
  }
}
