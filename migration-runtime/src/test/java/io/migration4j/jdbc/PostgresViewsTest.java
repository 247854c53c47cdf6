package io.migration4j.jdbc;

import static io.migration4j.jdbc.GeneratedCase.integers;
import static io.migration4j.jdbc.GeneratedCase.keyed;
import static io.migration4j.schema.Column.column;
import static io.migration4j.schema.EnumType.enumType;
import static io.migration4j.schema.SqlType.namedEnum;
import static io.migration4j.schema.SqlType.text;
import static io.migration4j.schema.SqlType.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.migration4j.diff.GeneratedStep;
import io.migration4j.diff.Renames;
import io.migration4j.schema.Column;
import io.migration4j.schema.Database;
import io.migration4j.schema.SchemaModel;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables that change under views: those step aside and come back as they were, or stop the revision. */
@DisplayName("3.6 BC10 R20 changes under views")
class PostgresViewsTest {
  private static final SchemaModel TEXTS =
      SchemaModel.of(keyed("p", column("a", varchar(9)), column("b", varchar(9)), integers("n")));
  private static final SchemaModel NUMBERS =
      SchemaModel.of(keyed("p", integers("a"), integers("b"), integers("n")));
  private static final String ROWS = "insert into p values (1, '4', '5', 6), (2, '7', null, 8)";

  private static final String STATE = """
      select c.relname, pg_get_viewdef(c.oid), c.relowner::regrole, c.reloptions,
        (select array_agg(x::text order by x::text) from unnest(c.relacl) x),
        obj_description(c.oid),
        (select array_agg(row(a.attname, a.attacl, col_description(c.oid, a.attnum),
          pg_get_expr(d.adbin, d.adrelid))::text order by a.attnum)
          from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
          where a.attrelid = c.oid)
      from pg_class c where c.relkind in ('v', 'm') and c.relnamespace = 'public'::regnamespace
      order by 1""";

  private static GeneratedStep step(SchemaModel before, SchemaModel after) {
    return GeneratedStep.of(before, after, Renames.NONE, Map.of());
  }

  private static LiveDatabase open(SchemaModel schema, String... statements) throws SQLException {
    LiveDatabase live = LiveDatabase.open(Database.POSTGRESQL);
    live.build(schema);
    live.run(statements);
    return live;
  }

  @ParameterizedTest(name = "3.6 type change under a view on {0}")
  @EnumSource
  void typeChangesUnderAViewUpDownAndUp(Database database) throws SQLException {
    GeneratedStep step = step(TEXTS, NUMBERS);
    try (LiveDatabase live = LiveDatabase.open(database)) {
      live.build(TEXTS);
      live.run(ROWS, "create view v as select id, a, coalesce(b, a) as c from p where n > 6");
      for (int round = 1; round <= 2; round++) {
        live.migrate(step.upgrade(), TEXTS);
        assertThat(live.rows("select * from v")).containsExactly("[2, 7, 7]");
        assertThat(live.differences(NUMBERS)).isEmpty();
        live.migrate(step.downgrade(), NUMBERS);
        assertThat(live.rows("select * from v")).containsExactly("[2, 7, 7]");
        assertThat(live.differences(TEXTS)).isEmpty();
      }
    }
  }

  @Test
  void viewsComeBackWithAllThatTheyHave() throws SQLException {
    GeneratedStep step = step(TEXTS, NUMBERS);
    try (LiveDatabase live = open(
        TEXTS,
        ROWS,
        "drop role if exists reader",
        "drop role if exists keeper",
        "create role reader",
        "create role keeper",
        "create view v with (security_barrier=true) as select id, a as \"A b\", b from p",
        "create view w as select v.id, v.\"A b\" || '' as x from v join p on p.id = v.id",
        "create view other as select id, n from p",
        "create or replace view v with (security_barrier=true) as"
            + " select id, a as \"A b\", b from p where id in (select id from other)",
        "alter view v alter column id set default 7",
        "comment on view v is 'it''s \\a view'",
        "comment on column v.\"A b\" is 'a column'",
        "grant select on v to reader with grant option",
        "grant update (\"A b\"), select (b) on v to public",
        "grant select on p, v, other to keeper",
        "alter view w owner to keeper",
        "revoke delete on w from keeper")) {
      List<String> state = live.rows(STATE);
      live.migrate(step.upgrade(), TEXTS);
      assertThat(live.rows("select * from w")).containsExactly("[1, 4]", "[2, 7]");
      live.migrate(step.downgrade(), NUMBERS);
      assertThat(live.rows(STATE)).isEqualTo(state);
      live.run("drop owned by reader, keeper cascade", "drop role reader", "drop role keeper");
    }
  }

