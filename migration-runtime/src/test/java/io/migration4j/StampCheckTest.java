package io.migration4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.migration4j.Shop.A_CreateUsers;
import io.migration4j.Shop.B_AddPhone;
import io.migration4j.inspection.Difference;
import io.migration4j.schema.Database;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** X08: what a stamp says is compared with what is there. */
@DisplayName("X08 stamp verifies the database")
class StampCheckTest {
  private static TestDatabase withUsers(Database kind) throws Exception {
    TestDatabase database = TestDatabase.of(kind);
    database.run(
        "CREATE TABLE users (id integer NOT NULL PRIMARY KEY, name varchar(40) NOT NULL)",
        "INSERT INTO users VALUES (7, 'Edsger')");
    return database;
  }

  @ParameterizedTest
  @EnumSource
  void differencesAreToldAndTheStampStands(Database kind) throws Exception {
    TestDatabase database = withUsers(kind);
    Migrator migrator = database.migrator(A_CreateUsers.class, B_AddPhone.class);

    StampReport report = migrator.stamp("head");

    assertThat(report.schema().problems())
        .extracting(Difference::object, Difference::kind)
        .containsExactly(
            tuple("column users.phone", Difference.Kind.MISSING),
            tuple("column users.name", Difference.Kind.DIFFERENT));
    assertThat(database.appliedIds()).containsExactly("a1", "b2");
    assertThat(migrator.check().problems()).isEqualTo(report.schema().problems());
  }

  @ParameterizedTest
  @EnumSource
  void stampThatIsToFailWritesNothing(Database kind) throws Exception {
    TestDatabase database = withUsers(kind);
    Migrator migrator =
        database.builder(A_CreateUsers.class).mismatch(Mismatch.FAIL).build();

    assertThatThrownBy(() -> migrator.stamp("a1"))
        .isInstanceOf(MigrationException.class)
        .hasMessageStartingWith(
            "Not stamped a1: the database does not have what the revisions make,"
                + " column users.name: type is ")
        .hasMessageEndingWith("Correct it, or stamp with mismatch set to warn.");
    assertThat(database.tables()).containsExactly("users");
  }

  @ParameterizedTest
  @EnumSource
  void upgradedDatabaseHasWhatItsRevisionsMake(Database kind) throws Exception {
    TestDatabase database = TestDatabase.of(kind);
    Migrator migrator = database.migrator(A_CreateUsers.class, B_AddPhone.class);

    assertThat(migrator.check().differences()).isEmpty();
    migrator.upgrade("a1");
    assertThat(migrator.check().differences()).isEmpty();
    migrator.upgrade();
    assertThat(migrator.check().differences()).isEmpty();
    database.run("ALTER TABLE users ADD COLUMN nick varchar(9)");
    assertThat(migrator.check().problems())
        .extracting(Difference::describe)
        .containsExactly("column users.nick is unmanaged: no migration made it, "
            + (kind == Database.SQLITE ? "varchar ( 9 )" : "character varying(9)"));
  }

  @Test
  void databaseAheadOfTheCodeCannotBeCompared() throws Exception {
    TestDatabase database = TestDatabase.of(Database.SQLITE);
    database.migrator(A_CreateUsers.class, B_AddPhone.class).upgrade();

    SchemaCheck check = database.migrator(A_CreateUsers.class).check();

    assertThat(check.isCompared()).isFalse();
    assertThat(check.obstacle()).startsWith("the code does not have the applied revisions b2");
  }
}
