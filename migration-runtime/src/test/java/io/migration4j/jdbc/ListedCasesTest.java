package io.migration4j.jdbc;

import static io.migration4j.jdbc.GeneratedCase.big;
import static io.migration4j.jdbc.GeneratedCase.integers;
import static io.migration4j.jdbc.GeneratedCase.keyed;
import static io.migration4j.jdbc.GeneratedCase.to;
import static io.migration4j.schema.Column.column;
import static io.migration4j.schema.ForeignKey.foreignKey;
import static io.migration4j.schema.Index.index;
import static io.migration4j.schema.IndexColumn.descending;
import static io.migration4j.schema.IndexColumn.expression;
import static io.migration4j.schema.Sequence.sequence;
import static io.migration4j.schema.SqlType.bigint;
import static io.migration4j.schema.SqlType.bool;
import static io.migration4j.schema.SqlType.date;
import static io.migration4j.schema.SqlType.doublePrecision;
import static io.migration4j.schema.SqlType.integer;
import static io.migration4j.schema.SqlType.numeric;
import static io.migration4j.schema.SqlType.smallint;
import static io.migration4j.schema.SqlType.text;
import static io.migration4j.schema.SqlType.timestamp;
import static io.migration4j.schema.SqlType.timestampWithTimeZone;
import static io.migration4j.schema.SqlType.varchar;
import static io.migration4j.schema.Table.table;
import static org.assertj.core.api.Assertions.assertThat;

import io.migration4j.diff.Renames;
import io.migration4j.operation.DropColumn;
import io.migration4j.operation.DropTable;
import io.migration4j.operation.Operation;
import io.migration4j.schema.Column;
import io.migration4j.schema.Database;
import io.migration4j.schema.QualifiedName;
import io.migration4j.schema.ReferentialAction;
import io.migration4j.schema.SchemaModel;
import io.migration4j.schema.SqlText;
import io.migration4j.schema.SqlType;
import io.migration4j.schema.Table;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The cases of the adopted lists that change a schema, each up, down and up with rows on both databases:
 * D and R of {@code research/modelfirst.md}, AD of {@code research/alembic.md} 7.1. Those that came
 * first stand in {@link GeneratedCasesTest}; docs/cases.md says where each case is.
 */
class ListedCasesTest {
  private static final String ROW = "insert into p (id, a) values (1, '1'), (2, '2')";

  private static SchemaModel p(Column... columns) {
    return SchemaModel.of(keyed("p", columns));
  }

  private static GeneratedCase type(String name, SqlType from, SqlType to, String value) {
    return GeneratedCase.of(
        name,
        p(column("a", from)),
        p(column("a", to)),
        "insert into p values (1, " + value + "), (2, null)");
  }

  static Stream<GeneratedCase> types() {
    return Stream.of(
        type("D09 int to bigint", integer(), bigint(), "7"),
        type("D10 numeric(10,2) to numeric(12,4)", numeric(10, 2), numeric(12, 4), "1.25"),
        type("D10 AD15 numeric(10,5) to numeric(10,6)", numeric(10, 5), numeric(10, 6), "1.25"),
        type("D10 AD15 numeric(12,2) to numeric(10,2)", numeric(12, 2), numeric(10, 2), "1.25"),
        type("AD15 varchar(30) to varchar(40)", varchar(30), varchar(40), "'x'"),
        type("AD15 varchar to int", varchar(30), integer(), "'12'"),
        type("AD15 text to varchar(255)", text(), varchar(255), "'x'"),
        type("AD15 bigint to int", bigint(), integer(), "12"),
        type("AD15 int to smallint", integer(), smallint(), "12"),
        type("AD15 numeric to double", numeric(10, 2), doublePrecision(), "2.5"),
        type("AD16 varchar(30) to text", varchar(30), text(), "'x'"),
        type("AD18 timestamp to timestamptz", timestamp(6), timestampWithTimeZone(6), "null"),
        type("AD18 timestamptz to timestamp", timestampWithTimeZone(6), timestamp(6), "null"),
        type("AD15 date to timestamp", date(), timestamp(6), "null"));
  }

  private static GeneratedCase facet(String name, Column before, Column after) {
    return GeneratedCase.of(name, p(before), p(after), ROW);
  }

