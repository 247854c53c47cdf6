package io.migration4j.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.migration4j.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Alembic's filters and comparators do to single columns, done by a hook of the project. */
class HookCasesTest {
  @TempDir
  private Path directory;

  private ProjectPass project;

  @BeforeEach
  void setUp() throws IOException {
    project = new ProjectPass(directory);
    Path services = Files.createDirectories(project.classes().resolve("META-INF/services"));
    Files.writeString(services.resolve("io.migration4j.AutogenerateHook"), "com.example.Hook\n");
  }

  private void project(String columns, String hook) throws IOException {
    Map<String, String> sources = new LinkedHashMap<>();
    sources.put("com.example.User", """
        package com.example;
        import jakarta.persistence.*;
        @Entity
        @Table(name = "users")
        public class User {
          @Id Long id;
          %s
        }
        """.formatted(columns));
    sources.put("com.example.Hook", """
        package com.example;
        import io.migration4j.*;
        import io.migration4j.operation.*;
        import io.migration4j.schema.*;
        import java.util.*;
        public final class Hook implements AutogenerateHook {
          public List<Operation> upgrade(List<Operation> upgrade, SchemaModel before) {
            List<Operation> edited = new ArrayList<>(upgrade);
            %s
            return edited;
          }
        }
        """.formatted(hook));
    project.entities(sources);
  }

  @Test
  @DisplayName("AD4 hook keeps an added and a changed column out")
  void hookKeepsAColumnOut() throws IOException {
    project("@Column(length = 20) String name;", "");
    project.autogenerate("a1", "first");
    project("@Column(length = 30) String name; String secret; Integer age;", """
        edited.removeIf(each -> each instanceof AddColumn add && add.column().name().equals("secret")
            || each instanceof AlterColumn alter && alter.after().name().equals("name"));
        """);

    JsonObject result = project.autogenerate("b2", "second");

    assertThat(result.texts("summary")).anyMatch(line -> line.equals("add column users.age"));
    assertThat(result.texts("summary")).noneMatch(line -> line.contains("users.name"));
    assertThat(result.texts("summary")).noneMatch(line -> line.contains("users.secret"));
  }

  @Test
  @DisplayName("AD5 AD20 hook sees both sides of a changed column and says which are equal")
  void hookSeesBothSidesAndSaysWhichAreEqual() throws IOException {
    project("""
        @Column(length = 20) String name;
        @Column(length = 20, columnDefinition = "varchar(20) default 'a'") String kind;
        @Column(length = 20) String town;
        """, "");
    project.autogenerate("a1", "first");
    project("""
        @Column(length = 21) String name;
        @Column(length = 20, columnDefinition = "varchar(20) default 'A'") String kind;
        @Column(length = 30) String town;
        """, """
        for (Operation each : upgrade) {
          AlterColumn alter = (AlterColumn) each;
          Column known = before.table(alter.table()).column(alter.after().name());
          if (!known.equals(alter.before())) {
            throw new MigrationException("not the column before: " + known);
          }
          boolean sameDefault = !known.defaultValue().equals(alter.after().defaultValue());
          boolean nearly = alter.after().type().toString().contains("21");
          if (sameDefault || nearly) {
            edited.remove(each);
          }
        }
        """);

    JsonObject result = project.autogenerate("b2", "second");

    assertThat(result.texts("summary"))
        .singleElement()
        .asString()
        .startsWith("alter column users.town: ");
  }

  @Test
  @DisplayName("AD30 SQL that a hook adds stands in the class, and its undo in the downgrade")
  void sqlOfAHookStandsInTheClass() throws IOException {
    project("String name;", """
        edited.add(new ExecuteSql(
            SqlText.sql("create view names as select name from users"),
            SqlText.sql("drop view names"),
            Optional.of(List.of())));
        """);

    JsonObject result = project.autogenerate("a1", "first");

    String source =
        Files.readString(directory.resolve("output/sources/" + result.text("sourceFile")));
    String upgrade = source.substring(0, source.indexOf("void downgrade"));
    assertThat(upgrade).contains("create view names as select name from users");
    assertThat(source.substring(upgrade.length())).contains("drop view names");
  }
}
