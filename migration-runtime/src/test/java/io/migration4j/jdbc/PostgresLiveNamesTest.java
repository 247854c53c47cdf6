package io.migration4j.jdbc;

import static io.migration4j.schema.Column.column;
import static io.migration4j.schema.ForeignKey.foreignKey;
import static io.migration4j.schema.Index.index;
import static io.migration4j.schema.IndexColumn.expression;
import static io.migration4j.schema.SqlType.integer;
import static io.migration4j.schema.SqlType.varchar;
import static io.migration4j.schema.Table.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.migration4j.MigrationException;
import io.migration4j.operation.DropCheck;
import io.migration4j.operation.DropForeignKey;
import io.migration4j.operation.DropIndex;
import io.migration4j.operation.DropPrimaryKey;
import io.migration4j.operation.DropUnique;
import io.migration4j.operation.Operation;
import io.migration4j.operation.RenameConstraint;
import io.migration4j.operation.RenameIndex;
import io.migration4j.schema.SchemaModel;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A database whose names are not the model's, as Hibernate leaves it. */
class PostgresLiveNamesTest {
  private static final SchemaModel SHOP = SchemaModel.of(
      table("users", column("id", integer()).notNull(), column("mail", varchar(20)))
          .primaryKey("id")
          .unique("users_mail_key", "mail")
          .check("users_mail_check", "mail <> ''")
          .with(index("users_mail_idx", "mail"))
          .with(index("users_lower_idx", expression("lower(mail)")).where("id > 0")),
      table("orders", column("a", integer()), column("b", integer()))
          .with(foreignKey("orders_a_fkey", "a").references("users", "id")));

  private static final String[] LIVE = {
    "create table users (id integer not null, mail varchar(20), constraint pk77 primary key (id),"
        + " constraint uk77 unique (mail), constraint ck77 check (mail <> ''),"
        + " constraint uk78 unique (id, mail))",
    "create index ix77 on users (mail)",
    "create index ix78 on users (lower(mail)) where id > 0",
    "create index ix79 on users (mail, id)",
    "create table orders (a integer, b integer, constraint fk77 foreign key (a) references users,"
        + " constraint fk78 foreign key (b) references users)",
    "insert into users values (1, 'a@b.c')",
    "insert into orders values (1, 1)"
  };

  private final TestPostgres database = TestPostgres.database();
  private final List<String> ran = new ArrayList<>();

  static Stream<List<Object>> operations() {
    return Stream.of(
        List.of(
            new DropUnique("users", "users_mail_key"), "alter table users drop constraint uk77"),
        List.of(
            new DropCheck("users", "users_mail_check"), "alter table users drop constraint ck77"),
        List.of(
            new DropForeignKey("orders", "orders_a_fkey"),
            "alter table orders drop constraint fk77"),
        List.of(
            new RenameConstraint("users", "users_pkey", "users_key"),
            "alter table users rename constraint pk77 to users_key"),
        List.of(new DropIndex("users", "users_mail_idx"), "drop index ix77"),
        List.of(
            new RenameIndex("users", "users_lower_idx", "low"), "alter index ix78 rename to low"));
  }

  @ParameterizedTest
  @MethodSource("operations")
  void nameIsFoundByStructure(List<Object> operationAndStatement) throws SQLException {
    database.run(LIVE);
    run((Operation) operationAndStatement.get(0));
    assertThat(ran).containsExactly((String) operationAndStatement.get(1));
  }

  @Test
  void nameThatIsThereIsTakenWhateverItsColumns() throws SQLException {
    database.run(LIVE);
    database.run("alter table users rename constraint uk78 to users_mail_key");
    run(new DropUnique("users", "users_mail_key"));
    assertThat(ran).containsExactly("alter table users drop constraint users_mail_key");
  }

  /** Hibernate 6.6 makes none over the values of a set, 7.4 does. */
  @Test
  void uniqueConstraintThatWasNeverMadeIsDroppedWithoutAStatement() throws SQLException {
    database.run(LIVE);
    database.run("alter table users drop constraint uk77");
    run(new DropUnique("users", "users_mail_key"));
    assertThat(ran).isEmpty();
  }

  @Test
  void severalAlikeAreListed() throws SQLException {
    database.run(LIVE);
    database.run("alter table users add constraint uk79 unique (mail)");
    assertThatThrownBy(() -> run(new DropUnique("users", "users_mail_key")))
        .isInstanceOf(MigrationException.class)
        .hasMessage("The database has no unique constraint users_mail_key on table users, but"
            + " several of the same columns: uk77, uk79. Rename the right one to users_mail_key by"
            + " hand.");
  }

  @Test
  void noneAlikeListsWhatIsThere() throws SQLException {
    database.run(LIVE);
    database.run("drop index ix77");
    assertThatThrownBy(() -> run(new DropIndex("users", "users_mail_idx")))
        .hasMessage("The database has no index users_mail_idx on table users, and none of the same"
            + " columns: there is ix78, ix79. Rename the right one to users_mail_idx by hand.");
  }

  @Test
  void oneThatTheModelKnowsByItsOwnNameIsNoCandidate() throws SQLException {
    database.run("create table orders (a integer constraint orders_check check (a < 5))");
    SchemaModel model = SchemaModel.of(table("orders", column("a", integer()))
        .check("orders_check", "a < 5")
        .check("orders_a_check", "a > 0"));
    assertThatThrownBy(() -> run(model, new DropCheck("orders", "orders_a_check")))
        .hasMessageContaining("and none of the same columns: there is orders_check");
  }

  @Test
  void primaryKeyIsDroppedUnderItsLiveName() throws SQLException {
    database.run("create table t (a integer constraint strange primary key)");
    SchemaModel model = SchemaModel.of(table("t", column("a", integer())).primaryKey("a"));
    run(model, new DropPrimaryKey("t", "t_pkey"));
    database.run("insert into t values (null)");
  }

  private void run(Operation operation) throws SQLException {
    run(SHOP, operation);
  }

  private void run(SchemaModel model, Operation operation) throws SQLException {
    try (Connection connection = database.connect();
        PostgresSession session = new PostgresSession(connection, "history")) {
      session.transact(() -> session.execute(List.of(operation), model, ran::add));
    }
  }
}
