package io.migration4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.migration4j.Shop.A_CreateUsers;
import io.migration4j.Shop.B_AddPhone;
import io.migration4j.Shop.C_Greet;
import io.migration4j.schema.Database;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IntegrityTest {
  private static TestDatabase at(Database kind, Class<?>... classes) {
    TestDatabase database = TestDatabase.of(kind);
    database.migrator(classes).upgrade();
    return database;
  }

  private static String checksum(Class<?>... classes) {
    return Revisions.of(List.of(classes)).checksum("b2");
  }

  @ParameterizedTest
  @DisplayName("N03: changed revision is named with both checksums")
  @EnumSource
  void changedRevisionIsNamedWithBothChecksums(Database kind) throws Exception {
    TestDatabase database = at(kind, A_CreateUsers.class, B_AddPhone.class);
    Migrator migrator = database.migrator(A_CreateUsers.class, Changed.LongerPhone.class);

    assertThatThrownBy(migrator::upgrade)
        .hasMessageStartingWith("Revision b2 (io.migration4j.Changed$LongerPhone) was changed after"
            + " it was applied: its checksum was "
            + checksum(A_CreateUsers.class, B_AddPhone.class) + " and is "
            + checksum(A_CreateUsers.class, Changed.LongerPhone.class))
        .hasMessageEndingWith(
            "accept it with mvn migration:stamp -Dto=b2, or with mvn migration:repair.");
    assertThatThrownBy(() -> migrator.downgrade("base")).hasMessageContaining("was changed");

    assertThat(migrator.stamp("b2").refreshed()).containsExactly("b2");
    assertThat(migrator.upgrade().heads()).containsExactly("b2");
  }

  @Test
  @DisplayName("N03: comments and formatting are no change")
  void commentsAndFormattingAreNoChange() {
    TestDatabase database = at(Database.SQLITE, A_CreateUsers.class, B_AddPhone.class);
    assertThat(database
            .migrator(A_CreateUsers.class, Changed.ReformattedPhone.class)
            .upgrade()
            .steps())
        .isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void databaseAheadIsAWarning(Database kind) {
    TestDatabase database = at(kind, A_CreateUsers.class, B_AddPhone.class, C_Greet.class);
    List<String> warnings = new ArrayList<>();
    MigrationListener listener = new MigrationListener() {
      @Override
      public void warning(String message) {
        warnings.add(message);
      }
    };
    Migrator old = database.builder(A_CreateUsers.class).listener(listener).build();

    assertThat(old.upgrade().steps()).isEmpty();
    assertThat(warnings)
        .containsExactly(
            "The database is ahead of this code: applied are also b2, c3, on top of all"
                + " revisions that it has.");
    assertThat(old.current()).isEqualTo(new Current(List.of("a1"), List.of(), List.of("b2", "c3")));
    assertThatThrownBy(() -> old.downgrade("base"))
        .hasMessage("Cannot downgrade: the database is ahead of this code by b2, c3. Downgrade with"
            + " the version that has them.");
  }

  @Test
  void databaseAheadFailsWhereThatIsWanted() {
    TestDatabase database = at(Database.SQLITE, A_CreateUsers.class, B_AddPhone.class);
    Migrator old = database.builder(A_CreateUsers.class).ahead(Ahead.FAIL).build();
    assertThatThrownBy(old::upgrade)
        .hasMessageStartingWith("The database is ahead of this code: applied are also b2")
        .hasMessageEndingWith("migration.ahead=warn.");
  }

  @Test
  @DisplayName("G10: unknown revision is an error and can be purged")
  void unknownRevisionIsAnErrorAndCanBePurged() throws Exception {
    TestDatabase database = at(Database.SQLITE, A_CreateUsers.class, B_AddPhone.class);
    database.run("UPDATE migration_history SET id = 'zz', revises = 'yy' WHERE id = 'b2'");
    Migrator migrator = database.migrator(A_CreateUsers.class, B_AddPhone.class);

    assertThatThrownBy(migrator::upgrade)
        .hasMessageStartingWith(
            "The database has applied revisions that this code does not have: zz.")
        .hasMessageContaining("-Dmigration.purge");
    StampReport report = migrator.purgeAndStamp("head");
    assertThat(report.added()).containsExactly("b2");
    assertThat(report.removed()).containsExactly("zz");
    assertThat(report.refreshed()).isEmpty();
    assertThat(report.heads()).containsExactly("b2");
    assertThat(report.schema().problems()).isEmpty();
    assertThat(database.appliedIds()).containsExactly("a1", "b2");
  }

  @Test
  @DisplayName("G11: applied revision needs its parent")
  void appliedRevisionNeedsItsParent() throws Exception {
    TestDatabase database = at(Database.SQLITE, A_CreateUsers.class, B_AddPhone.class);
    database.run("DELETE FROM migration_history WHERE id = 'a1'");
    Migrator migrator = database.migrator(A_CreateUsers.class, B_AddPhone.class);
    assertThatThrownBy(migrator::upgrade)
        .hasMessageContaining(
            "Revision b2 (io.migration4j.Shop$B_AddPhone) is applied, but a1, which"
                + " it revises, is not.")
        .hasMessageContaining("mvn migration:stamp -Dto=b2");
    migrator.stamp("b2");
    assertThat(migrator.upgrade().heads()).containsExactly("b2");
  }

  @Test
  void historyWithoutClassesIsAnError() {
    TestDatabase database = at(Database.SQLITE, A_CreateUsers.class);
    assertThatThrownBy(() -> database.migrator().upgrade())
        .hasMessageStartingWith(
            "The database has 1 applied revisions, but there is not one migration" + " class");
    assertThat(TestDatabase.of(Database.SQLITE).migrator().upgrade().steps()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void historyOfALaterVersionIsNotTouched(Database kind) throws Exception {
    TestDatabase database = at(kind, A_CreateUsers.class);
    database.run("UPDATE migration_history SET format = 2");
    assertThatThrownBy(() -> database.migrator(A_CreateUsers.class).current())
        .hasMessageStartingWith("The table migration_history has rows of format 2")
        .hasMessageEndingWith("Use that version or a later one.");
  }

  @Test
  void missingParentIsNamed() {
    assertThatThrownBy(() -> Revisions.of(List.of(B_AddPhone.class)))
        .isInstanceOf(MigrationException.class)
        .hasMessageContaining("a1")
        .hasMessageContaining("io.migration4j.Shop$B_AddPhone");
  }

  @Test
  void twoClassesOfOneIdAreBothNamed() {
    assertThatThrownBy(() -> Revisions.of(List.of(A_CreateUsers.class, Changed.Duplicate.class)))
        .hasMessageContaining("io.migration4j.Shop$A_CreateUsers")
        .hasMessageContaining("io.migration4j.Changed$Duplicate");
  }

  @Test
  void classWithoutRevisionIsNamed() {
    assertThatThrownBy(() -> Revisions.of(List.of(Changed.Nameless.class)))
        .hasMessageStartingWith(
            "Class io.migration4j.Changed$Nameless is no migration: it has no @Revision.");
  }
}
