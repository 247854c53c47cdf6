package io.migration4j.jdbc;

import static io.migration4j.schema.AuxiliaryObject.auxiliaryObject;
import static io.migration4j.schema.Column.column;
import static io.migration4j.schema.EnumType.enumType;
import static io.migration4j.schema.ForeignKey.foreignKey;
import static io.migration4j.schema.Index.index;
import static io.migration4j.schema.IndexColumn.expression;
import static io.migration4j.schema.PrimaryKey.primaryKey;
import static io.migration4j.schema.Sequence.sequence;
import static io.migration4j.schema.SqlType.bigint;
import static io.migration4j.schema.SqlType.integer;
import static io.migration4j.schema.SqlType.numeric;
import static io.migration4j.schema.SqlType.raw;
import static io.migration4j.schema.SqlType.varchar;
import static io.migration4j.schema.Table.table;
import static io.migration4j.schema.UniqueConstraint.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.migration4j.MigrationException;
import io.migration4j.inspection.Difference;
import io.migration4j.inspection.SchemaComparison;
import io.migration4j.schema.Database;
import io.migration4j.schema.ReferentialAction;
import io.migration4j.schema.SchemaModel;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each facet that a hand may change in a live database is named, and nothing else is. */
class DifferencesTest {
  private static final SchemaModel SHOP = SchemaModel.of(
          table("shops", column("id", bigint()).asIdentity(), column("city", varchar(40)))
              .primaryKey("id"),
          table(
                  "users",
                  column("id", bigint()).notNull(),
                  column("email", varchar(50)).notNull(),
                  column("role", varchar(10)).defaultsTo("'GUEST'"),
                  column("price", numeric(10, 2)).comment("in euro"),
                  column("half", integer()).generatedAs("id / 2"),
                  column("shop_id", bigint()))
              .comment("people")
              .primaryKey("id")
              .unique("users_email_key", "email")
              .check("users_role_check", "role in ('GUEST', 'ADMIN')")
              .with(index("users_role_idx", "role"))
              .with(index("users_lower_idx", expression("lower(email)")).where("id > 0"))
              .with(foreignKey("users_shop_id_fkey", "shop_id")
                  .references("shops", "id")
                  .onDelete(ReferentialAction.CASCADE)))
      .with(sequence("users_seq").increment(50));

  private static final String OTHER_ROWS = "insert into shops (city) values ('Rome')";

  private static Arguments on(Database database, String change, String... differences) {
    return Arguments.of(database, List.of(change.split(";")), List.of(differences));
  }

  private static Arguments postgres(String change, String... differences) {
    return on(Database.POSTGRESQL, change, differences);
  }

