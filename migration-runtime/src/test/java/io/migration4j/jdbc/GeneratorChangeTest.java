package io.migration4j.jdbc;

import static io.migration4j.schema.Column.column;
import static io.migration4j.schema.Sequence.sequence;
import static io.migration4j.schema.SqlType.bigint;
import static io.migration4j.schema.SqlType.varchar;
import static io.migration4j.schema.Table.table;
import static org.assertj.core.api.Assertions.assertThat;

import io.migration4j.diff.Answers;
import io.migration4j.diff.Comparison;
import io.migration4j.diff.Wanted;
import io.migration4j.schema.Database;
import io.migration4j.schema.SchemaModel;
import io.migration4j.schema.Table;
import io.migration4j.snapshot.Origins;
import io.migration4j.snapshot.Snapshot;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Case D18: another generator of identifiers goes on after the numbers that are there. */
@DisplayName("D18")
class GeneratorChangeTest {
  private static final Table USERS = table(
          "users", column("id", bigint()).notNull(), column("name", varchar(9)))
      .primaryKey("id");
  private static final SchemaModel SEQUENCE =
      SchemaModel.of(USERS).with(sequence("users_seq").increment(50));
  private static final SchemaModel IDENTITY =
      SchemaModel.of(table("users", column("id", bigint()).asIdentity(), column("name", varchar(9)))
          .primaryKey("id"));
  private static final Origins ORIGINS = new Origins(
      Map.of("users", "User", "users.id", "User#id", "users.name", "User#name"),
      Map.of(),
      Set.of());
  private static final Origins WITH_SEQUENCE = new Origins(
      Map.of(
          "users", "User",
          "users.id", "User#id",
          "users.name", "User#name",
          "users_seq", "User#id"),
      Map.of(),
      Set.of());
  private static final Map<String, List<String>> GENERATORS =
      Map.of("users_seq", List.of("User#id"));

  private static Comparison compare(
      SchemaModel before,
      Origins old,
      SchemaModel after,
      Origins now,
      Map<String, List<String>> generators,
      Answers answers) {
    Snapshot stored =
        new Snapshot(List.of(), Database.POSTGRESQL, "", before, old.completedFor(before));
    return Comparison.of(
        stored,
        new Wanted(after, now, generators, Set.of(Database.values())),
        answers,
        upgrade -> upgrade);
  }

  private static long next(LiveDatabase live) throws SQLException {
    String sql = live.database() == Database.POSTGRESQL
        ? "select nextval('users_seq')"
        : "select next_val from users_seq";
    return Long.parseLong(live.rows(sql).get(0).replaceAll("\\D", ""));
  }

  @ParameterizedTest
  @EnumSource
  void sequenceGoesOnAfterAnIdentityAndBack(Database database) throws SQLException {
    Comparison step = compare(IDENTITY, ORIGINS, SEQUENCE, WITH_SEQUENCE, GENERATORS, Answers.NONE);
    assertThat(step.questions()).isEmpty();
    assertThat(step.decisions())
        .containsExactly("users_seq goes on after the numbers of users.id.");
    try (LiveDatabase live = LiveDatabase.open(database)) {
      live.build(IDENTITY);
      live.run("insert into users (id, name) values (7, 'a'), (3, 'b')");
      for (int round = 1; round <= 2; round++) {
        live.migrate(step.upgrade(), IDENTITY);
        assertThat(next(live) - 49).isGreaterThan(7);
        live.migrate(step.downgrade(), SEQUENCE);
      }
      if (database == Database.SQLITE) {
        live.run("insert into users (name) values ('c')");
        assertThat(live.rows("select max(id) from users")).containsExactly("[8]");
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void identityGoesOnAfterASequenceAndBack(Database database) throws SQLException {
    Comparison step = compare(SEQUENCE, WITH_SEQUENCE, IDENTITY, ORIGINS, Map.of(), Answers.NONE);
    try (LiveDatabase live = LiveDatabase.open(database)) {
      live.build(SEQUENCE);
      live.run("insert into users (id, name) values (70, 'a')");
      live.migrate(step.upgrade(), SEQUENCE);
      live.run("insert into users (name) values ('b')");
      assertThat(live.rows("select id from users where name = 'b'")).containsExactly("[71]");
      live.migrate(step.downgrade(), IDENTITY);
      assertThat(next(live) - 49).isGreaterThan(71);
      live.run("delete from users");
      live.migrate(step.upgrade(), SEQUENCE);
      live.migrate(step.downgrade(), IDENTITY);
      assertThat(next(live)).isEqualTo(1);
    }
  }

  @Test
  void tableGeneratorIsRefusedWithTheStatementToWrite() {
    Table counters = table(
            "hibernate_sequences",
            column("sequence_name", varchar(255)).notNull(),
            column("next_val", bigint()))
        .primaryKey("sequence_name");
    SchemaModel after = SchemaModel.of(USERS, counters);
    Map<String, List<String>> generators = Map.of("hibernate_sequences", List.of("User#id"));
    Comparison step = compare(IDENTITY, ORIGINS, after, ORIGINS, generators, Answers.NONE);
    assertThat(step.questions()).hasSize(1);
    assertThat(step.questions().get(0).text())
        .contains(
            "op.execute(\"UPDATE hibernate_sequences SET next_val = (SELECT max(id) + <its allocationSize> FROM users)"
                + " WHERE sequence_name = '<its row>'\")");
    Answers keep = Answers.parse(Map.of("keep", "users.id"));
    assertThat(compare(IDENTITY, ORIGINS, after, ORIGINS, generators, keep).questions())
        .isEmpty();
  }

  @Test
  void sharedSequenceStartsAgainOnlyWithAWarning() {
    SchemaModel later =
        SchemaModel.of(USERS).with(sequence("users_seq").start(9).increment(50));
    Comparison step =
        compare(SEQUENCE, WITH_SEQUENCE, later, WITH_SEQUENCE, GENERATORS, Answers.NONE);
    assertThat(step.warnings())
        .containsExactly(
            "users_seq: it starts with 9 again, and may give numbers that rows have" + " already.");
  }
}
