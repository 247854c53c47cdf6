package io.migration4j.jdbc;

import static io.migration4j.jdbc.GeneratedCase.big;
import static io.migration4j.jdbc.GeneratedCase.integers;
import static io.migration4j.jdbc.GeneratedCase.keyed;
import static io.migration4j.jdbc.GeneratedCase.to;
import static io.migration4j.schema.Column.column;
import static io.migration4j.schema.Index.index;
import static io.migration4j.schema.IndexColumn.expression;
import static io.migration4j.schema.SqlType.integer;
import static io.migration4j.schema.SqlType.text;
import static io.migration4j.schema.SqlType.varchar;
import static io.migration4j.schema.Table.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.migration4j.diff.GeneratedStep;
import io.migration4j.diff.Renames;
import io.migration4j.schema.Column;
import io.migration4j.schema.Database;
import io.migration4j.schema.SchemaModel;
import io.migration4j.schema.SqlText;
import io.migration4j.schema.Table;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Tables that somebody partitioned, or from which others inherit, change with all their parts. */
@DisplayName("3.6 partitioned and inherited tables")
class PostgresPartitionsTest {
  private static final Column REGION = column("region", varchar(9)).notNull();

  private static Table p(Column... more) {
    Table table = table("p", big("id").notNull(), REGION);
    for (Column column : more) {
      table = table.with(column);
    }
    return table.primaryKey("id", "region");
  }

  private static final SchemaModel BEFORE =
      SchemaModel.of(p(column("a", varchar(9)), big("q_id")), keyed("q"));

  private static final List<String> PARTITIONED = List.of(
      "create table p (id bigint not null, region varchar(9) not null, a varchar(9), q_id bigint,"
          + " constraint p_pkey primary key (id, region)) partition by list (region)",
      "create table p_eu partition of p for values in ('eu')",
      "create table p_rest partition of p default");

  private static final String ROWS = "insert into p values (1, 'eu', '4', 1), (2, 'us', '7', null)";

  private static final String PARTS = "select tableoid::regclass, id from p order by id";

  private static LiveDatabase open(List<String> statements) throws SQLException {
    LiveDatabase live = LiveDatabase.open(Database.POSTGRESQL);
    live.build(SchemaModel.of(keyed("q")));
    live.run("insert into q values (1)");
    live.run(statements.toArray(String[]::new));
    live.run(ROWS);
    return live;
  }

  static Stream<Arguments> changes() {
    Column a = column("a", varchar(9));
    return Stream.of(
        change("column added", p(a, big("q_id"), integers("n"))),
        change("required column added", p(a, big("q_id"), integers("n").notNull())),
        change("column dropped", p(big("q_id"))),
        change("type changed", p(column("a", integer()), big("q_id"))),
        change("column required, with a default", p(a.notNull().defaultsTo("'x'"), big("q_id"))),
        change("foreign key added", p(a, big("q_id")).with(to("q", "q_id").initiallyDeferred())),
        change("check added", p(a, big("q_id")).check("p_check", "a <> 'z'")),
        change("index added", p(a, big("q_id")).with(index("p_a_idx", "a"))),
        change(
            "unique keys over the partition key added",
            p(a, big("q_id"))
                .unique("p_a_key", "a", "region")
                .with(index("p_idx", "region", "q_id").asUnique().where("q_id > 0"))));
  }

  private static Arguments change(String name, Table after) {
    return Arguments.of(name, after);
  }

  @ParameterizedTest(name = "3.6 {0}: partitioned table")
  @MethodSource("changes")
  void partitionedTableChangesUpDownAndUp(String name, Table after) throws SQLException {
    try (LiveDatabase live = open(PARTITIONED)) {
      List<String> parts = live.rows(PARTS);
      upDownUp(live, SchemaModel.of(after, keyed("q")));
      assertThat(live.rows(PARTS)).isEqualTo(parts).containsExactly("[p_eu, 1]", "[p_rest, 2]");
    }
  }