  static Stream<Arguments> postgresChanges() {
    return Stream.of(
        postgres("drop table users", "table users is missing: comment people"),
        postgres(
            "alter table users drop column price",
            "column users.price is missing: numeric(10,2), comment in euro"),
        postgres(
            "alter table users alter column email type varchar(60)",
            "column users.email: type is character varying(60), expected character varying(50)"),
        postgres(
            "alter table users alter column price type numeric(10,3)",
            "column users.price: type is numeric(10,3), expected numeric(10,2)"),
        postgres(
            "alter table users alter column email drop not null",
            "column users.email: null is none, expected not allowed"),
        postgres(
            "alter table users alter column role set default 'ADMIN'",
            "column users.role: default is 'ADMIN'::character varying, expected 'GUEST'::character"
                + " varying"),
        postgres(
            "alter table shops alter column id drop identity",
            "column shops.id: identity is none, expected by default"),
        postgres(
            "alter table users drop column half;alter table users add half integer generated always"
                + " as (id / 3) stored",
            "column users.half: computed as is (id / 3), expected (id / 2)"),
        postgres(
            "alter table users alter column email type varchar(50) collate \"C\"",
            "column users.email: collation is C, expected none",
            "index users_lower_idx of users: definition is btree (lower((email)::text) collate C) where (id > 0), expected btree (lower((email)::text)) where (id > 0)"),
        postgres(
            "comment on column users.price is 'in cents'",
            "column users.price: comment is in cents, expected in euro"),
        postgres("comment on table users is null", "table users: comment is none, expected people"),
        postgres(
            "alter table users drop constraint users_pkey",
            "primary key users_pkey of users is missing: id"),
        postgres(
            "alter table users drop constraint users_pkey;alter table users add primary key (id, email)",
            "primary key users_pkey of users: definition is email, id, expected id"),
        postgres(
            "alter table users drop constraint users_email_key",
            "unique constraint users_email_key of users is missing: email"),
        postgres(
            "alter table users drop constraint users_email_key;alter table users add constraint"
                + " users_email_key unique (email) deferrable",
            "unique constraint users_email_key of users: deferred is deferrable, expected none"),
        postgres(
            "alter table users drop constraint users_role_check;alter table users add constraint"
                + " users_role_check check (role in ('GUEST'))",
            "check users_role_check of users: definition is CHECK (((role)::text = 'GUEST'::text)),"
                + " expected CHECK (((role)::text = ANY ((ARRAY['GUEST'::character varying,"
                + " 'ADMIN'::character varying])::text[])))"),
        postgres(
            "alter table users drop constraint users_shop_id_fkey;alter table users add constraint"
                + " users_shop_id_fkey foreign key (shop_id) references shops on update cascade",
            "foreign key users_shop_id_fkey of users: on delete is NO ACTION, expected CASCADE",
            "foreign key users_shop_id_fkey of users: on update is CASCADE, expected NO ACTION"),
        postgres(
            "alter table users alter constraint users_shop_id_fkey deferrable initially deferred",
            "foreign key users_shop_id_fkey of users: deferred is initially deferred, expected none"),
        postgres(
            "drop index users_role_idx", "index users_role_idx of users is missing: btree (role)"),
        postgres(
            "drop index users_role_idx;create unique index users_role_idx on users (role desc)",
            "index users_role_idx of users: definition is unique btree (role desc), expected btree"
                + " (role)"),
        postgres(
            "drop index users_lower_idx;create index users_lower_idx on users (upper(email)) where"
                + " id > 1",
            "index users_lower_idx of users: definition is btree (upper((email)::text)) where (id >"
                + " 1), expected btree (lower((email)::text)) where (id > 0)"),
        postgres(
            "alter sequence users_seq increment by 1",
            "sequence users_seq: increment is 1, expected 50"),
        postgres("drop sequence users_seq", "sequence users_seq is missing: start 1, increment 50"),
        postgres(
            "alter table users add nick text not null default ''",
            "column users.nick is unmanaged: no migration made it, text, null not allowed, default"
                + " ''::text"),
        postgres(
            "alter table users add constraint c check (id > 0)",
            "check c of users is unmanaged: no migration made it, CHECK ((id > 0))"),
        postgres(
            "create table logs (id int generated always as identity primary key);create sequence"
                + " numbers;create index ix on users (price)",
            "table logs is unmanaged: no migration made it",
            "index ix of users is unmanaged: no migration made it, btree (price)",
            "sequence numbers is unmanaged: no migration made it"),
        postgres(
            "alter table users rename constraint users_shop_id_fkey to fk77;alter table users rename"
                + " constraint users_role_check to ck77;alter index users_role_idx rename to ix77;"
                + "alter table users rename constraint users_pkey to pk77",
            "primary key users_pkey of users is called pk77",
            "foreign key users_shop_id_fkey of users is called fk77",
            "check users_role_check of users is called ck77",
            "index users_role_idx of users is called ix77"));
  }

  private static Arguments sqlite(String change, String... differences) {
    return on(Database.SQLITE, change, differences);
  }

  /** A table made anew with another definition. */
  private static Arguments users(String from, String to, String... differences) {
    return Arguments.of(Database.SQLITE, List.of("users", from, to), List.of(differences));
  }

