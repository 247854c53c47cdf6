package io.migration4j.jdbc;

import static io.migration4j.jdbc.GeneratedCase.ID;
import static io.migration4j.jdbc.GeneratedCase.big;
import static io.migration4j.jdbc.GeneratedCase.integers;
import static io.migration4j.jdbc.GeneratedCase.keyed;
import static io.migration4j.jdbc.GeneratedCase.to;
import static io.migration4j.jdbc.GeneratedCase.with;
import static io.migration4j.schema.Column.column;
import static io.migration4j.schema.ForeignKey.foreignKey;
import static io.migration4j.schema.Index.index;
import static io.migration4j.schema.Sequence.sequence;
import static io.migration4j.schema.SqlType.blob;
import static io.migration4j.schema.SqlType.bool;
import static io.migration4j.schema.SqlType.clob;
import static io.migration4j.schema.SqlType.integer;
import static io.migration4j.schema.SqlType.text;
import static io.migration4j.schema.SqlType.varchar;
import static io.migration4j.schema.Table.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.migration4j.diff.GeneratedStep;
import io.migration4j.diff.Renames;
import io.migration4j.schema.Database;
import io.migration4j.schema.SchemaModel;
import io.migration4j.schema.SqlText;
import io.migration4j.schema.Table;
import java.sql.SQLException;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Changes that generated migrations of other tools failed on: generated here, and run up, down and up
 * on both databases with rows in the tables. The catalog is each time that of a database made at once.
 */
class GeneratedCasesTest {
  private static final SchemaModel P = SchemaModel.of(keyed("p", column("name", varchar(50))));
  private static final String TWO_P = "insert into p (id, name) values (1, '1'), (2, '2')";
  private static final SchemaModel MUTUAL = with(
      with(SchemaModel.of(keyed("a", big("b_id")), keyed("b", big("a_id"))), "a", to("b", "b_id")),
      "b",
      to("a", "a_id"));
  private static final String[] MUTUAL_ROWS = {
    "insert into a (id) values (1), (2)",
    "insert into b (id, a_id) values (1, 1), (2, 2)",
    "update a set b_id = 1"
  };

  static Stream<GeneratedCase> cases() {
    return Stream.of(structure(), values(), names()).flatMap(cases -> cases);
  }

  private static Stream<GeneratedCase> structure() {
    SchemaModel cycle = with(
        SchemaModel.of(keyed("z", big("x")), keyed("y", big("x")), keyed("x", big("x"))),
        "x",
        to("z", "x"));
    SchemaModel cycleAndSelf = with(
        with(cycle, "z", to("y", "x"), foreignKey("self", "x").references("z", "id")),
        "y",
        to("x", "x"));
    SchemaModel child = P.with(keyed("t", big("p_id")).with(to("p", "p_id")));
    SchemaModel coded = SchemaModel.of(
        keyed("p", column("code", varchar(9))).unique("p_code_key", "code"),
        keyed("t", column("p_code", varchar(9)))
            .with(foreignKey("t_code", "p_code").references("p", "code")));
    return Stream.of(
        GeneratedCase.of("D04 new table refers to one that is there", P, child, TWO_P),
        GeneratedCase.of("D05 3.6 new tables with mutual foreign keys", SchemaModel.EMPTY, MUTUAL),
        GeneratedCase.of(
            "3.6 two mutually dependent tables dropped", MUTUAL, SchemaModel.EMPTY, MUTUAL_ROWS),
        GeneratedCase.of(
            "D06 cycle of three and a self reference made", SchemaModel.EMPTY, cycleAndSelf),
        GeneratedCase.of(
            "D06 cycle of three and a self reference dropped",
            cycleAndSelf,
            SchemaModel.EMPTY,
            "insert into z (id) values (1)",
            "insert into x values (1, 1)",
            "insert into y values (1, 1)",
            "update z set x = 1"),
        GeneratedCase.of(
            "D07 3.6 dropped table to which a kept one refers",
            child,
            SchemaModel.of(keyed("t")),
            TWO_P,
            "insert into t values (1, 1), (2, null)"),
        GeneratedCase.of(
            "D07 3.6 dropped table, and its column stays",
            child,
            SchemaModel.of(keyed("t", big("p_id"))),
            TWO_P,
            "insert into t values (1, null), (2, null)"),
        GeneratedCase.of(
            "3.6 unique column and the foreign key to it dropped",
            coded,
            SchemaModel.of(keyed("p"), keyed("t")),
            "insert into p values (1, 'a')",
            "insert into t values (1, 'a')"),
        GeneratedCase.of(
            "3.6 unique column and a foreign key to it added",
            SchemaModel.of(keyed("p"), keyed("t")),
            coded,
            "insert into p values (1)",
            "insert into t values (1)"),
        GeneratedCase.of(
            "3.6 index in a dropped table",
            P.change("p", p -> p.with(index("p_name_idx", "name"))),
            SchemaModel.EMPTY,
            TWO_P),
        GeneratedCase.of(
            "3.6 sequence added", P, P.with(sequence("s").start(5).increment(50)), TWO_P),
        GeneratedCase.of(
            "3.6 unique, check and foreign key added",
            P,
            with(
                P.change("p", p -> p.unique("p_name_key", "name").check("p_check", "id > 0")),
                "p",
                foreignKey("p_self", "id").references("p", "id")),
            TWO_P),
        GeneratedCase.of(
            "unique constraint over the primary key",
            SchemaModel.EMPTY.with(keyed("q")),
            P.with(keyed("q").unique("q_id_key", "id")),
            "insert into q values (1)"),
        GeneratedCase.of(
            "new table with one key twice", P, P.with(keyed("q").unique("q_id_key", "id")), TWO_P),
        GeneratedCase.of(
            "D08 column in a unique, an index, a check and a computed column dropped",
            P.change(
                "p",
                p -> p.with(column("length", integer()).generatedAs("length(name)"))
                    .unique("p_name_key", "name")
                    .with(index("p_name_idx", "name"))
                    .check("p_check", "name <> ''")),
            SchemaModel.of(keyed("p")),
            "insert into p (id) values (1)"));
  }

