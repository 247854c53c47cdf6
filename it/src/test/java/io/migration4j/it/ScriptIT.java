package io.migration4j.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.migration4j.it.database.TestDatabase;
import io.migration4j.it.maven.Project;
import java.util.List;
import org.junit.jupiter.api.Test;

/** SQL scripts written by the goals, and run as a database administrator would. */
class ScriptIT {
  private static final String HISTORY =
      "select id, revises, checksum, how, branches from migration_history order by id";

  private final Project project = Project.copyOf("vintage-store", "script").remove("src/test");
  private final TestDatabase online = TestDatabase.empty(TestDatabase.Kind.POSTGRESQL);
  private final TestDatabase scripted = TestDatabase.empty(TestDatabase.Kind.POSTGRESQL);

  @Test
  void scriptsLeaveTheDatabaseThatTheGoalsLeave() {
    String toOnline = "-Dmigration.url=" + online.url();
    String toScripted = "-Dmigration.url=" + scripted.url();
    project.mvn("migration:upgrade", toOnline).succeeds();
    project
        .mvn(
            "migration:upgrade",
            "-Dsql",
            "-Dto=base:head",
            "-Dmigration.databases=postgresql",
            "-Dmigration.outputFile=target/up.sql")
        .succeeds()
        .says("Written: ");
    assertThat(scripted.rows("select count(*) from pg_tables where schemaname = 'public'"))
        .containsExactly("0");
    scripted.script(project.read("target/up.sql"));
    assertThat(state(scripted)).isEqualTo(state(online));

    project.mvn("migration:downgrade", toOnline, "-Dto=-3").succeeds();
    project
        .mvn(
            "migration:downgrade",
            toScripted,
            "-Dto=-3",
            "-Dsql",
            "-Dmigration.outputFile=target/down.sql")
        .succeeds();
    scripted.script(project.read("target/down.sql"));
    assertThat(state(scripted)).isEqualTo(state(online));

    project.mvn("migration:stamp", toOnline, "-Dto=head").succeeds();
    project
        .mvn("migration:stamp", toScripted, "-Dsql", "-Dmigration.outputFile=target/stamp.sql")
        .succeeds();
    scripted.script(project.read("target/stamp.sql"));
    assertThat(state(scripted)).isEqualTo(state(online));
    project.mvn("migration:current", toScripted).succeeds().says("(head)");

    project
        .mvn("migration:upgrade", "-Dsql", "-Dto=base:head")
        .fails()
        .says("A script for which database? Give -Dmigration.databases=postgresql or sqlite");
    project
        .mvn("migration:downgrade", "-Dsql", "-Dto=base", "-Dmigration.databases=postgresql")
        .fails()
        .says("-Dto=head:base");
  }

  private static List<String> state(TestDatabase database) {
    List<String> state = new java.util.ArrayList<>(database.rows(HISTORY));
    state.addAll(database.rows("select table_name, column_name, data_type, is_nullable,"
        + " column_default, character_maximum_length from information_schema.columns"
        + " where table_schema = 'public' order by 1, 2"));
    state.addAll(database.rows("select conrelid::regclass, conname, pg_get_constraintdef(oid)"
        + " from pg_constraint where connamespace = 'public'::regnamespace order by 2, 1"));
    state.addAll(database.rows(
        "select indexdef from pg_indexes where schemaname = 'public'" + " order by 1"));
    return state;
  }
}