  static Stream<GeneratedCase> columns() {
    Column a = column("a", varchar(20));
    Column computed = column("b", integer());
    return Stream.of(
        facet("D12 required column becomes optional", a.notNull(), a),
        facet("D23 comment comes", a, a.comment("it's \"quoted\"\nover lines")),
        facet("D23 comment changes", a.comment("x"), a.comment("y\\z")),
        facet("D23 comment goes", a.comment("it's \n"), a),
        facet("AD19 default comes", a, a.defaultsTo("'it''s'")),
        facet("AD19 default changes", a.defaultsTo("'a/b'"), a.defaultsTo("'c\\d'")),
        facet("AD19 default goes", a.defaultsTo("'a;b'"), a),
        facet("collation comes", a, a.collate("C")),
        GeneratedCase.of(
            "D24 expression of a computed column changes",
            p(a, computed.generatedAs("id + 1")),
            p(a, computed.generatedAs("id + 2")),
            ROW),
        GeneratedCase.of(
            "D24 computed column becomes a plain one",
            p(a, computed.generatedAs("id + 1")),
            p(a, computed),
            ROW),
        GeneratedCase.of(
            "D31 column in the middle is appended",
            p(a, column("c", date())),
            p(a, column("b", bool()), column("c", date())),
            ROW));
  }

  static Stream<GeneratedCase> constraints() {
    Column a = column("a", varchar(20));
    SchemaModel plain = p(a);
    SchemaModel checked = p(a).change("p", t -> t.check("p_a_check", "a in ('1', '2', '3')"));
    SchemaModel indexed = plain.change("p", t -> t.with(index("ix", "a")));
    return Stream.of(
        GeneratedCase.of(
            "D15 value added to the check of an enum",
            checked,
            p(a).change("p", t -> t.check("p_a_check", "a in ('1', '2', '3', '4')")),
            ROW),
        GeneratedCase.of(
            "D15 value that no row has removed from the check of an enum",
            checked,
            p(a).change("p", t -> t.check("p_a_check", "a in ('1', '2')")),
            ROW),
        GeneratedCase.of("check comes", plain, checked, ROW),
        GeneratedCase.of("check goes", checked, plain, ROW),
        GeneratedCase.of(
            "D19 index becomes unique",
            indexed,
            plain.change("p", t -> t.with(index("ix", "a").asUnique())),
            ROW),
        GeneratedCase.of(
            "D19 index gets another column",
            indexed,
            plain.change("p", t -> t.with(index("ix", "a", "id"))),
            ROW),
        GeneratedCase.of(
            "D19 index turns round",
            indexed,
            plain.change("p", t -> t.with(index("ix", descending("a")))),
            ROW),
        GeneratedCase.of(
            "D19 index gets a condition",
            indexed,
            plain.change("p", t -> t.with(index("ix", "a").where("id > 1"))),
            ROW),
        GeneratedCase.of(
            "D20 index gets another name",
            indexed,
            plain.change("p", t -> t.with(index("other", "a"))),
            ROW),
        GeneratedCase.of(
            "D20 unique constraint gets another name",
            plain.change("p", t -> t.unique("some", "a")),
            plain.change("p", t -> t.unique("other", "a")),
            ROW),
        GeneratedCase.of(
            "D20 check gets another name",
            plain.change("p", t -> t.check("some", "id > 0")),
            plain.change("p", t -> t.check("other", "id > 0")),
            ROW),
        GeneratedCase.of(
            "D17 increment of a sequence",
            plain.with(sequence("s")),
            plain.with(sequence("s").increment(50)),
            ROW),
        GeneratedCase.of(
            "D17 start of a sequence",
            plain.with(sequence("s")),
            plain.with(sequence("s").start(1000)),
            ROW),
        GeneratedCase.of(
            "foreign key gets actions",
            plain.change("p", t -> t.with(big("b")).with(to("p", "b"))),
            plain.change(
                "p",
                t -> t.with(big("b"))
                    .with(to("p", "b").onDelete(ReferentialAction.SET_NULL).initiallyDeferred())),
            ROW));
  }

