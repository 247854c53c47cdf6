package io.migration4j.jdbc;

import static io.migration4j.schema.Column.column;
import static io.migration4j.schema.EnumType.enumType;
import static io.migration4j.schema.ForeignKey.foreignKey;
import static io.migration4j.schema.Index.index;
import static io.migration4j.schema.IndexColumn.descending;
import static io.migration4j.schema.Sequence.sequence;
import static io.migration4j.schema.SqlType.bigint;
import static io.migration4j.schema.SqlType.namedEnum;
import static io.migration4j.schema.SqlType.text;
import static io.migration4j.schema.SqlType.varchar;
import static io.migration4j.schema.Table.table;
import static org.assertj.core.api.Assertions.assertThat;

import io.migration4j.schema.Database;
import io.migration4j.schema.SchemaModel;
import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A mutant for each facet that a live database may have otherwise: {@code check} names it. The
 * plain ones stand in {@link DifferencesTest}.
 */
class LiveFacetsTest {
  private static final SchemaModel POSTGRES = SchemaModel.EMPTY
      .with(enumType("mood", "GOOD", "BAD"))
      .with(table("p", column("id", bigint()).notNull(), column("x", bigint()))
          .primaryKey("id")
          .options("with (fillfactor=70)"))
      .with(table(
              "t",
              column("id", bigint()).asIdentity(),
              column("a", varchar(9)),
              column("b", text()).options("storage external"),
              column("m", namedEnum("mood")),
              column("p_id", bigint()))
          .primaryKey("id")
          .unique("t_key", "a", "b")
          .with(index("t_unique", "m").asUnique())
          .with(index("t_a", "a").options("with (fillfactor=60)"))
          .with(index("t_desc", descending("b")))
          .with(foreignKey("t_fk", "p_id").references("p", "id")))
      .with(sequence("s"));

