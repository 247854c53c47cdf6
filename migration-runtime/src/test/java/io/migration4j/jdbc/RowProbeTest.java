package io.migration4j.jdbc;

import static io.migration4j.schema.CheckConstraint.check;
import static io.migration4j.schema.Column.column;
import static io.migration4j.schema.ForeignKey.foreignKey;
import static io.migration4j.schema.Index.index;
import static io.migration4j.schema.SqlType.bigint;
import static io.migration4j.schema.SqlType.integer;
import static io.migration4j.schema.SqlType.numeric;
import static io.migration4j.schema.SqlType.uuid;
import static io.migration4j.schema.SqlType.varchar;
import static io.migration4j.schema.Table.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.migration4j.operation.AddCheck;
import io.migration4j.operation.AddColumn;
import io.migration4j.operation.AddForeignKey;
import io.migration4j.operation.AddPrimaryKey;
import io.migration4j.operation.AddUnique;
import io.migration4j.operation.AlterColumn;
import io.migration4j.operation.CreateIndex;
import io.migration4j.operation.CreateTable;
import io.migration4j.operation.ExecuteSql;
import io.migration4j.operation.Operation;
import io.migration4j.operation.RenameColumn;
import io.migration4j.operation.RenameTable;
import io.migration4j.operation.SetComment;
import io.migration4j.schema.Column;
import io.migration4j.schema.Database;
import io.migration4j.schema.PrimaryKey;
import io.migration4j.schema.SchemaModel;
import io.migration4j.schema.SqlText;
import io.migration4j.schema.SqlType;
import io.migration4j.schema.UniqueConstraint;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rows that operations cannot take stop a revision before its first statement, on both databases. */
class RowProbeTest {
  private static final Column AGE = column("age", integer());
  private static final Column NAME = column("name", varchar(50));
  private static final SchemaModel MODEL = SchemaModel.of(
      table("users", column("id", bigint()).notNull(), NAME, AGE, column("boss", bigint()))
          .primaryKey("id"),
      table("loose", column("code", varchar(9))));
  private static final Operation FIRST = new AddColumn("loose", column("first", integer()));

  private final List<String> told = new ArrayList<>();

  private static LiveDatabase open(Database database) throws SQLException {
    LiveDatabase live = LiveDatabase.open(database);
    live.build(MODEL);
    live.run(
        "insert into users values (1, 'Ann', 30, null), (2, 'Bob', null, 1), (3, '12', 30, 9)",
        "insert into loose values ('a'), ('a'), (null)");
    return live;
  }