  static Stream<GeneratedCase> structure() {
    Column name = column("name", varchar(20));
    SchemaModel single =
        SchemaModel.of(keyed("items", column("kind", varchar(9)), name, integers("pages")));
    SchemaModel joined = SchemaModel.of(
        keyed("items", name),
        keyed("books", integers("pages"))
            .with(foreignKey("books_id_fkey", "id").references("items", "id")));
    SchemaModel sides = SchemaModel.of(keyed("l"), keyed("r"));
    Table join = table("l_r", big("l_id").notNull(), big("r_id").notNull())
        .with(to("l", "l_id"))
        .with(to("r", "r_id"));
    String size = new QualifiedName("", "Größe \"x\"").toString();
    SchemaModel hostile = SchemaModel.of(table(
            size,
            column("select", bigint()).notNull(),
            column("a b", varchar(9)),
            column("ünï", varchar(9)))
        .primaryKey("select"));
    return Stream.of(
        GeneratedCase.of(
            "D26 single table becomes joined",
            single,
            joined,
            "insert into items values (1, 'book', 'x', 5)"),
        GeneratedCase.of(
            "D28 join table becomes an entity with columns",
            sides.with(join.primaryKey("l_id", "r_id")),
            sides.with(join.with(column("since", date()))
                .with(integers("rank"))
                .primaryKey("r_id", "l_id")),
            "insert into l values (1)",
            "insert into r values (2)",
            "insert into l_r values (1, 2)"),
        GeneratedCase.of(
            "D29 hostile names",
            hostile,
            hostile.change(
                size,
                t -> t.with(column("d'; drop", integer()))
                    .unique("u \"q\"", "a b")
                    .with(index("ix.dot", "ünï"))
                    .check("c ' c", "\"a b\" <> 'it''s'")),
            "insert into \"Größe \"\"x\"\"\" values (1, 'a', 'b')"),
        GeneratedCase.of(
                "D25 table moves to another schema with what refers to it",
                SchemaModel.of(
                    keyed("p", name).with(index("p_name_idx", "name")),
                    keyed("t", big("p_id")).with(to("p", "p_id"))),
                SchemaModel.of(
                    keyed("shop.p", name).with(index("p_name_idx", "name")),
                    keyed("t", big("p_id"))
                        .with(foreignKey("to_p_p_id", "p_id").references("shop.p", "id"))),
                "insert into p values (1, 'x')",
                "insert into t values (1, 1)")
            .renaming(Renames.NONE.table("p", "shop.p")),
        GeneratedCase.of(
            "AD2 changes under another schema",
            SchemaModel.of(keyed("shop.q", name)),
            SchemaModel.of(
                keyed("shop.q", column("name", varchar(40)).notNull()).unique("q_u", "name"),
                keyed("shop.r", big("q_id"))
                    .with(foreignKey("r_q", "q_id").references("shop.q", "id")))),
        GeneratedCase.of(
                "AD9 one name in two schemas is two tables",
                SchemaModel.of(keyed("q", name), keyed("shop.q", name)),
                SchemaModel.of(keyed("q", name, integers("a")), keyed("shop.q")))
            .on(Database.POSTGRESQL),
        fullScenario());
  }

  /** AD1: everything at once. */
  private static GeneratedCase fullScenario() {
    SchemaModel before = SchemaModel.of(
        keyed(
                "users",
                column("name", varchar(50)).notNull(),
                column("a1", text()).defaultsTo("'x'"))
            .with(index("users_old_idx", "a1")),
        keyed("address", column("email", varchar(100)).notNull()),
        keyed("orders", column("amount", numeric(8, 2)).notNull(), big("user_id"))
            .check("orders_amount_check", "amount >= 0")
            .with(to("users", "user_id")),
        keyed("extra", big("uid")).with(to("users", "uid")));
    SchemaModel after = SchemaModel.of(
        keyed("users", column("name", varchar(50)), column("a1", text()).defaultsTo("'y'")),
        keyed("address", column("email", varchar(100)).notNull(), column("street", varchar(50)))
            .unique("uq_email", "email"),
        keyed("orders", column("amount", numeric(10, 2)), big("user_id"), big("address_id"))
            .check("orders_amount_check", "amount > -1 and amount < 100000")
            .with(to("users", "user_id"))
            .with(to("address", "address_id")),
        keyed("item", column("description", varchar(100)), big("order_id"))
            .with(to("orders", "order_id")));
    return GeneratedCase.of(
        "AD1 AD3 whole scenario",
        before,
        after,
        "insert into users (id, name) values (1, 'a'), (2, 'b')",
        "insert into address values (1, 'e'), (2, 'f')",
        "insert into orders values (1, 1.5, 1), (2, 2.5, null)",
        "insert into extra values (1, 2)");
  }

  static Stream<GeneratedCase> renames() {
    Column a = column("a", varchar(20));
    SchemaModel pair = SchemaModel.of(keyed("p", a), keyed("t", big("p_id")).with(to("p", "p_id")))
        .with(sequence("p_seq"));
    String[] rows = {ROW, "insert into t values (1, 1)"};
    return Stream.of(
        GeneratedCase.of("R02 R03 column", p(a), p(column("b", varchar(20))), ROW)
            .renaming(Renames.NONE.column("p", "a", "b")),
        GeneratedCase.of("R04 column, and its type", p(a), p(column("b", integer())), ROW)
            .renaming(Renames.NONE.column("p", "a", "b")),
        GeneratedCase.of(
                "R06 table with keys, indexes and its sequence",
                pair.change("p", t -> t.with(index("p_a_idx", "a"))),
                SchemaModel.of(
                        keyed("q", a).with(index("q_a_idx", "a")),
                        keyed("t", big("p_id"))
                            .with(foreignKey("to_p_p_id", "p_id").references("q", "id")))
                    .with(sequence("q_seq")),
                rows)
            .renaming(Renames.NONE.table("p", "q").sequence("p_seq", "q_seq")),
        GeneratedCase.of(
                "R07 table, and columns added and changed in it",
                p(a),
                SchemaModel.of(keyed("q", column("a", varchar(50)), integers("n"))),
                ROW)
            .renaming(Renames.NONE.table("p", "q")),
        GeneratedCase.of(
                "R10 column takes the name of a dropped one",
                p(a, column("b", varchar(20))),
                p(column("b", varchar(20))),
                ROW)
            .renaming(Renames.NONE.column("p", "a", "b")),
        GeneratedCase.of("R11 column, case only", p(a), p(column("A", varchar(20))), ROW)
            .renaming(Renames.NONE.column("p", "a", "A")),
        GeneratedCase.of("R11 table, case only", p(a), SchemaModel.of(keyed("P", a)), ROW)
            .renaming(Renames.NONE.table("p", "P")),
        GeneratedCase.of(
                "R12 column in a check, a computed column, an index and its condition",
                users("a", "p"),
                users("b", "p"),
                ROW)
            .renaming(Renames.NONE.column("p", "a", "b")),
        naming());
  }

