package io.migration4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.migration4j.Shop.A_CreateUsers;
import io.migration4j.Shop.B_AddPhone;
import io.migration4j.schema.Database;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RepairTest {
  private static TestDatabase migrated(Database kind) {
    TestDatabase database = TestDatabase.of(kind);
    database.migrator(A_CreateUsers.class, B_AddPhone.class).upgrade();
    return database;
  }

  private static void requireMended(TestDatabase database, Damage.Kind kind, String revision) {
    Migrator migrator = database.migrator(A_CreateUsers.class, B_AddPhone.class);
    List<Damage> found = migrator.findDamage();
    assertThat(found).hasSize(1);
    assertThat(found.get(0).kind()).isEqualTo(kind);
    assertThat(found.get(0).revision()).isEqualTo(revision);
    assertThat(migrator.repair(found)).isEqualTo(found);
    assertThat(migrator.findDamage()).isEmpty();
    assertThat(migrator.upgrade().heads()).containsExactly("b2");
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("safety 84: an applied class that was edited is accepted when that is agreed to")
  void changedRevisionIsAccepted(Database kind) throws Exception {
    TestDatabase database = migrated(kind);
    database.run("UPDATE migration_history SET checksum = 'v1:00' WHERE id = 'b2'");
    List<String> before = database.rows("SELECT id, applied_at, how FROM migration_history");
    requireMended(database, Damage.Kind.CHANGED, "b2");
    assertThat(database.rows("SELECT id, applied_at, how FROM migration_history"))
        .containsExactlyInAnyOrderElementsOf(before);
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("safety 86: the row of a revision without a class is removed")
  void orphanRowIsRemoved(Database kind) throws Exception {
    TestDatabase database = migrated(kind);
    database.run(
        "INSERT INTO migration_history SELECT 'zz', 'yy', depends_on, description, checksum,"
            + " applied_at, applied_by, duration_ms, how, branches, format FROM migration_history"
            + " WHERE id = 'b2'");
    requireMended(database, Damage.Kind.GONE, "zz");
  }

  @ParameterizedTest
  @EnumSource
  void missingParentIsCounted(Database kind) throws Exception {
    TestDatabase database = migrated(kind);
    database.run("DELETE FROM migration_history WHERE id = 'a1'");
    requireMended(database, Damage.Kind.MISSING, "a1");
  }

  @Test
  void stepsThatNoCodeHasAreForgotten() throws Exception {
    TestDatabase database = TestDatabase.of(Database.POSTGRESQL);
    database.migrator(A_CreateUsers.class).upgrade();
    database.run("UPDATE users SET name = 'Ada'");
    Migrator stepped = database.migrator(A_CreateUsers.class, Stepped.Mixed.class);
    assertThatThrownBy(stepped::upgrade).hasMessageContaining("SQLSTATE 23505");
    assertThat(stepped.findDamage()).isEmpty();

    assertThatThrownBy(
            () -> database.migrator(A_CreateUsers.class, B_AddPhone.class).upgrade())
        .hasMessageStartingWith("The database is in the middle of a revision");
    requireMended(database, Damage.Kind.STRANDED, "mix1");
  }

  @Test
  void nothingIsMendedWithoutAgreement() throws Exception {
    TestDatabase database = migrated(Database.SQLITE);
    database.run("DELETE FROM migration_history WHERE id = 'a1'");
    Migrator migrator = database.migrator(A_CreateUsers.class, B_AddPhone.class);
    assertThat(migrator.repair(List.of())).isEmpty();
    assertThat(database.appliedIds()).containsExactly("b2");
  }
}
