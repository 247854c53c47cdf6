package io.migration4j.jdbc;

import static io.migration4j.schema.CheckConstraint.check;
import static io.migration4j.schema.Column.column;
import static io.migration4j.schema.EnumType.enumType;
import static io.migration4j.schema.ForeignKey.foreignKey;
import static io.migration4j.schema.Index.index;
import static io.migration4j.schema.SqlType.array;
import static io.migration4j.schema.SqlType.bigint;
import static io.migration4j.schema.SqlType.namedEnum;
import static io.migration4j.schema.SqlType.varchar;
import static io.migration4j.schema.Table.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.migration4j.diff.GeneratedStep;
import io.migration4j.diff.Renames;
import io.migration4j.schema.Column;
import io.migration4j.schema.Database;
import io.migration4j.schema.EnumType;
import io.migration4j.schema.SchemaModel;
import io.migration4j.schema.SqlText;
import io.migration4j.schema.Table;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Enum types that come, change and go under rows: up, down and up again on both databases. */
class EnumTypesTest {
  private static final Column ID = column("id", bigint()).notNull();
  private static final String ROWS = "select id, color from shirts order by id";

  private record Case(
      String name, SchemaModel before, SchemaModel after, Renames renames, List<String> rows) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static Case change(String name, SchemaModel before, SchemaModel after, String... rows) {
    return new Case(name, before, after, Renames.NONE, List.of(rows));
  }

  /** SQLite holds the values by a check. */
  private static Table shirts(Column color, String... values) {
    String list = Stream.of(values).collect(Collectors.joining("', '", "('", "')"));
    return table("shirts", ID, color)
        .primaryKey("id")
        .with(check("shirts_color_check", SqlText.sql("").on(Database.SQLITE, "color in " + list)));
  }

  private static SchemaModel schema(Column color, String... values) {
    return SchemaModel.EMPTY.with(enumType("color", values)).with(shirts(color, values));
  }

  private static final Column COLOR = column("color", namedEnum("color"));
  private static final String RED_AND_NONE = "insert into shirts values (1, 'RED'), (2, null)";

  static Stream<Case> cases() {
    SchemaModel two = schema(COLOR, "GREEN", "RED");
    SchemaModel guarded = SchemaModel.EMPTY
        .with(enumType("color", "GREEN", "RED"))
        .with(shirts(COLOR.notNull().defaultsTo("'RED'"), "GREEN", "RED")
            .with(check(
                "shirts_not_green",
                SqlText.sql("color <> 'RED' or id > 0").on(Database.SQLITE, "")))
            .with(index("shirts_red_idx", "id").where("color = 'RED'"))
            .unique("shirts_color_key", "color"))
        .with(table("hats", column("color", namedEnum("color")))
            .with(foreignKey("hats_color_fkey", "color").references("shirts", "color")));
    SchemaModel arrays = SchemaModel.EMPTY
        .with(enumType("color", "GREEN", "RED"))
        .with(table("shirts", ID, column("colors", array(namedEnum("color")))));
    SchemaModel named = SchemaModel.EMPTY
        .with(enumType("colour", "GREEN", "RED"))
        .with(shirts(column("color", namedEnum("colour")), "GREEN", "RED"));
    return Stream.of(
        change("created", SchemaModel.of(table("other", ID)), two),
        change(
            "added to", two, schema(COLOR, "BLUE", "GREEN", "OLIVE", "RED", "WHITE"), RED_AND_NONE),
        change("taken from", two, schema(COLOR, "RED"), RED_AND_NONE),
        change("ordered", two, schema(COLOR, "RED", "GREEN"), RED_AND_NONE),
        change("exchanged", two, schema(COLOR, "BLUE", "RED"), RED_AND_NONE),
        change(
            "used at once",
            two,
            schema(COLOR.defaultsTo("'BLUE'"), "BLUE", "GREEN", "RED"),
            RED_AND_NONE),
        change(
            "taken from under checks, indexes, keys and defaults",
            guarded,
            guarded.change(enumType("color", "RED")),
            "insert into shirts values (1, 'RED')",
            "insert into hats values ('RED')"),
        change(
            "taken from arrays",
            arrays,
            arrays.change(enumType("color", "RED")),
            "insert into shirts values (1, '{RED,RED}')"),
        change("text before", SchemaModel.of(text()), two, RED_AND_NONE),
        change(
            "text of a value set before",
            SchemaModel.of(
                text().check("shirts_color_check", "color in ('GREEN', 'RED', 'WHITE')")),
            two,
            RED_AND_NONE),
        new Case(
            "renamed", two, named, Renames.NONE.enumType("color", "colour"), List.of(RED_AND_NONE)),
        change("replaced", two, named, RED_AND_NONE));
  }

