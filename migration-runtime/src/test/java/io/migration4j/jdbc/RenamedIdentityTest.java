package io.migration4j.jdbc;

import static io.migration4j.schema.Column.column;
import static io.migration4j.schema.SqlType.bigint;
import static io.migration4j.schema.SqlType.varchar;
import static io.migration4j.schema.Table.table;
import static org.assertj.core.api.Assertions.assertThat;

import io.migration4j.diff.GeneratedStep;
import io.migration4j.diff.Renames;
import io.migration4j.schema.Database;
import io.migration4j.schema.SchemaModel;
import io.migration4j.schema.Table;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The numbers of a table go on under its other name; its sequence on PostgreSQL keeps the name it has. */
class RenamedIdentityTest {
  private static final SchemaModel ITEMS = SchemaModel.of(numbered("items"));

  private static Table numbered(String name) {
    return table(name, column("id", bigint()).asIdentity(), column("name", varchar(20)))
        .primaryKey("id");
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("R06 identity goes on after the rename of its table, and after the way back")
  void identityGoesOnAfterTheRenameAndTheWayBack(Database database) throws SQLException {
    SchemaModel things = SchemaModel.of(numbered("things"));
    GeneratedStep step =
        GeneratedStep.of(ITEMS, things, Renames.NONE.table("items", "things"), Map.of());
    try (LiveDatabase live = LiveDatabase.open(database)) {
      live.build(ITEMS);
      live.run("insert into items (name) values ('a')");
      for (int round = 1; round <= 2; round++) {
        live.migrate(step.upgrade(), ITEMS);
        live.run("insert into things (name) values ('b')");
        assertThat(live.rows("select max(id) from things")).containsExactly("[" + 2 * round + "]");
        assertThat(live.differences(things)).isEmpty();
        if (database == Database.POSTGRESQL) {
          assertThat(live.rows("select pg_get_serial_sequence('things', 'id')"))
              .containsExactly("[public.items_id_seq]");
        }
        live.migrate(step.downgrade(), things);
        live.run("insert into items (name) values ('c')");
        assertThat(live.rows("select max(id) from items"))
            .containsExactly("[" + (2 * round + 1) + "]");
        assertThat(live.differences(ITEMS)).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("D33 new table with an identity takes the name of a renamed one")
  void newIdentityHasNumbersOfItsOwnUnderTheOldName(Database database) throws SQLException {
    SchemaModel both = SchemaModel.of(numbered("things"), numbered("items"));
    GeneratedStep step =
        GeneratedStep.of(ITEMS, both, Renames.NONE.table("items", "things"), Map.of());
    try (LiveDatabase live = LiveDatabase.open(database)) {
      live.build(ITEMS);
      live.run("insert into items (name) values ('a')");
      for (int round = 1; round <= 2; round++) {
        live.migrate(step.upgrade(), ITEMS);
        live.run(
            "insert into things (name) values ('b')", "insert into items (name) values ('new')");
        assertThat(live.rows("select max(id) from things"))
            .containsExactly("[" + (round + 1) + "]");
        assertThat(live.rows("select id from items")).containsExactly("[1]");
        assertThat(live.differences(both)).isEmpty();
        live.migrate(step.downgrade(), both);
        assertThat(live.rows("select count(*) from items"))
            .containsExactly("[" + (round + 1) + "]");
      }
    }
  }
}