  static Stream<Arguments> sqliteChanges() {
    return Stream.of(
        sqlite("drop table users", "table users is missing"),
        users(
            "email varchar(50)",
            "email varchar(60)",
            "column users.email: type is varchar ( 60 ), expected varchar ( 50 )"),
        users(
            "email varchar(50) not null",
            "email varchar(50)",
            "column users.email: null is none, expected not allowed"),
        users(
            "default 'GUEST'",
            "default 'ADMIN'",
            "column users.role: default is 'ADMIN', expected 'GUEST'"),
        users("(id / 2)", "(id / 3)", "column users.half: computed as is id / 3, expected id / 2"),
        users(
            "role varchar(10)",
            "role varchar(10) collate nocase",
            "column users.role: collation is nocase, expected none"),
        users(
            "constraint users_pkey primary key (id)",
            "constraint users_pkey primary key (id, email)",
            "primary key users_pkey of users: definition is email, id, expected id"),
        users(
            "constraint users_role_check check (role in ('GUEST', 'ADMIN'))",
            "constraint users_role_check check (role in ('GUEST'))",
            "check users_role_check of users: definition is role in ( 'GUEST' ), expected role in ("
                + " 'GUEST' , 'ADMIN' )"),
        users(
            "on delete cascade",
            "on delete set null on update cascade deferrable initially deferred",
            "foreign key users_shop_id_fkey of users: reaction is deferrable initially deferred on"
                + " delete set null on update cascade, expected on delete cascade"),
        users(
            "shops (id)",
            "shops (city)",
            "foreign key users_shop_id_fkey of users: definition is (shop_id to city) references"
                + " shops, expected (shop_id to id) references shops"),
        users(
            "price numeric(10,2)",
            "price numeric(10,2), nick text not null default ''",
            "column users.nick is unmanaged: no migration made it, text, null not allowed, default ''"),
        users("\n)", "\n) without rowid", "table users: options is without rowid, expected none"),
        sqlite(
            "drop index users_email_key",
            "unique constraint users_email_key of users is missing: email"),
        sqlite(
            "drop index users_role_idx;create unique index users_role_idx on users (role desc)",
            "index users_role_idx of users: definition is unique ( role desc ), expected ( role )"),
        sqlite(
            "drop index users_lower_idx;create index users_lower_idx on users (lower(email))",
            "index users_lower_idx of users: definition is ( lower ( email ) ), expected ( ( lower ("
                + " email ) ) ) where id > 0"),
        sqlite("drop table users_seq", "sequence users_seq is missing"),
        sqlite(
            "create table logs (id integer primary key);create table migration_steps (id integer);"
                + "create index ix on users (price)",
            "table logs is unmanaged: no migration made it",
            "table migration_steps is unmanaged: no migration made it",
            "index ix of users is unmanaged: no migration made it, ( price )"),
        users(
            "constraint users_shop_id_fkey",
            "constraint fk77",
            "foreign key users_shop_id_fkey of users is called fk77"),
        sqlite(
            "drop index users_email_key;create unique index uk77 on users(email ASC)",
            "unique constraint users_email_key of users is called uk77"));
  }

  @ParameterizedTest
  @MethodSource({"postgresChanges"})
  void changeByHandIsNamed(Database database, List<String> change, List<String> differences)
      throws SQLException {
    try (LiveDatabase live = LiveDatabase.open(database)) {
      live.build(SHOP);
      live.run(OTHER_ROWS);
      live.run(change.toArray(String[]::new));
      Object catalog = live.catalog();
      assertThat(live.differences(SHOP)).containsExactlyElementsOf(differences);
      assertThat(live.catalog()).isEqualTo(catalog);
    }
  }

  @ParameterizedTest
  @MethodSource("sqliteChanges")
  void changeByHandIsNamedOnSqlite(Database database, List<String> change, List<String> differences)
      throws SQLException {
    try (LiveDatabase live = LiveDatabase.open(database)) {
      live.build(SHOP);
      if (change.get(0).equals("users")) {
        String sql =
            live.rows("select sql from sqlite_schema where name = 'users'").get(0);
        List<String> indexes = live.rows(
            "select sql from sqlite_schema where tbl_name = 'users' and type = 'index' and sql <> ''");
        live.run("drop table users", inner(sql).replace(change.get(1), change.get(2)));
        for (String index : indexes) {
          live.run(inner(index));
        }
      } else {
        live.run(change.toArray(String[]::new));
      }
      Object catalog = live.catalog();
      assertThat(live.differences(SHOP)).containsExactlyElementsOf(differences);
      assertThat(live.catalog()).isEqualTo(catalog);
    }
  }

  private static String inner(String row) {
    return row.substring(1, row.length() - 1);
  }

  @ParameterizedTest
  @EnumSource
  void nothingDiffersAfterTheMigrations(Database database) throws SQLException {
    try (LiveDatabase live = LiveDatabase.open(database)) {
      live.build(SHOP);
      assertThat(live.differences(SHOP)).isEmpty();
      assertThat(live.differences(SchemaModel.EMPTY)).allMatch(line -> line.contains("unmanaged"));
    }
  }

