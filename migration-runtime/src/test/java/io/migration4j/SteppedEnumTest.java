package io.migration4j;

import static io.migration4j.schema.Column.column;
import static io.migration4j.schema.EnumType.enumType;
import static io.migration4j.schema.SqlType.integer;
import static io.migration4j.schema.SqlType.namedEnum;
import static io.migration4j.schema.Table.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.migration4j.schema.Database;
import java.sql.SQLException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** New values of enum types: in the transaction of their revision, or in a step of their own. */
class SteppedEnumTest {
  private static final String VALUES = "SELECT enumlabel FROM pg_enum e JOIN pg_type t"
      + " ON t.oid = e.enumtypid WHERE typname = 'mood' ORDER BY enumsortorder";
  private static final String MOODS = "SELECT id, mood FROM people ORDER BY id";
  private static final String JOURNAL = "SELECT step, state FROM migration_step ORDER BY step";
  private static final String DIE = " RETURNS %s LANGUAGE plpgsql AS $$ BEGIN"
      + " PERFORM pg_terminate_backend(pg_backend_pid()); PERFORM pg_sleep(1); %s END $$";

  /** People in one of two moods. */
  @Revision(id = "mood1")
  public static final class CreatePeople implements Migration {
    @Override
    public void upgrade(Operations op) {
      op.createEnum(enumType("mood", "SAD", "HAPPY"));
      op.createTable(table(
              "people",
              column("id", integer()).notNull(),
              column("mood", namedEnum("mood").on(Database.SQLITE, "varchar(5)")))
          .primaryKey("id"));
      op.execute("INSERT INTO people VALUES (1, 'SAD'), (2, 'HAPPY'), (3, NULL)");
    }

    @Override
    public void downgrade(Operations op) {
      op.dropTable("people");
      op.dropEnum("mood");
    }
  }

  /** A value that the rest of the revision uses. */
  @Revision(id = "mood2", revises = "mood1", message = "Calm")
  public static final class AddCalm implements Migration {
    @Override
    public void upgrade(Operations op) {
      op.addColumn("people", column("age", integer()));
      op.addEnumValue("mood", "CALM").before("HAPPY").outsideTransaction();
      op.execute("UPDATE people SET mood = 'CALM' WHERE id = 3")
          .undo("UPDATE people SET mood = NULL WHERE id = 3");
    }

    @Override
    public void downgrade(Operations op) {
      op.execute("UPDATE people SET mood = NULL WHERE mood = 'CALM'");
      op.alterEnum(enumType("mood", "SAD", "CALM", "HAPPY"), enumType("mood", "SAD", "HAPPY"))
          .losesData();
      op.dropColumn("people", "age");
    }
  }

  /** The same without a step of its own. */
  @Revision(id = "mood2", revises = "mood1", message = "Calm")
  public static final class UseAtOnce implements Migration {
    @Override
    public void upgrade(Operations op) {
      op.addEnumValue("mood", "CALM").before("HAPPY");
      op.execute("UPDATE people SET mood = 'CALM' WHERE id = 3");
    }

    @Override
    public void downgrade(Operations op) {}
  }

  /** A value in the transaction of its revision, which does not end well. */
  @Revision(id = "mood2", revises = "mood1", message = "Calm")
  public static final class AddAndFail implements Migration {
    @Override
    public void upgrade(Operations op) {
      op.addEnumValue("mood", "CALM");
      op.execute("INSERT INTO people VALUES (1, NULL)");
    }

    @Override
    public void downgrade(Operations op) {}
  }

