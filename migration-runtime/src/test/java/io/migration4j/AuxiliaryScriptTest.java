package io.migration4j;

import static io.migration4j.schema.AuxiliaryObject.auxiliaryObject;
import static io.migration4j.schema.Column.column;
import static io.migration4j.schema.SqlText.sql;
import static io.migration4j.schema.SqlType.integer;
import static io.migration4j.schema.Table.table;
import static org.assertj.core.api.Assertions.assertThat;

import io.migration4j.schema.AuxiliaryObject;
import io.migration4j.schema.Database;
import io.migration4j.schema.SqlText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Auxiliary objects come and go by the migrator and by its scripts, and what they set does not last. */
class AuxiliaryScriptTest {
  private static final Class<?>[] ALL = {Create.class, Change.class};

  private static AuxiliaryObject view(String condition) {
    String text = "view big as select id from boxes where id > " + condition;
    return auxiliaryObject(
        "view big",
        sql("create or replace " + text + "; set search_path = pg_catalog")
            .on(Database.SQLITE, "create " + text),
        SqlText.sql("drop view big"));
  }

  private static final AuxiliaryObject TRIGGER = auxiliaryObject(
      "trigger kept",
      sql("""
          create function keep() returns trigger language plpgsql as $$
          begin
            raise 'kept; for ever';
          end $$;
          create trigger kept before delete on boxes execute function keep()""").on(Database.SQLITE, """
          create trigger kept before delete on boxes begin
            select raise(abort, 'kept; for ever');
          end"""),
      sql("drop trigger kept on public.boxes; drop function public.keep()")
          .on(Database.SQLITE, "drop trigger kept"));

  @Revision(id = "a1")
  public static final class Create implements Migration {
    @Override
    public void upgrade(Operations op) {
      op.createTable(table("boxes", column("id", integer()).notNull()).primaryKey("id"));
      op.createAuxiliaryObject(TRIGGER);
      op.createAuxiliaryObject(view("1"));
    }

    @Override
    public void downgrade(Operations op) {
      op.dropAuxiliaryObject("view big");
      op.dropAuxiliaryObject("trigger kept");
      op.dropTable("boxes").losesData();
    }
  }

  @Revision(id = "b2", revises = "a1")
  public static final class Change implements Migration {
    @Override
    public void upgrade(Operations op) {
      op.alterAuxiliaryObject(view("1"), view("2"));
      op.dropAuxiliaryObject("trigger kept");
    }

    @Override
    public void downgrade(Operations op) {
      op.createAuxiliaryObject(TRIGGER);
      op.alterAuxiliaryObject(view("2"), view("1"));
    }
  }

  @ParameterizedTest
  @EnumSource
  void migratorMakesAndTakesThem(Database kind) throws Exception {
    TestDatabase database = TestDatabase.of(kind);
    Migrator migrator = database.migrator(ALL);
    migrator.upgrade("a1");
    filled(database);
    migrator.upgrade("head");
    assertThat(database.rows("select id from big order by id")).containsExactly("3");
    migrator.downgrade("a1");
    assertThat(database.rows("select id from big order by id")).containsExactly("2", "3");
    migrator.downgrade("base");
    assertThat(database.tables()).doesNotContain("boxes");
  }

  @Test
  void scriptMakesAndTakesThem() throws Exception {
    TestDatabase database = TestDatabase.of(Database.POSTGRESQL);
    ScriptWriter writer = ScriptWriter.of(Revisions.of(List.of(ALL)), Database.POSTGRESQL);
    runs(database, writer.upgrade("a1"));
    filled(database);
    runs(database, database.migrator(ALL).script().upgrade("head"));
    assertThat(database.rows("select id from big order by id")).containsExactly("3");
    assertThat(database.appliedIds()).containsExactly("a1", "b2");
    runs(database, database.migrator(ALL).script().downgrade("base"));
    assertThat(database.tables()).doesNotContain("boxes");
  }

  private static void filled(TestDatabase database) throws Exception {
    database.run("insert into boxes values (1), (2), (3)");
  }

  private static void runs(TestDatabase database, SqlScript script) throws Exception {
    assertThat(Shell.run(database, script))
        .as(script.text())
        .matches(Shell.Outcome::succeeded, "succeeded");
  }
}
