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
import static io.migration4j.schema.SqlType.bigint;
import static io.migration4j.schema.SqlType.integer;
import static io.migration4j.schema.SqlType.smallint;
import static io.migration4j.schema.SqlType.varchar;
import static io.migration4j.schema.Table.table;

import io.migration4j.schema.Column;
import io.migration4j.schema.Database;
import io.migration4j.schema.ForeignKey;
import io.migration4j.schema.Index;
import io.migration4j.schema.IndexColumn;
import io.migration4j.schema.SchemaModel;
import io.migration4j.schema.SqlType;
import io.migration4j.schema.Table;
import java.sql.SQLException;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Single facets of indexes, collations and foreign keys, and what stands on a column that changes: each
 * up, down and up with rows on both databases.
 */
class FacetCasesTest {
  private static final Column A = column("a", varchar(20));
  private static final String ROWS = "insert into p (id, a) values (1, '1'), (2, '2')";

  private static SchemaModel p(Column column, UnaryOperator<Table> more) {
    return SchemaModel.of(more.apply(keyed("p", column)));
  }

  private static GeneratedCase change(
      String name, UnaryOperator<Table> before, UnaryOperator<Table> after) {
    return GeneratedCase.of(name, p(A, before), p(A, after), ROWS);
  }

  private static GeneratedCase reindexed(String name, Index before, Index after) {
    return change(name, table -> table.with(before), table -> table.with(after));
  }

  static Stream<GeneratedCase> indexes() {
    return Stream.of(
        reindexed(
            "D19 columns of an index change places",
            index("ix", "a", "id"),
            index("ix", "id", "a")),
        reindexed("D19 index turns back", index("ix", descending("a")), index("ix", "a")),
        reindexed(
            "D19 index puts nulls elsewhere",
            index("ix", descending("a")),
            index("ix", descending("a").nulls(IndexColumn.Nulls.LAST))),
        reindexed(
            "D19 condition of an index changes",
            index("ix", "a").where("id > 1"),
            index("ix", "a").where("id > 0")),
        reindexed(
            "D19 condition of an index goes", index("ix", "a").where("id > 1"), index("ix", "a")),
        reindexed(
            "D19 expression of an index changes",
            index("ix", expression("lower(a)")),
            index("ix", expression("upper(a)"))),
        reindexed(
            "D19 column of an index becomes an expression",
            index("ix", "a"),
            index("ix", expression("lower(a)"))),
        reindexed(
            "D19 unique index becomes an ordinary one",
            index("ix", "a").asUnique(),
            index("ix", "a")));
  }

  static Stream<GeneratedCase> collations() {
    return Stream.of(
        GeneratedCase.of(
            "collation changes", p(A.collate("C"), t -> t), p(A.collate("POSIX"), t -> t), ROWS),
        GeneratedCase.of(
            "collation goes, under an index and a unique constraint",
            p(A.collate("C"), t -> t.with(index("ix", "a")).unique("uk", "a")),
            p(A, t -> t.with(index("ix", "a")).unique("uk", "a")),
            ROWS));
  }

  private static SchemaModel referring(ForeignKey key) {
    return p(A, table -> table.with(big("b")).with(key));
  }

  static Stream<GeneratedCase> foreignKeys() {
    String rows = "insert into p (id, b) values (1, null), (2, 1), (3, 3)";
    ForeignKey plain = to("p", "b");
    return Stream.of(
        GeneratedCase.of(
            "foreign key becomes deferred",
            referring(plain),
            referring(plain.initiallyDeferred()),
            rows),
        GeneratedCase.of(
            "foreign key is deferred no more",
            referring(plain.initiallyDeferred()),
            referring(plain),
            rows));
  }

  private static GeneratedCase retyped(
      String name, SqlType from, SqlType to, UnaryOperator<Table> users) {
    return GeneratedCase.of(name, p(column("a", from), users), p(column("a", to), users), ROWS);
  }

  static Stream<GeneratedCase> usersOfChangedTypes() {
    return Stream.of(
        retyped(
            "D09 expression index over a column of another kind",
            bigint(),
            varchar(20),
            t -> t.with(index("ix", expression("coalesce(a, null)")).where("a is not null"))),
        retyped(
            "D09 expression index over a number of another kind",
            smallint(),
            bigint(),
            t -> t.with(index("ix", expression("coalesce(a, null)")))),
        retyped(
            "D09 check over a column of another kind",
            integer(),
            varchar(20),
            t -> t.check("p_a_check", "coalesce(a, null) is not null")),
        GeneratedCase.of(
            "D24 computed column goes while the column under it changes",
            p(A, t -> t.with(column("c", varchar(40)).generatedAs("lower(a)"))),
            p(column("a", integer()), t -> t),
            ROWS));
  }

  static Stream<GeneratedCase> names() {
    Table users = keyed("Users", column("Name", varchar(20)));
    Table items = keyed("ItemList", big("UserId"));
    ForeignKey key = foreignKey("FK_Items_UserId", "UserId").references("Users", "id");
    Table parts = table("parts", big("A"), big("b")).primaryKey("A", "b");
    String[] rows = {
      "insert into \"Users\" values (1, 'x')", "insert into \"ItemList\" values (1, 1), (2, null)"
    };
    return Stream.of(
        GeneratedCase.of(
            "AD27 foreign key under names of mixed case goes",
            SchemaModel.of(users, items.with(key)),
            SchemaModel.of(users, items),
            rows),
        GeneratedCase.of(
            "AD27 foreign key under names of mixed case comes with the name that PostgreSQL gives",
            SchemaModel.of(users, items),
            SchemaModel.of(
                users,
                items.with(foreignKey("ItemList_UserId_fkey", "UserId").references("Users", "id"))),
            rows),
        GeneratedCase.of(
            "AD21 key over columns that are not called required",
            SchemaModel.of(parts),
            SchemaModel.of(parts.with(integers("n"))),
            "insert into parts values (1, 2), (1, 3)"));
  }

  static Stream<Arguments> cases() {
    return GeneratedCase.onDatabases(
        Stream.of(indexes(), collations(), foreignKeys(), usersOfChangedTypes(), names())
            .flatMap(cases -> cases));
  }

  @ParameterizedTest(name = "{0} on {1}")
  @MethodSource("cases")
  void facetGoesUpDownAndUp(GeneratedCase change, Database database) throws SQLException {
    change.run(database);
  }
}