  private void refused(Database database, List<Operation> operations, String... messages)
      throws SQLException {
    try (LiveDatabase live = open(database)) {
      Object catalog = live.catalog();
      try (Session session = live.session()) {
        assertThatThrownBy(
                () -> session.transact(() -> session.execute(operations, MODEL, told::add)))
            .isInstanceOf(MisfitRowsException.class)
            .extracting(failure -> failure.getMessage().split("\n"))
            .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.array(String[].class))
            .containsExactly(messages);
      }
      assertThat(told).isEmpty();
      assertThat(live.catalog()).isEqualTo(catalog);
      assertThat(live.rows("select count(*) from users")).containsExactly("[3]");
    }
  }

  private static void runs(Database database, List<Operation> operations) throws SQLException {
    try (LiveDatabase live = open(database)) {
      live.migrate(operations, MODEL);
    }
  }

  private static ExecuteSql sql(String text) {
    return new ExecuteSql(SqlText.sql(text), SqlText.NONE, Optional.empty());
  }

  private static AlterColumn alter(Column before, Column after) {
    return new AlterColumn("users", before, after, false);
  }

  @ParameterizedTest
  @EnumSource
  void allThatRowsDoNotFitIsToldTogetherBeforeTheFirstStatement(Database database)
      throws SQLException {
    refused(
        database,
        List.of(
            FIRST,
            alter(AGE, AGE.notNull()),
            alter(NAME, NAME.type(integer())),
            new AddColumn("users", column("required", integer()).notNull()),
            new AddCheck("users", check("adult", "age >= 40")),
            new AddUnique("users", new UniqueConstraint("users_age_key", List.of("age"))),
            new AddForeignKey("users", foreignKey("boss_fkey", "boss").references("users", "id")),
            new AddPrimaryKey("loose", new PrimaryKey("loose_pkey", List.of("code")))),
        "Cannot make column users.age not null: it is empty in 1 row (id 2). Fill it with execute"
            + " before this operation.",
        "Cannot change column users.name from varchar(50) to integer: its value does not fit in 2"
            + " rows (id 1, 2). Correct the values with execute before this operation.",
        "Cannot add column users.required as not null without a default: the table has 3 rows (id 1,"
            + " 2, 3). Give it a default, or add it nullable, fill it, then make it not null.",
        "Cannot add check adult to users: it does not hold in 2 rows (id 1, 3). Correct the values"
            + " with execute before this operation.",
        "Cannot make age unique in users: the same value occurs more than once, in 2 rows (id 1, 3)."
            + " Correct the values with execute before this operation.",
        "Cannot add foreign key boss_fkey to users: users has no row for boss of 1 row (id 3)."
            + " Correct or delete these rows with execute before this operation.",
        database == Database.POSTGRESQL
            ? "Cannot make code the primary key of loose: it is empty in 1 row (ctid (0,3)). Fill it"
                + " with execute before this operation."
            : "Cannot make code the primary key of loose: it is empty in 1 row (rowid 3). Fill it"
                + " with execute before this operation.",
        database == Database.POSTGRESQL
            ? "Cannot make code unique in loose: the same value occurs more than once, in 2 rows (ctid"
                + " (0,1), (0,2)). Correct the values with execute before this operation."
            : "Cannot make code unique in loose: the same value occurs more than once, in 2 rows"
                + " (rowid 1, 2). Correct the values with execute before this operation.");
  }

  @ParameterizedTest
  @EnumSource
  void overLongValuesStopARunEvenWithConsent(Database database) throws SQLException {
    for (boolean consent : List.of(false, true)) {
      refused(
          database,
          List.of(FIRST, new AlterColumn("users", NAME, NAME.type(varchar(2)), consent)),
          "Cannot change column users.name from varchar(50) to varchar(2): its value does not fit in"
              + " 2 rows (id 1, 2). Correct the values with execute before this operation.");
    }
  }

  @ParameterizedTest
  @EnumSource
  void dataStepIsWaitedFor(Database database) throws SQLException {
    List<Operation> operations = List.of(
        FIRST,
        sql("update users set age = id, boss = null"),
        sql("update users set name = '1'"),
        alter(AGE, AGE.notNull()),
        alter(NAME, NAME.type(integer())),
        new AddUnique("users", new UniqueConstraint("users_age_key", List.of("age"))),
        new AddForeignKey("users", foreignKey("boss_fkey", "boss").references("users", "id")));
    runs(database, operations);
  }

  @ParameterizedTest
  @EnumSource
  void dataStepThatMakesMisfitsIsSeen(Database database) throws SQLException {
    try (LiveDatabase live = open(database);
        Session session = live.session()) {
      List<Operation> operations =
          List.of(sql("update users set age = null"), FIRST, alter(AGE, AGE.notNull()));
      assertThatThrownBy(
              () -> session.transact(() -> session.execute(operations, MODEL, told::add)))
          .hasMessageContaining("it is empty in 3 rows (id 1, 2, 3)");
      assertThat(told).containsExactly("update users set age = null");
      assertThat(live.rows("select count(age) from users")).containsExactly("[2]");
    }
  }

  @ParameterizedTest
  @EnumSource
  void namesAreThoseOfTheirMoment(Database database) throws SQLException {
    Column boss = column("boss", integer());
    refused(
        database,
        List.of(
            new RenameTable("users", "people"),
            new RenameColumn("people", "boss", "chief"),
            new RenameColumn("people", "age", "boss"),
            new RenameColumn("people", "id", "number"),
            new AlterColumn("people", boss, boss.notNull(), false),
            new AddForeignKey(
                "people", foreignKey("chief_fkey", "chief").references("people", "number"))),
        "Cannot make column people.boss not null: it is empty in 1 row (number 2). Fill it with"
            + " execute before this operation.",
        "Cannot add foreign key chief_fkey to people: people has no row for chief of 1 row (number 3)."
            + " Correct or delete these rows with execute before this operation.");
  }

  @ParameterizedTest
  @EnumSource
  void newTableHasNoRowsToReferTo(Database database) throws SQLException {
    refused(
        database,
        List.of(
            new CreateTable(table("bosses", column("id", bigint()).notNull()).primaryKey("id")),
            new AddForeignKey("users", foreignKey("boss_fkey", "boss").references("bosses", "id"))),
        "Cannot add foreign key boss_fkey to users: bosses has no row for boss of 2 rows (id 2, 3)."
            + " Correct or delete these rows with execute before this operation.");
  }

  @ParameterizedTest
  @EnumSource
  void partialUniqueIndexIsAskedOfItsRowsOnly(Database database) throws SQLException {
    runs(
        database,
        List.of(new CreateIndex("users", index("i", "age").asUnique().where("boss is not null"))));
    refused(
        database,
        List.of(FIRST, new CreateIndex("users", index("i", "age").asUnique().where("id <> 2"))),
        "Cannot make age unique in users: the same value occurs more than once, in 2 rows (id 1, 3)."
            + " Correct the values with execute before this operation.");
  }

  @ParameterizedTest
  @EnumSource
  void valuesThatFitPassWhateverTheTypes(Database database) throws SQLException {
    try (LiveDatabase live = open(database)) {
      live.run("update users set name = '7'");
      for (SqlType type : List.of(integer(), varchar(3), bigint(), varchar(20), numeric(5, 2))) {
        Column column = MODEL.table("users").column("name");
        live.migrate(
            List.of(new SetComment("users", "x"), alter(column, column.type(type))), MODEL);
        live.migrate(
            List.of(alter(column.type(type), column)),
            MODEL.change(
                "users", t -> t.withColumns(t.columns().replace("name", column.type(type)))));
      }
      assertThat(live.rows("select count(*) from users where name like '7%'"))
          .containsExactly("[3]");
    }
  }

  @ParameterizedTest
  @EnumSource
  void uncastableTextsAreCounted(Database database) throws SQLException {
    refused(
        database,
        List.of(FIRST, alter(NAME, NAME.type(uuid()))),
        "Cannot change column users.name from varchar(50) to uuid: its value does not fit in 3 rows"
            + " (id 1, 2, 3). Correct the values with execute before this operation.");
  }

  @ParameterizedTest
  @EnumSource
  void valuesAreLookedAtAsTheyBecome(Database database) throws SQLException {
    SqlText length = SqlText.sql("nullif(length(name), 2)");
    Column size = NAME.type(integer());
    refused(
        database,
        List.of(
            FIRST,
            new AlterColumn("users", NAME, size.notNull(), true, length),
            new AddUnique("users", new UniqueConstraint("users_name_key", List.of("name"))),
            new RenameColumn("users", "name", "size"),
            new AddCheck("users", check("small", "size < 3 or id = 1"))),
        "Cannot make column users.name not null: it is empty in 1 row (id 3). Fill it with execute"
            + " before this operation.",
        "Cannot make name unique in users: the same value occurs more than once, in 2 rows (id 1,"
            + " 2). Correct the values with execute before this operation.",
        "Cannot add check small to users: it does not hold in 1 row (id 2). Correct the values with"
            + " execute before this operation.");
  }
}
