package io.migration4j.diff;

import static io.migration4j.schema.CheckConstraint.check;
import static io.migration4j.schema.Column.column;
import static io.migration4j.schema.ForeignKey.foreignKey;
import static io.migration4j.schema.Index.index;
import static io.migration4j.schema.SqlType.bigint;
import static io.migration4j.schema.SqlType.integer;
import static io.migration4j.schema.SqlType.varchar;
import static io.migration4j.schema.Table.table;
import static io.migration4j.schema.UniqueConstraint.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.migration4j.MigrationException;
import io.migration4j.operation.Operation;
import io.migration4j.operation.Replay;
import io.migration4j.schema.Column;
import io.migration4j.schema.ForeignKey;
import io.migration4j.schema.IndexColumn;
import io.migration4j.schema.SchemaModel;
import io.migration4j.schema.Sequence;
import io.migration4j.schema.SqlType;
import io.migration4j.schema.Table;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SchemaDiffTest {
  private static final Column ID = column("id", bigint()).notNull();
  private static final Column REF = column("ref", bigint());

  private static Table keyed(String name, Column... columns) {
    Table table = table(name, ID);
    for (Column column : columns) {
      table = table.with(column);
    }
    return table.primaryKey("id");
  }

  private static ForeignKey to(String table, String name) {
    return foreignKey(name, "ref").references(table, "id");
  }

  private static SchemaModel schema(Table... tables) {
    return SchemaModel.of(tables);
  }

  private static List<String> diff(SchemaModel before, SchemaModel after) {
    return diff(before, after, Renames.NONE);
  }

  /** What is done, after both directions were seen to reach their ends. */
  private static List<String> diff(SchemaModel before, SchemaModel after, Renames renames) {
    List<Operation> upgrade = SchemaDiff.between(before, after, renames);
    SchemaModel reached = Replay.of(upgrade, before);
    assertThat(reached).isEqualTo(after);
    assertThat(Replay.of(Downgrade.of(upgrade, before, RowSteps.NONE).operations(), reached))
        .isEqualTo(before);
    return upgrade.stream().map(Operation::describe).collect(Collectors.toList());
  }

  @Test
  void d04ForeignKeyFollowsTheTable() {
    SchemaModel before = schema(keyed("users"));
    Table orders = keyed("orders", REF)
        .with(to("users", "orders_ref_fkey"))
        .with(index("orders_ref_idx", "ref"));

    assertThat(diff(before, before.with(orders)))
        .containsExactly(
            "create table orders",
            "create index orders_ref_idx on orders",
            "add foreign key orders_ref_fkey to orders");
  }

  @Test
  void d05TablesThatReferToEachOtherAreCreatedBeforeTheirForeignKeys() {
    SchemaModel both =
        schema(keyed("a", REF).with(to("b", "a_fkey")), keyed("b", REF).with(to("a", "b_fkey")));

    assertThat(diff(SchemaModel.EMPTY, both))
        .containsExactly(
            "create table a",
            "create table b",
            "add foreign key a_fkey to a",
            "add foreign key b_fkey to b");
  }

  @Test
  void d06CircleAndSelfReferenceAreDropped() {
    SchemaModel circle = schema(
        keyed("a", REF).with(to("b", "a_fkey")),
        keyed("b", REF).with(to("c", "b_fkey")),
        keyed("c", REF).with(to("a", "c_fkey")),
        keyed("d", REF).with(to("d", "d_fkey")));

    assertThat(diff(circle, SchemaModel.EMPTY))
        .containsExactly(
            "drop foreign key c_fkey of c",
            "drop table d",
            "drop table a",
            "drop table b",
            "drop table c");
  }

  @Test
  void d07ForeignKeyOfAKeptTableGoesBeforeTheDroppedTable() {
    SchemaModel before = schema(keyed("users"), keyed("orders", REF).with(to("users", "fk")));

    assertThat(diff(before, schema(keyed("orders", REF))))
        .containsExactly("drop foreign key fk of orders", "drop table users");
    assertThat(diff(before, schema(keyed("orders"))))
        .containsExactly(
            "drop foreign key fk of orders", "drop column orders.ref", "drop table users");
  }

  @Test
  void d08EverythingOverADroppedColumnGoesFirst() {
    SchemaModel before = schema(keyed("t", column("x", integer()))
        .with(column("y", integer()).generatedAs("x + 1"))
        .with(unique("t_x_key", "x"))
        .with(check("t_x_check", "x > 0"))
        .with(index("t_x_idx", IndexColumn.expression("abs(x)"))));

    assertThat(diff(before, schema(keyed("t"))))
        .containsExactly(
            "drop check t_x_check of t",
            "drop index t_x_idx of t",
            "drop unique constraint t_x_key of t",
            "drop column t.y",
            "drop column t.x");
  }

  @Test
  void columnNamedLikeAFunctionIsDropped() {
    Table kept = keyed("t", column("name", varchar(9))).with(check("c", "lower(name) = name"));

    assertThat(diff(schema(kept.with(column("lower", integer()))), schema(kept)))
        .containsExactly("drop column t.lower");
  }

  @Test
  void d09NarrowingNeedsConsentAndWideningDoesNot() {
    assertThat(loses(varchar(50), varchar(20))).isTrue();
    assertThat(loses(varchar(20), varchar(50))).isFalse();
    assertThat(loses(integer(), bigint())).isFalse();
    assertThat(loses(bigint(), integer())).isTrue();
    assertThat(loses(varchar(20), integer())).isTrue();
    assertThat(loses(integer(), varchar(11))).isFalse();
    assertThat(loses(integer(), varchar(10))).isTrue();
    assertThat(loses(SqlType.text(), SqlType.json())).isTrue();
    assertThat(loses(SqlType.timestamp(6), SqlType.timestamp(3))).isTrue();
    assertThat(loses(SqlType.date(), SqlType.timestamp(6))).isFalse();
    assertThat(loses(SqlType.uuid(), varchar(36))).isFalse();
    assertThat(loses(SqlType.raw("citext"), SqlType.raw("ltree"))).isTrue();
    assertThat(loses(SqlType.array(bigint()), SqlType.array(integer()))).isTrue();
  }

  @Test
  void d10DigitsOnBothSidesOfThePointCount() {
    assertThat(loses(SqlType.numeric(10, 2), SqlType.numeric(10, 4))).isTrue();
    assertThat(loses(SqlType.numeric(12, 2), SqlType.numeric(10, 2))).isTrue();
    assertThat(loses(SqlType.numeric(10, 2), SqlType.numeric(12, 4))).isFalse();
    assertThat(loses(integer(), SqlType.numeric(10, 0))).isFalse();
    assertThat(loses(SqlType.numeric(10, 0), integer())).isTrue();
    assertThat(loses(integer(), SqlType.doublePrecision())).isFalse();
    assertThat(loses(bigint(), SqlType.doublePrecision())).isTrue();
    assertThat(loses(SqlType.doublePrecision(), SqlType.real())).isTrue();
    assertThat(loses(SqlType.raw("varchar(10)"), SqlType.raw("VARCHAR (20)"))).isFalse();
    assertThat(loses(SqlType.raw("varchar(20)"), SqlType.raw("varchar(10)"))).isTrue();
    assertThat(loses(SqlType.raw("varbinary(9)"), SqlType.raw("varchar(10)"))).isTrue();
  }

  private static boolean loses(SqlType from, SqlType to) {
    List<Operation> operations = SchemaDiff.between(
        schema(table("t", column("x", from))), schema(table("t", column("x", to))), Renames.NONE);
    assertThat(operations).hasSize(1);
    return operations.get(0).losesData();
  }

  @Test
  void d14WhiteSpaceCaseAndOuterParenthesesAreNoChange() {
    Table one = keyed("t", column("x", integer()).defaultsTo("(1)"))
        .with(check("c", "x > 0 AND\r\n  x < 'A b'"));
    Table other = keyed("t", column("x", integer()).defaultsTo("1"))
        .with(check("c", "(\"x\" > 0 and x<'A b')"));

    assertThat(SchemaDiff.between(schema(one), schema(other), Renames.NONE)).isEmpty();
    assertThat(NormalSql.of("(a) or (b)")).isNotEqualTo(NormalSql.of("a) or (b"));
    assertThat(NormalSql.of("'a  b'")).isNotEqualTo(NormalSql.of("'a b'"));
  }

  @Test
  void d14ParenthesesAroundWhatIsJoinedAndItsOrderAreNoChange() {
    assertThat(NormalSql.of("(price > 0) and (price < 10)"))
        .isEqualTo(NormalSql.of("price > 0 and price < 10"))
        .isEqualTo(NormalSql.of("((price < 10) AND price>0)"));
    assertThat(NormalSql.of("(a and b) or (c)")).isEqualTo(NormalSql.of("a and b or c"));
    assertThat(NormalSql.of("a and (b or c) and d"))
        .isEqualTo(NormalSql.of("d and (a and (b or c))"))
        .isNotEqualTo(NormalSql.of("a and b or c and d"));
    assertThat(NormalSql.of("(x between 1 and 2) and y"))
        .isEqualTo(NormalSql.of("x between 1 and 2 and y"))
        .isNotEqualTo(NormalSql.of("x between 2 and 1 and y"));
    assertThat(NormalSql.of("not (a and b)")).isNotEqualTo(NormalSql.of("not a and b"));
    assertThat(NormalSql.of("case when a and b then 1 else 2 end"))
        .isNotEqualTo(NormalSql.of("case when b and a then 2 else 1 end"));
  }

  @Test
  void d13NowIsTheCurrentTimestamp() {
    assertThat(NormalSql.of("now()")).isEqualTo(NormalSql.of("CURRENT_TIMESTAMP"));
    assertThat(NormalSql.of("coalesce(a, NOW ())"))
        .isEqualTo(NormalSql.of("coalesce(a, current_timestamp)"));
    assertThat(NormalSql.of("'now()'")).isNotEqualTo(NormalSql.of("current_timestamp"));
  }

  @Test
  void d15ChangedConditionReplacesTheCheck() {
    assertThat(diff(
            schema(keyed("t").with(check("c", "id in (1)"))),
            schema(keyed("t").with(check("c", "id in (1, 2)")))))
        .containsExactly("drop check c of t", "add check c to t");
  }

  @Test
  void d17SequenceIsAltered() {
    Sequence sequence = Sequence.sequence("s").increment(50);

    assertThat(
            diff(SchemaModel.EMPTY.with(sequence), SchemaModel.EMPTY.with(sequence.increment(1))))
        .containsExactly("alter sequence s: start 1, increment 1");
  }

  @Test
  void d19ChangedIndexIsMadeAnewAndNoOther() {
    Table before = keyed("t", REF).with(index("one", "ref")).with(index("two", "id", "ref"));
    Table after =
        keyed("t", REF).with(index("one", "ref").asUnique()).with(index("two", "id", "ref"));

    assertThat(diff(schema(before), schema(after)))
        .containsExactly("drop index one of t", "create unique index one on t");
  }

  @Test
  void d20OtherNameOfEqualStructureIsARename() {
    SchemaModel before = schema(keyed("t", REF)
        .with(unique("u1", "ref"))
        .with(to("t", "f1"))
        .with(check("c1", "ref > 0"))
        .with(index("i1", "ref")));
    SchemaModel after = schema(keyed("t", REF)
        .with(unique("u2", "ref"))
        .with(to("t", "f2"))
        .with(check("c2", "ref > 0"))
        .with(index("i2", "ref")));

    assertThat(diff(before, after))
        .containsExactly(
            "rename constraint u1 of t to u2",
            "rename constraint f1 of t to f2",
            "rename constraint c1 of t to c2",
            "rename index i1 of t to i2");
  }

  @Test
  void d23CommentsComeAndGo() {
    SchemaModel bare = schema(keyed("t", column("x", integer())));
    SchemaModel commented =
        schema(keyed("t", column("x", integer()).comment("it's\n\"x\"")).comment("it's"));

    assertThat(diff(bare, commented)).containsExactly("alter column t.x: comment", "comment on t");
    assertThat(diff(commented, bare))
        .containsExactly("alter column t.x: comment", "drop comment of t");
  }

  @Test
  void d24ComputedColumnIsMadeAnewWithWhatUsesIt() {
    Table before = keyed("t", column("x", integer()))
        .with(column("y", integer()).generatedAs("x + 1"))
        .with(index("t_y_idx", "y"));
    Table after = keyed("t", column("x", integer()))
        .with(column("y", integer()).generatedAs("x + 2"))
        .with(index("t_y_idx", "y"));

    assertThat(diff(schema(before), schema(after)))
        .containsExactly(
            "drop index t_y_idx of t",
            "drop column t.y",
            "add column t.y",
            "create index t_y_idx on t");
  }

  @Test
  void d33NewTableTakesTheNameOfARenamedOne() {
    SchemaModel before = schema(keyed("a", REF));
    SchemaModel after = schema(
        keyed("b", REF).renamedConstraint("b_pkey", "a_pkey1"),
        keyed("a").renamedConstraint("a_pkey", "a_pkey2"));

    assertThat(diff(before, after, Renames.NONE.table("a", "b")))
        .containsExactly(
            "rename table a to b", "rename constraint a_pkey of b to a_pkey1", "create table a");
  }

  @Test
  void d33RenamedTableTakesTheNameOfADroppedOne() {
    SchemaModel before = schema(keyed("a"), keyed("b", REF));
    SchemaModel after = schema(keyed("a", REF));

    assertThat(diff(before, after, Renames.NONE.table("b", "a")))
        .containsExactly(
            "rename table a to a_old",
            "rename constraint a_pkey of a_old to a_pkey_old",
            "rename table b to a",
            "rename constraint b_pkey of a to a_pkey",
            "drop table a_old");
  }

  @Test
  void d34TablesChangePlaces() {
    SchemaModel before = schema(keyed("a"), keyed("b", REF).with(to("a", "fk")));
    SchemaModel after = schema(keyed("b"), keyed("a", REF).with(to("b", "fk")));

    assertThat(diff(before, after, Renames.NONE.table("a", "b").table("b", "a")))
        .containsExactly(
            "rename table a to a_tmp",
            "rename table b to a",
            "rename table a_tmp to b",
            "rename constraint a_pkey of b to a_pkey_tmp",
            "rename constraint b_pkey of a to a_pkey",
            "rename constraint a_pkey_tmp of b to b_pkey");
  }

  @Test
  void d35ForeignKeysAreOffWhileBothSidesChangeTheirType() {
    SchemaModel before = schema(
        table("a", column("id", integer()).notNull()).primaryKey("id"),
        keyed("b", column("ref", integer())).with(to("a", "fk")));
    SchemaModel after = schema(keyed("a"), keyed("b", REF).with(to("a", "fk")));

    assertThat(diff(before, after))
        .containsExactly(
            "drop foreign key fk of b",
            "alter column a.id: integer to bigint",
            "alter column b.ref: integer to bigint",
            "add foreign key fk to b");
  }

  @Test
  void d35ForeignKeysAreOffWhileThePrimaryKeyChanges() {
    Column code = column("code", integer()).notNull();
    SchemaModel before =
        schema(keyed("a", code).with(unique("a_u", "id")), keyed("b", REF).with(to("a", "fk")));
    Table wider = table("a", ID, code).primaryKey("id", "code").with(unique("a_u", "id"));

    assertThat(diff(before, schema(wider, keyed("b", REF).with(to("a", "fk")))))
        .containsExactly(
            "drop foreign key fk of b",
            "drop primary key a_pkey of a",
            "add primary key a_pkey to a",
            "add foreign key fk to b");
  }

  @Test
  void uniqueThatADroppedTableReliesOnIsDropped() {
    Table parent = keyed("a", column("code", bigint()));
    Table child = keyed("b", REF).with(foreignKey("fk", "ref").references("a", "code"));

    assertThat(diff(schema(parent.with(unique("a_u", "code")), child), schema(parent)))
        .containsExactly(
            "drop foreign key fk of b", "drop unique constraint a_u of a", "drop table b");
  }

  @Test
  void r07RenamedTableIsChangedAtTheSameTime() {
    SchemaModel before = schema(table("a", ID, column("x", varchar(9))));
    SchemaModel after = schema(table("b", ID, column("y", varchar(20)), REF));

    assertThat(diff(before, after, Renames.NONE.table("a", "b").column("a", "x", "y")))
        .containsExactly(
            "rename table a to b",
            "rename column b.x to y",
            "add column b.ref",
            "alter column b.y: varchar(9) to varchar(20)");
  }

  @Test
  void r11RenameThatChangesOnlyTheCaseIsARename() {
    assertThat(diff(
            schema(table("t", column("Name", integer()))),
            schema(table("t", column("name", integer()))),
            Renames.NONE.column("t", "Name", "name")))
        .containsExactly("rename column t.Name to name");
  }

  @Test
  void r12RenamedColumnIsFoundInConditionsAgain() {
    SchemaModel before = schema(keyed("t", REF)
        .with(check("c", "ref > 0"))
        .with(column("y", bigint()).generatedAs("ref + 1"))
        .with(index("i", IndexColumn.expression("abs(ref)")).where("ref is not null")));
    SchemaModel after = schema(keyed("t", column("order", bigint()))
        .with(check("c", "\"order\" > 0"))
        .with(column("y", bigint()).generatedAs("\"order\" + 1"))
        .with(index("i", IndexColumn.expression("abs(\"order\")")).where("\"order\" is not null")));

    assertThat(diff(before, after, Renames.NONE.column("t", "ref", "order")))
        .containsExactly("rename column t.ref to order");
  }

  @Test
  void changedOptionsAreRefusedWithTheStatementToWrite() {
    SchemaModel plain = schema(keyed("t", REF));
    SchemaModel table = schema(keyed("t", REF).options("with (fillfactor = 70)"));
    SchemaModel column = schema(keyed("t", REF.options("compression pglz")));

    assertThatThrownBy(() -> SchemaDiff.between(plain, table, Renames.NONE))
        .isInstanceOf(MigrationException.class)
        .hasMessageContaining("options of table t change from \"\" to \"with (fillfactor = 70)\"")
        .hasMessageContaining("op.execute(\"alter table t ...\")");
    assertThatThrownBy(() -> SchemaDiff.between(column, plain, Renames.NONE))
        .isInstanceOf(MigrationException.class)
        .hasMessageContaining("options of column t.ref change from \"compression pglz\" to \"\"")
        .hasMessageContaining("alter table t alter column ref ...");
    Sequence numbers = Sequence.sequence("s");
    assertThatThrownBy(() -> SchemaDiff.between(
            plain.with(numbers), plain.with(numbers.options("cache 20")), Renames.NONE))
        .isInstanceOf(MigrationException.class)
        .hasMessageContaining("options of sequence s change from \"\" to \"cache 20\"");
  }

  @Test
  void constraintsWithOtherOptionsAreMadeAnew() {
    ForeignKey key = foreignKey("t_fkey", "ref").references("t", "id");
    SchemaModel before = schema(keyed("t", REF).with(key).unique("t_key", "ref"));
    SchemaModel after = schema(keyed("t", REF)
        .with(key.options("match full"))
        .with(unique("t_key", "ref").options("deferrable")));

    assertThat(diff(before, after))
        .containsExactly(
            "drop foreign key t_fkey of t",
            "drop unique constraint t_key of t",
            "add unique constraint t_key to t",
            "add foreign key t_fkey to t");
  }

  @Test
  void indexWithOtherOptionsIsMadeAnew() {
    SchemaModel before = schema(keyed("t", REF).with(index("t_idx", "ref")));
    SchemaModel after =
        schema(keyed("t", REF).with(index("t_idx", "ref").options("with (fillfactor = 70)")));

    assertThat(diff(before, after))
        .containsExactly("drop index t_idx of t", "create index t_idx on t");
  }

  @Test
  void renameThatFitsNothingIsRefused() {
    SchemaModel schema = schema(keyed("t", REF));

    assertThatThrownBy(
            () -> SchemaDiff.between(schema, schema, Renames.NONE.column("t", "reff", "ref")))
        .isInstanceOf(MigrationException.class)
        .hasMessage(
            "Cannot rename column of t reff to ref: there is no reff so far; it has id, ref."
                + " Did you mean ref?");
  }
}
