package io.migration4j.processor.hibernate;

import static org.assertj.core.api.Assertions.assertThat;

import io.migration4j.json.JsonObject;
import io.migration4j.oracle.Catalog;
import io.migration4j.processor.ProjectPass;
import io.migration4j.schema.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Foreign keys to tables that the migrations are not about: over several columns, into another schema,
 * several to one table, and on the way to a table that they are about. The columns stay, the keys are
 * left out, and the excluded tables, which are there, with rows, are never touched.
 */
class ExcludedTablesTest {
  private static final String HEAD =
      "package com.example; import jakarta.persistence.*; import java.io.Serializable;";

  @TempDir
  private Path directory;

  private static Map<String, String> sources(String more) {
    return Map.of(
        "com.example.Account",
        HEAD
            + " @Entity @Table(name = \"account\", schema = \"billing\") @IdClass(AccountId.class)"
            + " public class Account { @Id Long bank; @Id @Column(name = \"number\", length = 9)"
            + " String digits; }",
        "com.example.AccountId",
        HEAD
            + " public class AccountId implements Serializable {"
            + " private static final long serialVersionUID = 1L; public Long bank;"
            + " public String digits;"
            + " public boolean equals(Object o) { return o == this; }"
            + " public int hashCode() { return 0; } }",
        "com.example.Middle",
        HEAD
            + " @Entity @Table(name = \"middle\") public class Middle { @Id Long id;"
            + " @ManyToOne Leaf leaf; }",
        "com.example.Leaf",
        HEAD + " @Entity @Table(name = \"leaf\") public class Leaf { @Id Long id; }",
        "com.example.Log",
        HEAD
            + " @Entity @Table(name = \"log\", schema = \"audit\") public class Log { @Id Long id; "
            + joined("debit") + joined("credit")
            + " @ManyToOne Middle middle; @ManyToOne Leaf leaf; "
            + more + " }");
  }

  private static String joined(String attribute) {
    return "@ManyToOne @JoinColumns({@JoinColumn(name = \"" + attribute
        + "_bank\", referencedColumnName = \"bank\"), @JoinColumn(name = \"" + attribute
        + "_number\", referencedColumnName = \"number\")}) Account " + attribute + "; ";
  }

  private JsonObject pass(ProjectPass project, String id, String more) throws IOException {
    project.entities(sources(more));
    return project.autogenerate(id, "Revision " + id);
  }

  @ParameterizedTest(name = "AD28 foreign keys to excluded tables on {0}")
  @EnumSource
  void excludedTablesStayAsTheyAreUpDownAndUp(Database database) throws Exception {
    ProjectPass project = new ProjectPass(directory);
    project.exclude("billing.*, middle");
    JsonObject first = pass(project, "a1", "");
    assertThat(first.texts("notes"))
        .filteredOn(note -> note.contains("is left out"))
        .hasSize(3)
        .allMatch(note -> note.contains("billing.account") || note.contains("middle"));
    pass(project, "b2", joined("fee") + "@Column(length = 9) String kind;");
    for (String source : project.migrations()) {
      assertThat(source(source))
          .doesNotContain("references(\"billing.account\"", "references(\"middle\"")
          .doesNotContain("Table(\"middle\"", "able(\"billing.account\"");
    }
    assertThat(source(project.migrations().get(0))).contains("references(\"leaf\"");

    runs(project, database);
  }

  private static void runs(ProjectPass project, Database database) throws Exception {
    boolean schemas = database == Database.POSTGRESQL;
    String account = schemas ? "billing.account" : "account";
    String log = schemas ? "audit.log" : "log";
    TestDatabase live = TestDatabase.empty(database, List.of("create schema billing"));
    MigratedProject migrated = new MigratedProject(project, live);
    live.run(List.of(
        "create table " + account + " (bank bigint, number varchar(9), primary key (bank, number))",
        "create table middle (id bigint primary key)",
        "insert into " + account + " values (1, 'x')",
        "insert into middle values (7)"));
    migrated.upgradeBeside("a1");
    live.run(List.of(
        "insert into leaf (id) values (3)",
        "insert into " + log + " (id, debit_bank, debit_number, middle_id, leaf_id)"
            + " values (1, 1, 'x', 7, 3), (2, null, null, 8, null)"));
    Catalog earlier = catalog(live);
    for (int round = 1; round <= 2; round++) {
      migrated.upgradeBeside("b2");
      live.run(List.of("update " + log + " set fee_bank = 5, fee_number = 'free', kind = 'k'"));
      migrated.downgrade("a1");
      assertThat(catalog(live)).isEqualTo(earlier);
    }
    migrated.downgrade("base");
    assertThat(catalog(live).of("row")).hasSize(2);
  }

  private String source(String className) throws IOException {
    return Files.readString(directory.resolve("src/" + className.replace('.', '/') + ".java"));
  }

  private static Catalog catalog(TestDatabase database) throws SQLException {
    try (Connection connection = database.connect()) {
      return Catalog.read(connection).without("migration_history");
    }
  }
}
