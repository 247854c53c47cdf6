package io.migration4j;

import static org.assertj.core.api.Assertions.assertThat;

import io.migration4j.Shop.A_CreateUsers;
import io.migration4j.schema.Database;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConditionTest {
  private static Migrator migrator(TestDatabase database, Map<String, String> environment) {
    return database
        .builder(A_CreateUsers.class, Changed.Conditional.class, Changed.DevelopmentColumn.class)
        .environment(name -> Optional.ofNullable(environment.get(name)))
        .build();
  }

  @ParameterizedTest
  @EnumSource
  void downgradeFollowsTheBranchThatTheUpgradeTook(Database kind) throws Exception {
    TestDatabase database = TestDatabase.of(kind);
    migrator(database, Map.of("STAGE", "test")).upgrade("w1");
    assertThat(database.rows("SELECT * FROM users ORDER BY id"))
        .containsExactly(
            kind == Database.SQLITE ? "1|small Ada" : "1|big Ada", "2|Grace", "99|Tester");
    assertThat(database.rows("SELECT branches FROM migration_history WHERE id = 'w1'"))
        .containsExactly(
            "Environment(variable=\"STAGE\", values=[\"development\", \"test\"])=true");

    migrator(database, Map.of()).downgrade("-1");
    assertThat(database.rows("SELECT name FROM users WHERE id > 1")).containsExactly("Grace");
  }

  @ParameterizedTest
  @EnumSource
  void unsetVariableTakesTheOtherBranch(Database kind) throws Exception {
    TestDatabase database = TestDatabase.of(kind);
    migrator(database, Map.of()).upgrade("w1");
    assertThat(database.rows("SELECT name FROM users WHERE id > 1")).containsExactly("Grace");
    migrator(database, Map.of("STAGE", "test")).downgrade("-1");
    assertThat(database.rows("SELECT name FROM users WHERE id > 1")).containsExactly("production");
  }

  @ParameterizedTest
  @EnumSource
  void columnOfOneEnvironmentComesAndGoes(Database kind) throws Exception {
    TestDatabase database = TestDatabase.of(kind);
    migrator(database, Map.of("STAGE", "test")).upgrade();
    assertThat(database.rows("SELECT note FROM users WHERE id = 99")).containsExactly("null");
    migrator(database, Map.of()).downgrade("base");
    assertThat(database.appliedIds()).isEmpty();
  }
}