  @ParameterizedTest(name = "3.6 {0}: table with heirs")
  @MethodSource("changes")
  void tableWithHeirsChangesUpDownAndUp(String name, Table after) throws SQLException {
    List<String> inherited = List.of(
        PARTITIONED.get(0).replaceAll(" partition by.*", ""), "create table heir () inherits (p)");
    try (LiveDatabase live = open(inherited)) {
      live.run("insert into heir values (3, 'as', '5', null)");
      List<String> parts = live.rows(PARTS);
      upDownUp(live, SchemaModel.of(after, keyed("q")));
      assertThat(live.rows(PARTS)).isEqualTo(parts).hasSize(3);
    }
  }

  private static Arguments refused(Table after, String message) {
    return Arguments.of(SchemaModel.of(after, keyed("q")), message);
  }

  static Stream<Arguments> refusals() {
    Column a = column("a", varchar(9));
    String unique =
        "table p is partitioned by LIST (region), and what is unique must have all columns"
            + " of that key. Add them to its columns";
    return Stream.of(
        refused(p(a, big("q_id")).unique("p_a_key", "a"), "add unique constraint p_a_key"),
        refused(p(a, big("q_id")).unique("p_a_key", "a"), unique),
        refused(p(a, big("q_id")).with(index("p_idx", "a").asUnique()), unique),
        refused(
            p(a, big("q_id")).with(index("p_idx", expression("lower(region)")).asUnique()), unique),
        refused(table("p", big("id").notNull(), REGION, a, big("q_id")).primaryKey("id"), unique),
        refused(
            table("p", big("id").notNull(), REGION.type(text()), a, big("q_id"))
                .primaryKey("id", "region"),
            "alter column p.region: varchar(9) to text: table p is partitioned by LIST (region),"
                + " which holds that column. Make a new table"),
        refused(
            table("p", big("id").notNull(), a, big("q_id")),
            "drop column p.region: table p is partitioned by LIST (region)"));
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void whatPostgresRefusesOfPartitionedTablesStopsTheRevision(SchemaModel after, String message)
      throws SQLException {
    try (LiveDatabase live = open(PARTITIONED)) {
      Object catalog = live.catalog();
      GeneratedStep step = GeneratedStep.of(BEFORE, after, Renames.NONE, Map.of());
      assertThatThrownBy(() -> live.migrate(step.upgrade(), BEFORE))
          .hasMessageContainingAll("Cannot ", message, "after\n\nof\n");
      assertThat(live.catalog()).isEqualTo(catalog);
    }
  }

  @Test
  void renamesAreFollowedToThePartitionKey() throws SQLException {
    Table renamed = table(
            "r",
            big("id").notNull(),
            column("area", varchar(9)).notNull(),
            column("a", varchar(9)),
            big("q_id"))
        .primaryKey("id", "area");
    SchemaModel after = SchemaModel.of(renamed.unique("r_key", "a", "area"), keyed("q"));
    Renames renames = Renames.NONE.table("p", "r").column("p", "region", "area");
    GeneratedStep step = GeneratedStep.of(BEFORE, after, renames, Map.of());
    try (LiveDatabase live = open(PARTITIONED)) {
      live.migrate(step.upgrade(), BEFORE);
      assertThat(live.differences(after)).isEmpty();
      live.migrate(step.downgrade(), after);
      assertThat(live.differences(BEFORE)).isEmpty();
    }
  }

  private static void upDownUp(LiveDatabase live, SchemaModel after) throws SQLException {
    Map<String, SqlText> fills = Map.of("p.n", SqlText.sql("9"));
    GeneratedStep step = GeneratedStep.of(BEFORE, after, Renames.NONE, fills);
    Object earlier = live.catalog();
    assertThat(differences(live, BEFORE)).isEmpty();
    for (int round = 1; round <= 2; round++) {
      live.migrate(step.upgrade(), BEFORE);
      assertThat(differences(live, after)).isEmpty();
      live.migrate(step.downgrade(), after);
      assertThat(differences(live, BEFORE)).isEmpty();
      assertThat(live.catalog()).isEqualTo(earlier);
    }
    live.migrate(step.upgrade(), BEFORE);
  }

  /** The heir is a table that no migration made. */
  private static List<String> differences(LiveDatabase live, SchemaModel schema)
      throws SQLException {
    return live.differences(schema).stream()
        .filter(difference -> !difference.startsWith("table heir is unmanaged"))
        .toList();
  }
}