  @Test
  void whatOthersGetByDefaultIsNotGivenToViewsThatAreOlder() throws SQLException {
    try (LiveDatabase live = open(
        TEXTS,
        "drop role if exists reader",
        "create role reader",
        "create view v as select a from p",
        "alter default privileges grant select on tables to reader")) {
      List<String> grants = List.of("[f]");
      String canRead = "select has_table_privilege('reader', 'v', 'select')";
      assertThat(live.rows(canRead)).isEqualTo(grants);
      live.migrate(step(TEXTS, NUMBERS).upgrade(), TEXTS);
      assertThat(live.rows(canRead)).isEqualTo(grants);
      live.run("drop owned by reader cascade", "drop role reader");
    }
  }

  @Test
  void columnsThatAViewUsesTogetherChangeTogether() throws SQLException {
    GeneratedStep step = step(TEXTS, NUMBERS);
    SchemaModel named = SchemaModel.of(keyed("p", integers("c"), integers("b"), integers("n")));
    GeneratedStep renamed =
        GeneratedStep.of(NUMBERS, named, Renames.NONE.column("p", "a", "c"), Map.of());
    try (LiveDatabase live = open(TEXTS, ROWS, "create view v as select a = b as same from p")) {
      live.migrate(step.upgrade(), TEXTS);
      live.migrate(renamed.upgrade(), NUMBERS);
      assertThat(live.rows("select * from v")).containsExactly("[f]", "[null]");
      live.migrate(renamed.downgrade(), named);
      live.migrate(step.downgrade(), NUMBERS);
      assertThat(live.rows("select * from v")).containsExactly("[f]", "[null]");
    }
  }

  @Test
  void enumTypeIsMadeAnewUnderAView() throws SQLException {
    Column color = column("color", namedEnum("color"));
    SchemaModel before =
        SchemaModel.EMPTY.with(enumType("color", "GREEN", "RED")).with(keyed("p", color));
    SchemaModel after = SchemaModel.EMPTY.with(enumType("color", "RED")).with(keyed("p", color));
    GeneratedStep step = step(before, after);
    try (LiveDatabase live =
        open(before, "insert into p values (1, 'RED')", "create view v as select color from p")) {
      for (int round = 1; round <= 2; round++) {
        live.migrate(step.upgrade(), before);
        assertThat(live.rows("select * from v")).containsExactly("[RED]");
        live.migrate(step.downgrade(), after);
        assertThat(live.rows("select * from v")).containsExactly("[RED]");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "create materialized view v as select a from p;materialized view v would have to be filled",
        "create view v as select a from p;; create rule r as on insert to v do instead nothing"
            + ";view v has rules",
        "create view v as select a from p;; create function f() returns trigger language plpgsql as"
            + " 'begin return null; end';; create trigger t instead of insert on v for each row"
            + " execute function f();view v has triggers",
        "create rule r as on delete to q do also delete from p where a = 'x';a rule of table q uses"
      })
  void whatCannotStepAsideStopsTheRevisionByName(String made) throws SQLException {
    String[] parts = made.split(";(?=materialized|view|a rule)");
    SchemaModel before = TEXTS.with(keyed("q"));
    SchemaModel after = NUMBERS.with(keyed("q", column("first", text())));
    try (LiveDatabase live = open(before, ROWS)) {
      for (String statement : parts[0].split(";; ")) {
        live.run(statement);
      }
      Object catalog = live.catalog();
      assertThatThrownBy(() -> live.migrate(step(before, after).upgrade(), before))
          .hasMessageContainingAll(
              "Cannot change the type of column p.a: " + parts[1],
              "Drop it with execute before this operation",
              "after\n\nof\n");
      assertThat(live.catalog()).isEqualTo(catalog);
      live.run(parts[0].contains("table q") ? "drop rule r on q" : "select 1");
    }
  }

  @Test
  void whatAViewUsesIsNotDroppedUnderIt() throws SQLException {
    SchemaModel later = SchemaModel.of(keyed("q", column("a", varchar(9)), integers("n")));
    GeneratedStep renamed = GeneratedStep.of(TEXTS, later, Renames.NONE.table("p", "q"), Map.of());
    try (LiveDatabase live = open(TEXTS, ROWS, "create view v as select b, 1 as one from p")) {
      assertThatThrownBy(() -> live.migrate(renamed.upgrade(), TEXTS))
          .hasMessageContaining("Cannot drop column q.b: view v uses it. Drop it with execute");
      assertThatThrownBy(() -> live.migrate(step(TEXTS, SchemaModel.EMPTY).upgrade(), TEXTS))
          .hasMessageContaining("Cannot drop table p: view v uses it.");
      live.run("drop view v");
      live.migrate(renamed.upgrade(), TEXTS);
      assertThat(live.rows("select id, a from q")).hasSize(2);
    }
  }
}