  private static Stream<GeneratedCase> values() {
    Table narrow = keyed("p", column("name", varchar(20)));
    SchemaModel composite = SchemaModel.of(table("p", ID, big("part").notNull()).primaryKey("id"));
    SchemaModel referring = SchemaModel.of(
        table("p", column("id", integer()).notNull()).primaryKey("id"),
        keyed("t", column("p_id", integer())).with(to("p", "p_id")));
    SchemaModel deferred =
        P.change("p", p -> p.with(big("boss")).with(to("p", "boss").initiallyDeferred()));
    SqlText one = SqlText.sql("1");
    return Stream.of(
        GeneratedCase.of("D09 varchar narrowed", P, SchemaModel.of(narrow), TWO_P),
        GeneratedCase.of("D09 varchar widened", SchemaModel.of(narrow), P, TWO_P),
        GeneratedCase.of(
            "3.6 text to int", P, SchemaModel.of(keyed("p", column("name", integer()))), TWO_P),
        GeneratedCase.of(
            "3.6 text with a default to int with one",
            SchemaModel.of(keyed("p", column("name", text()).defaultsTo("'7'"))),
            SchemaModel.of(keyed("p", column("name", integer()).defaultsTo("7"))),
            TWO_P),
        GeneratedCase.of(
            "3.6 number becomes an identity",
            P,
            SchemaModel.of(
                table("p", big("id").asIdentity(), column("name", varchar(50))).primaryKey("id")),
            TWO_P),
        GeneratedCase.of(
                "3.6 D11 required column on a table with rows",
                P,
                P.change("p", p -> p.with(column("n", integer()).notNull())),
                TWO_P)
            .filling("p.n", one),
        GeneratedCase.of(
                "D11 column becomes required",
                P,
                SchemaModel.of(keyed("p", column("name", varchar(50)).notNull())),
                TWO_P)
            .filling("p.name", SqlText.sql("''")),
        GeneratedCase.of(
                "required column beside a deferred foreign key",
                deferred,
                deferred.change("p", p -> p.with(column("n", integer()).notNull())),
                "insert into p (id, name, boss) values (1, 'a', 1)")
            .filling("p.n", one),
        GeneratedCase.of(
            "required large objects dropped",
            P.change(
                "p",
                p -> p.with(column("body", clob()).notNull())
                    .with(column("photo", blob()).notNull())),
            P,
            "insert into p (id, body, photo) values (1, 2, 3)"),
        GeneratedCase.of(
            "D35 column added to the primary key",
            composite,
            SchemaModel.of(table("p", ID, big("part").notNull()).primaryKey("id", "part")),
            "insert into p values (1, 1), (2, 1)"),
        GeneratedCase.of(
            "D35 type of a primary key changed with what refers to it",
            referring,
            SchemaModel.of(keyed("p"), keyed("t", big("p_id")).with(to("p", "p_id"))),
            "insert into p values (1)",
            "insert into t values (1, 1), (2, null)"));
  }