  private static SchemaModel users(String column, String table) {
    return SchemaModel.of(keyed(
            table,
            column(column, varchar(20)),
            column("n", integer()).generatedAs("length(" + column + ")"))
        .check("p_check", column + " <> ''")
        .with(index("p_idx", column).where(column + " is not null"))
        .unique("p_key", column));
  }

  /** D21: every table and column under another naming strategy. */
  private static GeneratedCase naming() {
    Column name = column("firstname", varchar(20));
    Column named = column("first_name", varchar(20));
    return GeneratedCase.of(
            "D21 another naming strategy",
            SchemaModel.of(
                keyed("shopuser", name).unique("shopuser_firstname_key", "firstname"),
                keyed("orderitem", big("userid")).with(to("shopuser", "userid"))),
            SchemaModel.of(
                keyed("shop_user", named).unique("shop_user_first_name_key", "first_name"),
                keyed("order_item", big("user_id"))
                    .with(foreignKey("order_item_user_id_fkey", "user_id")
                        .references("shop_user", "id"))),
            "insert into shopuser values (1, 'a')",
            "insert into orderitem values (1, 1)")
        .renaming(Renames.NONE
            .table("shopuser", "shop_user")
            .table("orderitem", "order_item")
            .column("shopuser", "firstname", "first_name")
            .column("orderitem", "userid", "user_id"));
  }

  static Stream<Arguments> cases() {
    return GeneratedCase.onDatabases(
        Stream.of(types(), columns(), constraints(), structure(), renames())
            .flatMap(cases -> cases));
  }

  @ParameterizedTest(name = "{0} on {1}")
  @MethodSource("cases")
  void changeGoesUpDownAndUp(GeneratedCase change, Database database) throws SQLException {
    List<Operation> upgrade = change.run(database);
    if (change.name().startsWith("R") || change.name().startsWith("D21")) {
      assertThat(upgrade).noneMatch(DropTable.class::isInstance);
      assertThat(upgrade.stream().filter(DropColumn.class::isInstance))
          .hasSize(change.name().startsWith("R10") ? 1 : 0);
    }
  }

  @ParameterizedTest(name = "D13 D02 AD17 defaults and types that {0} rewrites are no differences")
  @EnumSource
  void whatTheDatabaseRewritesIsNoDifference(Database database) throws SQLException {
    SchemaModel schema = SchemaModel.of(keyed(
            "p",
            column("a", varchar(9)).defaultsTo("( 'x' )"),
            column("b", integer()).defaultsTo("(1)"),
            column("c", timestamp(6)).defaultsTo("CURRENT_TIMESTAMP"),
            column("d", varchar(9)).defaultsTo(SqlText.sql("'x'::text").on(Database.SQLITE, "'x'")),
            column("e", bool()).defaultsTo("TRUE"),
            column("f", numeric(10, 2)).defaultsTo("-1.50"),
            column("g", doublePrecision()),
            column("h", smallint()),
            column("i", SqlType.json()),
            column("j", SqlType.uuid()),
            column("k", SqlType.bytes()))
        .check("p_check", "((b > 0)) AND a IN ('x','y')")
        .with(index("ix", expression("LOWER( a )")).where("b<>  3")));
    try (LiveDatabase live = LiveDatabase.open(database)) {
      live.build(schema);
      live.run("insert into p (id) values (1)");
      assertThat(live.differences(schema)).isEmpty();
      assertThat(live.differences(schema.change(
              "p",
              t ->
                  t.withColumns(t.columns().replace("b", column("b", integer()).defaultsTo("2"))))))
          .containsExactly("column p.b: default is 1, expected 2");
    }
  }
}