  @ParameterizedTest
  @EnumSource
  void constraintOfAColumnDefinitionHasTheNameThatTheDatabaseGave(Database database)
      throws SQLException {
    SchemaModel defined =
        SchemaModel.of(table("things", column("small", raw("integer check (small < 10)"))));
    try (LiveDatabase live = LiveDatabase.open(database)) {
      live.build(defined);
      assertThat(live.differences(defined)).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void sequenceIsLookedForWhereItIsKept(Database database) throws SQLException {
    SchemaModel kept = SchemaModel.EMPTY
        .with(sequence("users_seq").emulatedBy("numbers"))
        .with(sequence("revinfo_seq").notEmulated());
    try (LiveDatabase live = LiveDatabase.open(database)) {
      live.build(kept);
      assertThat(live.differences(kept)).isEmpty();
    }
  }

  /** On SQLite none of it is there. */
  @ParameterizedTest
  @EnumSource
  void optionsAndPartitionKeysAreAsTheyWereMade(Database database) throws SQLException {
    SchemaModel model = SchemaModel.of(
            table("shops", column("id", bigint()).notNull(), column("city", varchar(40)))
                .with(primaryKey("shops_pkey", "id"))
                .with(unique("shops_city_key", "city")
                    .options("include (id) with (fillfactor = 60) deferrable initially deferred")),
            table("users", column("id", bigint()).notNull(), column("shop_id", bigint()))
                .with(primaryKey("users_pkey", "id", "shop_id").on(Database.SQLITE, "id"))
                .with(unique("users_shop_id_key", "shop_id").options("deferrable"))
                .with(foreignKey("users_shop_id_fkey", "shop_id")
                    .references("shops", "id")
                    .options("match full on update set  null deferrable")))
        .with(sequence("users_seq").options("cache 20"))
        .with(auxiliaryObject(
            "view ids", "create view ids as select id from users", "drop view ids"));
    try (LiveDatabase live = LiveDatabase.open(database)) {
      live.build(model);
      assertThat(live.differences(model)).isEmpty();
    }
  }

  @Test
  void enumTypesDifferInTheirValuesAndOrder() throws SQLException {
    SchemaModel enums = SchemaModel.EMPTY
        .with(enumType("mood", "it's", "b\\ad"))
        .with(enumType("gone", "A"))
        .with(enumType("kinds.\"Size\"", "S", "L"));
    try (LiveDatabase live = LiveDatabase.open(Database.POSTGRESQL)) {
      live.run(
          "create schema if not exists kinds",
          "create type mood as enum ('it''s', E'b\\\\ad')",
          "create type kinds.\"Size\" as enum ('L', 'S', 'XL')",
          "create type other as enum ('x')");
      try {
        assertThat(live.differences(enums))
            .containsExactly(
                "enum type gone is missing: values 'A'",
                "enum type kinds.\"Size\": values is 'L', 'S', 'XL', expected 'S', 'L'",
                "enum type other is unmanaged: no migration made it, values 'x'");
      } finally {
        live.run("drop schema kinds cascade");
      }
    }
  }

  @Test
  void typeThatTheDatabaseLacksIsSaid() throws SQLException {
    SchemaModel other = SchemaModel.of(table("t", column("a", raw("citext"))));
    try (LiveDatabase live = LiveDatabase.open(Database.POSTGRESQL)) {
      live.run("create table t (a text)");
      assertThat(live.differences(other))
          .containsExactly(
              "table t: definition is another, expected one that this database refuses,"
                  + " SQLSTATE 42704: ERROR: type \"citext\" does not exist Position: 47");
    }
  }

  @Test
  void roleThatMayMakeNoTemporaryTablesIsToldSo() throws SQLException {
    try (LiveDatabase live = LiveDatabase.open(Database.POSTGRESQL)) {
      live.build(SHOP);
      live.run("set default_transaction_read_only = on");
      assertThatThrownBy(() -> live.differences(SHOP))
          .isInstanceOf(MigrationException.class)
          .hasMessageContaining("grant TEMPORARY on the database");
    }
  }

  @Test
  void readerNeedsNoRightOnTheTables() throws SQLException {
    try (LiveDatabase live = LiveDatabase.open(Database.POSTGRESQL)) {
      live.build(SHOP);
      live.run(
          "drop role if exists visitor",
          "create role visitor",
          "grant usage on schema public to visitor",
          "set role visitor");
      try {
        assertThat(live.differences(SHOP)).isEmpty();
      } finally {
        live.run("reset role", "revoke usage on schema public from visitor", "drop role visitor");
      }
    }
  }

  @Test
  void whatOnlyHasAnotherNameOrIsSomebodyElsesDoesNotMatter() throws SQLException {
    try (LiveDatabase live = LiveDatabase.open(Database.POSTGRESQL)) {
      live.build(SHOP);
      live.run(
          "create table logs (id int)",
          "create index ix on users (price)",
          "alter index users_role_idx rename to ix77",
          "alter table users set (autovacuum_vacuum_scale_factor = 0.01)",
          "alter table users add nick text");
      try (Session session = live.session()) {
        Inspection.Contents contents = session.inspection().compare(SHOP);
        assertThat(SchemaComparison.of(contents.expected(), contents.live()))
            .filteredOn(Difference::matters)
            .extracting(Difference::object)
            .containsExactly("column users.nick");
      }
    }
  }
}