  private static Stream<GeneratedCase> names() {
    SchemaModel pair = SchemaModel.of(keyed("a", integers("x")), keyed("b", integers("y")));
    SchemaModel swapped = SchemaModel.of(
        keyed("b", integers("x")).withPrimaryKey(pair.table("a").primaryKey()),
        keyed("a", integers("y")).withPrimaryKey(pair.table("b").primaryKey()));
    SchemaModel columns = SchemaModel.of(keyed("p", integers("a"), column("b", varchar(9))));
    SchemaModel columnsSwapped = SchemaModel.of(keyed("p", integers("b"), column("a", varchar(9))));
    String[] rows = {"insert into a values (1, 5)", "insert into b values (2, 6)"};
    return Stream.of(
        GeneratedCase.of(
                "D33 new table takes the name of a renamed one",
                P,
                SchemaModel.of(
                    keyed("old", column("name", varchar(50))), keyed("p", integers("size"))),
                TWO_P)
            .renaming(Renames.NONE.table("p", "old")),
        GeneratedCase.of("D34 tables swap names", pair, swapped, rows)
            .renaming(Renames.NONE.table("a", "b").table("b", "a")),
        GeneratedCase.of(
                "D34 columns swap names",
                columns,
                columnsSwapped,
                "insert into p values (1, 5, 'x')")
            .renaming(Renames.NONE.column("p", "a", "b").column("p", "b", "a")));
  }

  /** Case D25: the schema is made, and a table moves there with what refers to it. */
  @ParameterizedTest
  @EnumSource
  void d25TableMovesToANewSchemaAndBack(Database database) throws SQLException {
    SchemaModel before = P.with(keyed("t", big("p_id")).with(to("p", "p_id")));
    SchemaModel after = SchemaModel.of(keyed("shop.p", column("name", varchar(50))))
        .with(keyed("t", big("p_id"))
            .with(foreignKey("to_p_p_id", "p_id").references("shop.p", "id")));
    GeneratedStep step =
        GeneratedStep.of(before, after, Renames.NONE.table("p", "shop.p"), Map.of());
    try (LiveDatabase live = LiveDatabase.open(database)) {
      live.build(before);
      live.run(TWO_P);
      live.run("insert into t values (1, 2)");
      for (int round = 1; round <= 2; round++) {
        live.migrate(step.upgrade(), before);
        String moved = database == Database.POSTGRESQL ? "shop.p" : "p";
        assertThat(live.rows("select count(*) from " + moved)).containsExactly("[2]");
        live.migrate(step.downgrade(), after);
        assertThat(live.rows("select count(*) from p")).containsExactly("[2]");
      }
    }
  }

  static Stream<Arguments> casesOnDatabases() {
    return GeneratedCase.onDatabases(cases());
  }

  /** Case D15: the rows decide, up as well as down. */
  @ParameterizedTest
  @EnumSource
  void d15RowsWithARemovedConstantStopTheStepThatRemovesIt(Database database) throws SQLException {
    SchemaModel two = P.change("p", p -> p.check("p_name_check", "name in ('1','2')"));
    SchemaModel one = P.change("p", p -> p.check("p_name_check", "name in ('1')"));
    GeneratedStep step = GeneratedStep.of(two, one, Renames.NONE, Map.of());
    try (LiveDatabase live = LiveDatabase.open(database)) {
      live.build(two);
      live.run(TWO_P);
      Object catalog = live.catalog();
      assertThatThrownBy(() -> live.migrate(step.upgrade(), two))
          .hasMessageContaining(
              "Cannot add check p_name_check to p: it does not hold in 1 row (id 2)");
      assertThat(live.catalog()).isEqualTo(catalog);
      live.run("delete from p where id = 2");
      live.migrate(step.upgrade(), two);
      live.migrate(step.downgrade(), one);
      assertThat(live.catalog()).isEqualTo(catalog);
      live.run("insert into p (id, name) values (2, '2')");
      GeneratedStep added = GeneratedStep.of(one, two, Renames.NONE, Map.of());
      assertThatThrownBy(() -> live.migrate(added.downgrade(), two))
          .hasMessageContaining("it does not hold in 1 row (id 2)");
    }
  }

  /** Case D09: what needs {@code USING} and has no certain expression gets one there and back. */
  @ParameterizedTest
  @EnumSource
  void d09ToldExpressionsConvertThereAndBack(Database database) throws SQLException {
    SchemaModel before = SchemaModel.of(keyed("p", column("size", bool())));
    SchemaModel after = SchemaModel.of(keyed("p", column("size", varchar(5)).notNull()));
    GeneratedStep step = GeneratedStep.converting(
        before,
        after,
        Map.of("p.size", SqlText.sql("case when size then 'big' else 'small' end")),
        Map.of("p.size", SqlText.sql("size = 'big'")));
    try (LiveDatabase live = LiveDatabase.open(database)) {
      live.build(before);
      live.run("insert into p values (1, true), (2, false)");
      for (int round = 1; round <= 2; round++) {
        live.migrate(step.upgrade(), before);
        assertThat(live.rows("select size from p order by id")).containsExactly("[big]", "[small]");
        live.migrate(step.downgrade(), after);
        assertThat(live.rows("select id from p where size order by id")).containsExactly("[1]");
      }
    }
  }

  @ParameterizedTest(name = "{0} on {1}")
  @MethodSource("casesOnDatabases")
  void changeGoesUpDownAndUp(GeneratedCase change, Database database) throws SQLException {
    change.run(database);
  }
}