  private static final String KEY = "alter table t drop constraint t_key;";
  private static final String FK = "alter table t drop constraint t_fk;";

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "alter table p reset (fillfactor)" + " | table p: options is none, expected fillfactor=70",
        "alter table t set (fillfactor=50)" + " | table t: options is fillfactor=50, expected none",
        "alter table t drop constraint t_fk; alter table p set unlogged"
            + " | table p: kept is unlogged, expected none",
        "alter table t alter b set storage main"
            + " | column t.b: storage is main, expected external",
        "alter table t alter a set storage plain"
            + " | column t.a: storage is plain, expected none",
        "alter table t alter a set compression pglz"
            + " | column t.a: compression is pglz, expected none",
        "alter table t alter id set increment by 50"
            + " | column t.id: numbers is increment 50, expected none",
        "alter table t alter id set start with 9 set cycle set cache 20"
            + " | column t.id: numbers is start 9 cycle cache 20, expected none",
        "alter table t alter id set generated always"
            + " | column t.id: identity is always, expected by default",
        "alter table t alter m type varchar(9)"
            + " | column t.m: type is character varying(9), expected mood",
        KEY + "alter table t add constraint t_key unique nulls not distinct (a, b)"
            + " | unique constraint t_key of t: nulls is not distinct, expected none",
        KEY + "alter table t add constraint t_key unique (a, b) include (p_id)"
            + " | unique constraint t_key of t: includes is p_id, expected none",
        KEY + "alter table t add constraint t_key unique (a, b) with (fillfactor=50)"
            + " | unique constraint t_key of t: options is fillfactor=50, expected none",
        KEY + "alter table t add constraint t_key unique (a, b) initially deferred"
            + " | unique constraint t_key of t: deferred is initially deferred, expected none",
        KEY + "create unique index t_key on t (a collate \"C\", b)"
            + " | unique constraint t_key of t is missing: a, b",
        KEY + "create unique index t_key on t (a text_pattern_ops, b)"
            + " | unique constraint t_key of t is missing: a, b",
        "drop index t_unique; create unique index t_unique on t (m) nulls not distinct"
            + " | unique constraint t_unique of t is missing: m",
        "drop index t_desc; create index t_desc on t (b desc nulls last)"
            + " | index t_desc of t: definition is btree (b desc nulls last), expected btree (b desc)",
        "drop index t_desc; create index t_desc on t using hash (b)"
            + " | index t_desc of t: definition is hash (b), expected btree (b desc)",
        "drop index t_desc; create index t_desc on t (b collate \"C\" desc)"
            + " | index t_desc of t: definition is btree (b collate C desc), expected btree (b desc)",
        "drop index t_desc; create index t_desc on t (b desc) include (a)"
            + " | index t_desc of t: definition is btree (b desc) include (a), expected btree (b desc)",
        "drop index t_desc; create index t_desc on t (b desc) where a is null"
            + " | index t_desc of t: definition is btree (b desc) where (a IS NULL), expected btree"
            + " (b desc)",
        "alter index t_a reset (fillfactor)"
            + " | index t_a of t: options is none, expected fillfactor=60",
        "alter index t_desc set (fillfactor=60)"
            + " | index t_desc of t: options is fillfactor=60, expected none",
        "update pg_index set indisvalid = false where indexrelid = 't_desc'::regclass"
            + " | index t_desc of t: state is invalid, expected none",
        FK + "alter table t add constraint t_fk foreign key (p_id) references p not valid"
            + " | foreign key t_fk of t: state is not valid, expected none",
        FK + "alter table t add constraint t_fk foreign key (p_id) references p match full"
            + " | foreign key t_fk of t: match is full, expected none",
        FK + "alter table t add constraint t_fk foreign key (p_id) references p deferrable"
            + " | foreign key t_fk of t: deferred is deferrable, expected none",
        FK + "alter table p add unique (x); alter table t add constraint t_fk foreign key (p_id)"
            + " references p (x) | foreign key t_fk of t: definition is (p_id to x) references p,"
            + " expected (p_id to id) references p",
        "alter table t add constraint no_overlap exclude using btree (p_id with =)"
            + " | exclusion constraint no_overlap of t is unmanaged: no migration made it, EXCLUDE USING"
            + " btree (p_id WITH =)",
        "alter table t add constraint c check (a > '') not valid"
            + " | check c of t is unmanaged: no migration made it, CHECK (((a)::text > ''::text)) NOT"
            + " VALID",
        "alter sequence s start with 5 | sequence s: start is 5, expected 1",
        "alter sequence s as integer" + " | sequence s: type is integer, expected none",
        "alter sequence s minvalue -9 | sequence s: minimum is -9, expected none",
        "alter sequence s maxvalue 99 | sequence s: maximum is 99, expected none",
        "alter sequence s cycle | sequence s: cycle is yes, expected none",
        "alter sequence s cache 10 | sequence s: cache is 10, expected none",
        "alter type mood add value 'SO' before 'BAD'"
            + " | enum type mood: values is 'GOOD', 'SO', 'BAD', expected 'GOOD', 'BAD'"
      })
  void eachFacetIsNamedOnPostgres(String change, String difference) throws SQLException {
    named(Database.POSTGRESQL, POSTGRES, change, difference);
  }

  private static final SchemaModel SQLITE = SchemaModel.of(
          table("p", column("id", bigint()).notNull(), column("x", bigint()))
              .primaryKey("id", "x")
              .unique("p_id_key", "id"),
          table(
                  "t",
                  column("id", bigint()).asIdentity(),
                  column("a", varchar(9)).notNull().defaultsTo("'x'").collate("NOCASE"),
                  column("b", bigint()).generatedAs("id + 1"),
                  column("p_id", bigint()))
              .primaryKey("id")
              .unique("t_key", "a")
              .check("t_check", "a <> ''")
              .with(index("t_desc", descending("a")).where("id > 0"))
              .with(foreignKey("t_fk", "p_id").references("p", "id")))
      .with(sequence("s"));

  /** A table is made anew with a part of its definition replaced. */
  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "t | varchar(9) | varchar(8) | column t.a: type is varchar ( 8 ), expected varchar ( 9 )",
        "t | default 'x' | default 'y' | column t.a: default is 'y', expected 'x'",
        "t | collate \"NOCASE\" | collate RTRIM | column t.a: collation is rtrim, expected nocase",
        "t | not null | null | column t.a: null is none, expected not allowed",
        "t | not null | not null on conflict ignore | column t.a: conflict is ignore, expected none",
        "t | stored | virtual | column t.b: kept is no, expected none",
        "t | (id + 1) | (id + 2) | column t.b: computed as is id + 2, expected id + 1",
        "t | primary key (id) | primary key (id autoincrement)"
            + " | column t.id: counter is autoincrement, expected none",
        "t | primary key (id) | primary key (id desc) | primary key t_pkey of t: order is id desc, expected none",
        "t | primary key (id) | primary key (id) on conflict replace"
            + " | primary key t_pkey of t: conflict is replace, expected none",
        "t | (a <> '') | (a <> 'z') | check t_check of t: definition is a <> 'z', expected a <> ''",
        "t | references p (id) | references p (id) deferrable initially deferred"
            + " | foreign key t_fk of t: reaction is deferrable initially deferred, expected none",
        "t | references p (id) | references p (id) on update cascade"
            + " | foreign key t_fk of t: reaction is on update cascade, expected none",
        "p | (id, x) | (id desc, x) | primary key p_pkey of p: order is id desc , x, expected none",
        "p | (id, x) | (id, x collate nocase)"
            + " | primary key p_pkey of p: order is id , x collate nocase, expected none",
        "p | (id, x) | (id, x) on conflict fail"
            + " | primary key p_pkey of p: conflict is fail, expected none",
        "p | bigint | int | column p.id: type is int, expected bigint",
        "p | END | strict | table p: options is strict, expected none",
        "s | next_val bigint | value bigint | sequence s: columns is value, expected none"
      })
  void eachFacetIsNamedOnSqlite(String table, String from, String to, String difference)
      throws SQLException {
    try (LiveDatabase live = LiveDatabase.open(Database.SQLITE)) {
      live.build(SQLITE);
      assertThat(live.differences(SQLITE)).isEmpty();
      String row = live.rows("select sql from sqlite_schema where name = '" + table + "'")
          .get(0);
      String sql = row.substring(1, row.length() - 1);
      String changed =
          from.equals("END") ? sql.replace("bigint", "int") + " " + to : sql.replace(from, to);
      assertThat(changed).isNotEqualTo(sql);
      live.run("drop table " + table, changed);
      assertThat(live.differences(SQLITE)).contains(difference);
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "drop index t_key; create unique index t_key on t (a collate binary)"
            + " | unique constraint t_key of t is missing: a",
        "drop index t_key; create unique index t_key on t (a desc)"
            + " | unique constraint t_key of t is missing: a",
        "drop index t_key; create index t_key on t (a)"
            + " | unique constraint t_key of t is missing: a",
        "drop index t_desc; create index t_desc on t (a) where id > 0"
            + " | index t_desc of t: definition is ( a ) where id > 0, expected ( a desc ) where id > 0",
        "drop index t_desc; create index t_desc on t (a desc)"
            + " | index t_desc of t: definition is ( a desc ), expected ( a desc ) where id > 0",
        "drop index t_desc; create index t_desc on t (a collate rtrim desc) where id > 0"
            + " | index t_desc of t: definition is ( a collate rtrim desc ) where id > 0, expected"
            + " ( a desc ) where id > 0"
      })
  void eachFacetOfAnIndexIsNamedOnSqlite(String change, String difference) throws SQLException {
    named(Database.SQLITE, SQLITE, change, difference);
  }

  private static void named(Database database, SchemaModel schema, String change, String difference)
      throws SQLException {
    try (LiveDatabase live = LiveDatabase.open(database)) {
      live.build(schema);
      assertThat(live.differences(schema)).isEmpty();
      live.run(change.split("; ?"));
      assertThat(live.differences(schema)).contains(difference);
    }
  }
}