  private static Table text() {
    return table("shirts", ID, column("color", varchar(255))).primaryKey("id");
  }

  static Stream<Arguments> casesOnDatabases() {
    return cases()
        .flatMap(each -> Stream.of(Database.values()).map(base -> Arguments.of(each, base)));
  }

  @ParameterizedTest
  @MethodSource("casesOnDatabases")
  void typeChangesUpDownAndUpUnderRows(Case change, Database database) throws SQLException {
    GeneratedStep step =
        GeneratedStep.of(change.before(), change.after(), change.renames(), Map.of());
    String content = change.before().tables().contains("shirts")
        ? "select * from shirts order by id"
        : "select 1";
    try (LiveDatabase live = LiveDatabase.open(database)) {
      live.build(change.before());
      live.run(change.rows().toArray(String[]::new));
      List<String> rows = live.rows(content);
      Object earlier = live.catalog();
      Object later = LiveDatabase.catalogOf(database, change.after());
      for (int round = 1; round <= 2; round++) {
        live.migrate(step.upgrade(), change.before());
        assertThat(live.catalog()).isEqualTo(later);
        assertThat(live.rows(content)).isEqualTo(rows);
        live.migrate(step.downgrade(), change.after());
        assertThat(live.catalog()).isEqualTo(earlier);
        assertThat(live.rows(content)).isEqualTo(rows);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Database.class)
  void valueThatRowsHoldIsNotTaken(Database database) throws SQLException {
    SchemaModel before = schema(COLOR, "GREEN", "RED");
    SchemaModel after = schema(COLOR, "RED");
    GeneratedStep step = GeneratedStep.of(before, after, Renames.NONE, Map.of());
    try (LiveDatabase live = LiveDatabase.open(database)) {
      live.build(before);
      live.run("insert into shirts values (1, 'GREEN'), (2, 'GREEN'), (3, 'RED')");
      Object earlier = live.catalog();
      assertThatThrownBy(() -> live.migrate(step.upgrade(), before)).hasMessageContaining("2 rows");
      assertThat(live.catalog()).isEqualTo(earlier);
      assertThat(live.rows(ROWS)).containsExactly("[1, GREEN]", "[2, GREEN]", "[3, RED]");
    }
  }

  @Test
  void elementOfAnArrayIsFoundToo() throws SQLException {
    SchemaModel before = SchemaModel.EMPTY
        .with(enumType("color", "GREEN", "RED"))
        .with(table("shirts", ID, column("colors", array(namedEnum("color")))));
    SchemaModel after = before.change(new EnumType("color", List.of("RED")));
    GeneratedStep step = GeneratedStep.of(before, after, Renames.NONE, Map.of());
    try (LiveDatabase live = LiveDatabase.open(Database.POSTGRESQL)) {
      live.build(before);
      live.run("insert into shirts values (1, '{RED,GREEN}')");
      assertThatThrownBy(() -> live.migrate(step.upgrade(), before))
          .hasMessageContaining("column shirts.colors holds that in 1 row");
    }
  }
}