  private static TestDatabase withPeople() {
    TestDatabase database = TestDatabase.of(Database.POSTGRESQL);
    database.migrator(CreatePeople.class).upgrade();
    return database;
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("safety 78: a value that is added and used in one revision, and taken back")
  void valueOfItsOwnStepIsUsedByTheRestOfTheRevision(Database kind) throws Exception {
    TestDatabase database = TestDatabase.of(kind);
    Migrator migrator = database.migrator(CreatePeople.class, AddCalm.class);
    migrator.upgrade();
    assertThat(database.rows(MOODS)).containsExactly("1|SAD", "2|HAPPY", "3|CALM");
    migrator.downgrade("mood1");
    assertThat(database.rows(MOODS)).containsExactly("1|SAD", "2|HAPPY", "3|null");
    migrator.upgrade();
    assertThat(database.rows(MOODS)).containsExactly("1|SAD", "2|HAPPY", "3|CALM");
    if (kind == Database.POSTGRESQL) {
      assertThat(database.rows(VALUES)).containsExactly("SAD", "CALM", "HAPPY");
      assertThat(database.rows(JOURNAL)).isEmpty();
    }
  }

  @Test
  void valueInTheTransactionOfItsRevisionGoesWithIt() throws Exception {
    TestDatabase database = withPeople();
    Migrator migrator = database.migrator(CreatePeople.class, AddAndFail.class);
    assertThatThrownBy(migrator::upgrade).hasMessageContaining("SQLSTATE 23505");
    assertThat(database.rows(VALUES)).containsExactly("SAD", "HAPPY");
    assertThat(migrator.current().heads()).containsExactly("mood1");
    assertThat(migrator.current().unfinished()).isEmpty();
  }

  @Test
  @DisplayName("TX03: a value that is used in the transaction that added it")
  void valueUsedAtOnceIsToldHow() throws Exception {
    TestDatabase database = withPeople();
    assertThatThrownBy(
            () -> database.migrator(CreatePeople.class, UseAtOnce.class).upgrade())
        .hasMessageContaining("SQLSTATE 55P04")
        .hasMessageContaining("Everything of this revision was rolled back")
        .hasMessageContaining("add .outsideTransaction() to addEnumValue");
    assertThat(database.rows(VALUES)).containsExactly("SAD", "HAPPY");
  }

  /** The server process ends when a value that was added is to be written down as done. */
  private static Migrator dieBeforeDone(TestDatabase database) throws SQLException {
    Migrator migrator = database.migrator(CreatePeople.class, AddCalm.class);
    migrator.upgrade();
    migrator.downgrade("mood1");
    database.run(
        "CREATE FUNCTION die()" + String.format(DIE, "trigger", "RETURN NEW;"),
        "CREATE TRIGGER die BEFORE INSERT ON migration_step FOR EACH ROW"
            + " WHEN (NEW.step = 2 AND NEW.state = 'done') EXECUTE FUNCTION die()");
    assertThatThrownBy(migrator::upgrade).isInstanceOf(MigrationException.class);
    database.run("DROP TRIGGER die ON migration_step");
    assertThat(database.rows(JOURNAL)).containsExactly("1|done", "2|begun");
    assertThat(database.rows(VALUES)).containsExactly("SAD", "CALM", "HAPPY");
    return migrator;
  }

  @Test
  @DisplayName("safety 39: a value that was added and not written down is not added again")
  void valueThatWasAddedIsFoundDone() throws Exception {
    TestDatabase database = withPeople();
    Migrator migrator = dieBeforeDone(database);
    assertThat(migrator.upgrade().heads()).containsExactly("mood2");
    assertThat(database.rows(MOODS)).containsExactly("1|SAD", "2|HAPPY", "3|CALM");
    assertThat(database.rows(JOURNAL)).isEmpty();
  }

  @Test
  void valueThatMayHaveBeenAddedIsTakenBack() throws Exception {
    TestDatabase database = withPeople();
    Migrator migrator = dieBeforeDone(database);
    assertThat(migrator.downgrade("mood2-1").heads()).containsExactly("mood1");
    assertThat(database.rows(VALUES)).containsExactly("SAD", "HAPPY");
    assertThat(database.rows(MOODS)).containsExactly("1|SAD", "2|HAPPY", "3|null");
    assertThat(migrator.current().unfinished()).isEmpty();
  }

  @Test
  void valueInAnotherPlaceIsNotTakenForDone() throws Exception {
    TestDatabase database = withPeople();
    Migrator migrator = dieBeforeDone(database);
    database.run("ALTER TYPE mood ADD VALUE 'MEEK' BEFORE 'HAPPY'");
    assertThatThrownBy(migrator::upgrade).hasMessageContaining("Something else bears that name");
    assertThat(database.rows(VALUES)).containsExactly("SAD", "CALM", "MEEK", "HAPPY");
  }

  /** The server process ends between the intent and the value. */
  private static Migrator dieBeforeAdding(TestDatabase database) throws SQLException {
    database.run(
        "CREATE FUNCTION die()" + String.format(DIE, "event_trigger", ""),
        "CREATE EVENT TRIGGER die ON ddl_command_start WHEN TAG IN ('ALTER TYPE')"
            + " EXECUTE FUNCTION die()");
    Migrator migrator = database.migrator(CreatePeople.class, AddCalm.class);
    assertThatThrownBy(migrator::upgrade).isInstanceOf(MigrationException.class);
    database.run("DROP EVENT TRIGGER die");
    assertThat(database.rows(JOURNAL)).containsExactly("1|done", "2|begun");
    assertThat(database.rows(VALUES)).containsExactly("SAD", "HAPPY");
    return migrator;
  }

  @Test
  void valueThatWasNotAddedIsAddedByTheNextRun() throws Exception {
    TestDatabase database = withPeople();
    Migrator migrator = dieBeforeAdding(database);
    assertThat(migrator.upgrade().heads()).containsExactly("mood2");
    assertThat(database.rows(VALUES)).containsExactly("SAD", "CALM", "HAPPY");
    assertThat(database.rows(MOODS)).containsExactly("1|SAD", "2|HAPPY", "3|CALM");
  }

  @Test
  void valueThatWasNotAddedNeedsNoTakingBack() throws Exception {
    TestDatabase database = withPeople();
    Migrator migrator = dieBeforeAdding(database);
    assertThat(migrator.downgrade("mood2-1").heads()).containsExactly("mood1");
    assertThat(database.rows(VALUES)).containsExactly("SAD", "HAPPY");
    assertThat(database.rows(MOODS)).containsExactly("1|SAD", "2|HAPPY", "3|null");
    assertThat(migrator.upgrade().heads()).containsExactly("mood2");
  }
}
