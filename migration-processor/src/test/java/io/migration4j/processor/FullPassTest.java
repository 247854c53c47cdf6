package io.migration4j.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.migration4j.json.Json;
import io.migration4j.json.JsonObject;
import io.migration4j.processor.Javac.Compilation;
import io.migration4j.snapshot.Snapshot;
import io.migration4j.snapshot.SnapshotFormat;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FullPassTest {
  private static final String USER = """
      package com.example;
      import io.migration4j.RenamedFrom;
      import jakarta.persistence.*;
      @Entity
      @Table(name = "users")
      public class User {
        @Id @GeneratedValue(strategy = GenerationType.IDENTITY) Long id;
        @Column(nullable = false) String name;
        // more
      }
      """;

  @TempDir
  private Path directory;

  private Javac project;
  private final Map<String, Object> request = new LinkedHashMap<>();

  @BeforeEach
  void setUp() {
    project = new Javac(directory);
    request.put("mode", "autogenerate");
    request.put("output", directory.resolve("output").toString());
    request.put("package", "com.example.migrations");
    request.put("message", "Create shop");
    request.put("revisionId", "a1");
    request.put("created", "2026-11-22T15:10:29Z");
    request.put("settings", Map.of());
    request.put("databases", List.of("postgresql", "sqlite"));
    request.put("answers", Map.of());
    request.put("snapshot", directory.resolve("schema-snapshot.json").toString());
    request.put("classesDirectory", project.classes().toString());
    request.put("sourceRoots", List.of(project.sources().toString()));
    request.put("entityClasses", List.of());
    project.write("com.example.User", USER);
  }

  @Test
  @DisplayName("SP1: the first revision creates what the entities map")
  void theFirstRevisionCreatesWhatTheEntitiesMap() {
    JsonObject result = pass();
    assertThat(result.text("status")).isEqualTo("changes");
    assertThat(result.text("id")).isEqualTo("a1");
    assertThat(result.text("className")).isEqualTo("com.example.migrations.Ra1_CreateShop");
    assertThat(result.text("sourceFile")).isEqualTo("com/example/migrations/Ra1_CreateShop.java");
    assertThat(result.texts("summary")).containsExactly("create table users");
    assertThat(result.texts("notes")).isEmpty();
    assertThat(text("output/sources/com/example/migrations/Ra1_CreateShop.java"))
        .contains("""
                op.createTable(table("users",
                        column("id", bigint()).asIdentity(),
                        column("name", varchar(255)).notNull())
                    .primaryKey("id"));
            """);
    Snapshot snapshot = SnapshotFormat.read(text("output/schema-snapshot.json"));
    assertThat(snapshot.heads()).containsExactly("a1");
    assertThat(snapshot.origins().attributes())
        .containsEntry("users.name", "com.example.User#name");
    assertThat(snapshot.origins().digests()).containsOnlyKeys("com.example.User");
  }

  @Test
  @DisplayName("N05: the second pass finds nothing")
  void theSecondPassFindsNothing() {
    commit(pass());
    request.put("revisionId", "b2");
    JsonObject result = pass();
    assertThat(result.text("status")).isEqualTo("unchanged");
    assertThat(result.texts("notes")).isEmpty();
    assertThat(text("output/schema-snapshot.json")).isEqualTo(text("schema-snapshot.json"));
  }

  @Test
  void aNewFieldIsANewColumn() {
    commit(pass());
    project.write("com.example.User", USER.replace("// more", "String phoneNumber;"));
    request.put("revisionId", "");
    request.put("message", "Add phone number");
    JsonObject result = pass();
    assertThat(result.texts("summary")).containsExactly("add column users.phonenumber");
    assertThat(result.text("id")).matches("[0-9a-f]{12}");
    assertThat(text("output/sources/" + result.text("sourceFile")))
        .contains(
            "revises = \"a1\"", "op.addColumn(\"users\", column(\"phonenumber\", varchar(255)));");
  }

  @Test
  void anAnnotatedRenameIsARename() {
    commit(pass());
    project.write(
        "com.example.User", USER.replace("String name;", "@RenamedFrom(\"name\") String title;"));
    request.put("revisionId", "b2");
    assertThat(pass().texts("summary")).containsExactly("rename column users.name to title");
  }

  @Test
  void aRenameInASuperclassCountsForEachTableBelow() {
    project.write("com.example.Base", base("String title;"));
    project.write(
        "com.example.Book",
        "package com.example; @jakarta.persistence.Entity" + " public class Book extends Base {}");
    project.write(
        "com.example.Film",
        "package com.example; @jakarta.persistence.Entity" + " public class Film extends Base {}");
    commit(pass());
    project.write("com.example.Base", base("@io.migration4j.RenamedFrom(\"title\") String name;"));
    request.put("revisionId", "b2");
    assertThat(pass().texts("summary"))
        .containsExactly("rename column book.title to name", "rename column film.title to name");
  }

  @Test
  void annotatedBackfillFillsARequiredColumnAndIsNoDefault() {
    commit(pass());
    project.write(
        "com.example.User",
        USER.replace(
            "// more",
            "@io.migration4j.Backfill(\"new\") @Column(nullable = false) String status;"));
    request.put("revisionId", "b2");
    JsonObject result = pass();
    assertThat(text("output/sources/" + result.text("sourceFile"))).contains("""
                // users.status: rows without a value get 'new', as told by @Backfill.
                op.addColumn("users", column("status", varchar(255)));
                op.execute("UPDATE users SET status = 'new' WHERE status IS NULL");
                op.alterColumn("users",
                    column("status", varchar(255)),
                    column("status", varchar(255)).notNull());
            """);
    commit(result);
    request.put("revisionId", "c3");
    assertThat(pass().text("status")).isEqualTo("unchanged");
  }

  @Test
  void annotationsInAnEmbeddableCountForEachColumnOfIt() {
    project.write("com.example.Address", address("String town;"));
    project.write(
        "com.example.Shop",
        "package com.example; import jakarta.persistence.*; @Entity public class Shop {"
            + " @Id Long id; @Embedded Address address; }");
    commit(pass());
    project.write(
        "com.example.Address",
        address("@io.migration4j.RenamedFrom(\"town\") String city;"
            + " @io.migration4j.Backfill(\"GB\") @Column(nullable = false) String country;"));
    request.put("revisionId", "b2");
    assertThat(pass().texts("summary"))
        .containsExactly(
            "rename column shop.town to city",
            "add column shop.country",
            "execute UPDATE shop SET country = 'GB' WHERE country IS NULL",
            "alter column shop.country: set not null");
  }

  @Test
  void d15ReorderedOrdinalsAreRefusedWithTheWayOut() {
    project.write("com.example.Role", "package com.example; public enum Role { USER, ADMIN }");
    project.write("com.example.User", USER.replace("// more", "Role role;"));
    commit(pass());
    assertThat(SnapshotFormat.read(text("schema-snapshot.json")).origins().ordinals())
        .isEqualTo(Map.of("users.role", List.of("USER", "ADMIN")));
    project.write("com.example.Role", "package com.example; public enum Role { ADMIN, USER }");
    request.put("revisionId", "b2");
    JsonObject result = pass();
    assertThat(result.text("status")).isEqualTo("questions");
    assertThat(result.objects("questions").get(0).text("text"))
        .contains("USER was 0 and is 1, ADMIN was 1 and is 0");
    request.put("answers", Map.of("keep", "users.role"));
    assertThat(pass().text("status")).isEqualTo("unchanged");
    commitSnapshot();
    request.put("answers", Map.of());
    assertThat(pass().text("status")).isEqualTo("unchanged");
  }

  @Test
  void d15ReorderedNamesAreNoChangeAndAddedOnesAreNoLoss() {
    String role = "@Enumerated(EnumType.STRING) Role role;";
    project.write("com.example.Role", "package com.example; public enum Role { USER, ADMIN }");
    project.write("com.example.User", USER.replace("// more", role));
    commit(pass());
    project.write("com.example.Role", "package com.example; public enum Role { ADMIN, USER }");
    request.put("revisionId", "b2");
    assertThat(pass().text("status")).isEqualTo("unchanged");
    project.write("com.example.Role", "package com.example; public enum Role { ADMIN, NEW, USER }");
    JsonObject result = pass();
    assertThat(result.texts("summary"))
        .containsExactly(
            "drop check users_role_check of users", "add check users_role_check to users");
    assertThat(result.texts("warnings")).isEmpty();
  }

  /** Case D32: excluded tables are never created, changed or dropped. */
  @Test
  void d32ExcludedTablesAreLeftAlone() {
    project.write("com.example.Log", log("@ManyToOne User author;"));
    request.put("exclude", "AUDIT_*");
    JsonObject first = pass();
    assertThat(first.texts("summary")).containsExactly("create table users");
    commit(first);
    request.put("revisionId", "b2");
    assertThat(pass().text("status")).isEqualTo("unchanged");
    request.put("exclude", "");
    JsonObject second = pass();
    assertThat(second.texts("summary")).contains("create table audit_log");
    commit(second);
    request.put("include", "audit_*");
    request.put("revisionId", "c3");
    project.write("com.example.User", USER.replace("// more", "String more;"));
    assertThat(pass().text("status")).isEqualTo("unchanged");
    request.put("include", "a.b.c");
    assertThat(pass().texts("notes"))
        .containsExactly("\"a.b.c\" in migration.include or migration.exclude is no pattern for a"
            + " table. Write name or schema.name, with * and ?.");
  }

  @Test
  @DisplayName("AD11 an entity cannot be mapped to a table of our own, in any case and schema")
  void entityOnATableOfOurOwnIsRefused() {
    for (String table : List.of(
        "name = \"migration_history\"",
        "name = \"`Migration_Step`\"",
        "name = \"MIGRATION_STEP\", schema = \"audit\"")) {
      project.write("com.example.Past", """
          package com.example;
          import jakarta.persistence.*;
          @Entity
          @Table(%s)
          public class Past {
            @Id Long id;
          }
          """.formatted(table));
      assertThat(failingPass())
          .singleElement()
          .asString()
          .containsIgnoringCase("migration_")
          .contains("keeps what is applied", "@Table(name = ...)", "Past.java");
    }
    request.put("exclude", "*.MIGRATION_STEP");
    assertThat(pass().texts("summary")).containsExactly("create table users");
  }

  @Test
  @DisplayName("AD28: foreign key to an excluded table goes with it")
  void foreignKeyToAnExcludedTableIsLeftOut() {
    project.write("com.example.Log", log("@ManyToOne User author; @ManyToOne Log earlier;"));
    request.put("exclude", "users");
    JsonObject first = pass();
    assertThat(first.texts("summary")).contains("create table audit_log");
    assertThat(first.texts("summary")).noneMatch(line -> line.contains("users"));
    assertThat(text("output/sources/" + first.text("sourceFile")))
        .contains("column(\"author_id\", bigint())", "\"earlier_id\").references(\"audit_log\"")
        .doesNotContain("\"users\"");
    commit(first);
    request.put("revisionId", "b2");
    assertThat(pass().text("status")).isEqualTo("unchanged");
  }

  private static String log(String attributes) {
    return "package com.example; import jakarta.persistence.*; @Entity @Table(name = \"audit_log\")"
        + " public class Log { @Id Long id; " + attributes + " }";
  }

  @Test
  @DisplayName("SP9: hook of the project changes what is written and may veto it")
  void hookOfTheProjectChangesWhatIsWrittenAndMayVetoIt() throws IOException {
    project.write("com.example.Hook", """
        package com.example;
        import io.migration4j.*;
        import io.migration4j.operation.*;
        import io.migration4j.schema.*;
        import java.util.*;
        public final class Hook implements AutogenerateHook {
          public List<Operation> upgrade(List<Operation> upgrade, SchemaModel before) {
            List<Operation> edited = new ArrayList<>(upgrade);
            for (Operation operation : upgrade) {
              if (operation instanceof DropColumn) {
                throw new MigrationException("We drop nothing.");
              }
              if (operation instanceof CreateTable create) {
                edited.add(new SetComment(create.table().name(), "from the hook"));
              }
            }
            return edited;
          }
        }
        """);
    Path services = Files.createDirectories(project.classes().resolve("META-INF/services"));
    Files.writeString(services.resolve("io.migration4j.AutogenerateHook"), "com.example.Hook\n");
    JsonObject first = pass();
    assertThat(first.texts("summary")).containsExactly("create table users", "comment on users");
    assertThat(text("output/sources/" + first.text("sourceFile")))
        .contains("op.dropComment(\"users\");");
    commit(first);
    project.write("com.example.User", USER.replace("@Column(nullable = false) String name;", ""));
    request.put("revisionId", "b2");
    JsonObject second = pass();
    assertThat(second.text("status")).isEqualTo("refused");
    assertThat(second.texts("notes")).containsExactly("We drop nothing.");
  }

  /** Case D21: another naming strategy for the whole model is renames and nothing else. */
  @Test
  void d21AnotherNamingStrategyIsRenamesOnly() {
    project.write(
        "com.example.OrderItem",
        "package com.example; import jakarta.persistence.*;"
            + " @Entity @Table(indexes = @Index(columnList = \"unitPrice\"))"
            + " public class OrderItem { @Id @GeneratedValue Long itemId;"
            + " @Column(unique = true) String skuCode; int unitPrice;"
            + " @Enumerated(EnumType.STRING) Kind itemKind;"
            + " @ManyToOne User boughtBy; enum Kind { A, B } }");
    commit(pass());
    request.put("settings", Map.of("migration.naming", "spring"));
    request.put("revisionId", "b2");
    JsonObject result = pass();
    assertThat(result.text("status")).isEqualTo("changes");
    assertThat(result.texts("summary"))
        .contains(
            "rename table orderitem to order_item",
            "rename column order_item.skucode to sku_code",
            "rename column order_item.boughtby_id to bought_by_id",
            "rename sequence orderitem_seq to order_item_seq")
        .allMatch(line -> line.startsWith("rename "));
    assertThat(result.texts("warnings")).isEmpty();
  }

  @Test
  @DisplayName("N01: another locale and time zone give the same bytes")
  void anotherLocaleAndTimeZoneGiveTheSameBytes() {
    project.write("com.example.User", USER.replace("// more", "int INDEX; String title;"));
    commit(pass());
    String class1 = text("output/sources/com/example/migrations/Ra1_CreateShop.java");
    String snapshot = text("output/schema-snapshot.json");
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR-u-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
      Files.delete(project.sources().resolve("com/example/migrations/Ra1_CreateShop.java"));
      Files.delete(directory.resolve("schema-snapshot.json"));
      pass();
    } catch (IOException e) {
      throw new AssertionError(e);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
    assertThat(text("output/sources/com/example/migrations/Ra1_CreateShop.java"))
        .isEqualTo(class1);
    assertThat(text("output/schema-snapshot.json")).isEqualTo(snapshot);
  }

  private static String address(String attributes) {
    return "package com.example; import jakarta.persistence.*; @Embeddable public class Address { "
        + attributes + " }";
  }

  private static String base(String attribute) {
    return "package com.example; @jakarta.persistence.MappedSuperclass public class Base {"
        + " @jakarta.persistence.Id Long id; " + attribute + " }";
  }

  @Test
  void aRenameInDoubtIsAQuestion() {
    commit(pass());
    project.write("com.example.User", USER.replace("String name;", "String title;"));
    request.put("revisionId", "b2");
    JsonObject result = pass();
    assertThat(result.text("status")).isEqualTo("questions");
    assertThat(result.objects("questions").get(0).texts("answers"))
        .contains("-Dmigration.rename=users.name:title");
    assertThat(result.text("className")).isEmpty();
    request.put("answers", Map.of("rename", "users.name:title"));
    assertThat(pass().texts("summary")).containsExactly("rename column users.name to title");
  }

  @Test
  void aFieldThatIsGoneIsADropThatTellsWhatItLoses() {
    commit(pass());
    project.write("com.example.User", USER.replace("@Column(nullable = false) String name;", ""));
    request.put("revisionId", "b2");
    JsonObject result = pass();
    assertThat(result.texts("summary")).containsExactly("drop column users.name");
    assertThat(result.texts("warnings")).isNotEmpty();
    assertThat(text("output/sources/" + result.text("sourceFile")))
        .contains("op.dropColumn(\"users\", \"name\").losesData();", "<p>Warning: ");
  }

  @Test
  void anEntityOfTheClassPathIsMappedWhenItIsNamed() throws IOException {
    Path source = project.write(
        "com.example.Tag",
        "package com.example; import jakarta.persistence.*;"
            + " @Entity public class Tag { @Id String name; }");
    assertThat(project.compile(List.of(source)).errors()).isEmpty();
    Files.delete(source);
    request.put("entityClasses", List.of("com.example.Tag"));
    assertThat(pass().texts("summary")).containsExactly("create table tag", "create table users");
  }

  @Test
  void checkLeavesNoClassAndNoSnapshot() {
    request.put("mode", "check");
    assertThat(pass().text("status")).isEqualTo("changes");
    assertThat(directory.resolve("output").toFile().list()).containsExactly("result.json");
  }

  @Test
  void aDeletedMigrationIsWrittenAgain() throws IOException {
    JsonObject first = pass();
    commit(first);
    Files.delete(project.sources().resolve(first.text("sourceFile")));
    JsonObject again = pass();
    assertThat(again.text("status")).isEqualTo("changes");
    assertThat(again.texts("notes"))
        .containsExactly("The snapshot was stale: rebuilt from the migration classes.");
  }

  @Test
  void aSnapshotWithConflictsIsBuiltAgain() throws IOException {
    commit(pass());
    Path snapshot = directory.resolve("schema-snapshot.json");
    String before = Files.readString(snapshot);
    Files.writeString(snapshot, "<<<<<<< HEAD\n" + before);
    JsonObject result = pass();
    assertThat(result.text("status")).isEqualTo("unchanged");
    assertThat(result.texts("notes"))
        .containsExactly("The snapshot was unreadable: rebuilt from the migration classes.");
    assertThat(text("output/schema-snapshot.json")).isEqualTo(before);
  }

  @Test
  void aMissingSnapshotIsBuiltAgain() throws IOException {
    commit(pass());
    Files.delete(directory.resolve("schema-snapshot.json"));
    assertThat(pass().texts("notes"))
        .containsExactly("The snapshot was missing: rebuilt from the migration classes.");
  }

  @Test
  @DisplayName("N06: another version of Hibernate is named when there are differences")
  void anotherHibernateIsNamedWhenThereAreDifferences() throws IOException {
    commit(pass());
    Path file = directory.resolve("schema-snapshot.json");
    String current = Files.readString(file);
    Files.writeString(
        file, current.replaceAll("(\"hibernateVersion\": )\"[^\"]*\"", "$1\"6.6.1.Final\""));
    request.put("revisionId", "b2");

    assertThat(pass().texts("notes")).isEmpty();
    assertThat(text("output/schema-snapshot.json")).isEqualTo(current);

    project.write("com.example.User", USER.replace("// more", "String phoneNumber;"));
    assertThat(pass().texts("notes"))
        .singleElement()
        .asString()
        .matches(
            "Hibernate 7\\S+ maps the entities, and 6\\.6\\.1\\.Final did when the snapshot was"
                + " written: .*");
  }

  @Test
  @DisplayName("RV3: two heads must be merged first")
  void twoHeadsMustBeMergedFirst() {
    for (String id : List.of("a1", "b2")) {
      project.write("com.example.migrations.R" + id, """
          package com.example.migrations;
          import io.migration4j.*;
          @Revision(id = "%s")
          public class R%s implements Migration {
            public void upgrade(Operations op) {}
            public void downgrade(Operations op) {}
          }
          """.formatted(id, id));
    }
    JsonObject result = pass();
    assertThat(result.text("status")).isEqualTo("refused");
    assertThat(result.texts("notes"))
        .containsExactly("Two heads: a1, b2. Run mvn migration:merge, then this again.");
  }

  @Test
  void whatHibernateRejectsIsAnErrorAtTheEntity() {
    project.write(
        "com.example.User",
        USER.replace("@Id @GeneratedValue(strategy = GenerationType.IDENTITY)", ""));
    assertThat(failingPass())
        .singleElement()
        .asString()
        .startsWith("User.java:6 [HibernateRejects] Hibernate cannot map com.example.User");
  }

  @Test
  void whatAMigrationCannotHoldIsAnErrorAtTheAttribute() {
    project.write(
        "com.example.User",
        USER.replace("@Column(nullable = false)", "@org.hibernate.annotations.Collate(\"C\")"));
    assertThat(failingPass())
        .singleElement()
        .asString()
        .startsWith("User.java:8 [UnmappedAttribute] Column users.name has the collation C,");
  }

  @Test
  void withoutEntitiesThereIsNothingToDo() throws IOException {
    Files.delete(project.sources().resolve("com/example/User.java"));
    project.write("com.example.Plain", "package com.example; class Plain {}");
    assertThat(pass().text("status")).isEqualTo("unchanged");
  }

  @Test
  void sourcesOfAnotherEncodingGetAClassInAscii() {
    request.put("encoding", "ISO-8859-1");
    request.put("message", "Größe");
    JsonObject result = pass();
    assertThat(result.text("className")).isEqualTo("com.example.migrations.Ra1_Grosse");
    assertThat(text("output/sources/" + result.text("sourceFile")))
        .contains("message = \"Gr\\u00f6\\u00dfe\"");
  }

  @Test
  void aRequestThatCannotBeReadIsAnError() {
    request.put("created", "yesterday");
    assertThat(failingPass())
        .singleElement()
        .asString()
        .contains(
            "[Autogenerate] Cannot read ", "plugin and processor must be of the same version");
  }

  @Test
  @DisplayName("SP5: a revision id that is taken is an error")
  void aRevisionIdThatIsTakenIsAnError() {
    commit(pass());
    project.write("com.example.User", USER.replace("// more", "String phoneNumber;"));
    assertThat(pass().texts("notes"))
        .containsExactly("There is a revision a1 already. Choose another -Dmigration.revId=.");
  }

  private JsonObject pass() {
    Compilation compilation = run();
    assertThat(compilation.errors()).isEmpty();
    return result();
  }

  private List<String> failingPass() {
    Compilation compilation = run();
    assertThat(compilation.succeeded()).isFalse();
    return compilation.errors();
  }

  /** Compiles the project, then passes over its sources as the plugin does. */
  private Compilation run() {
    try {
      assertThat(project.compileAll(new MigrationProcessor()).errors()).isEmpty();
      Path file = Files.writeString(directory.resolve("request.json"), Json.pretty(request));
      String classPath =
          System.getProperty("java.class.path") + File.pathSeparator + project.classes();
      try (IsolatedProcessor isolated = IsolatedProcessor.on(classPath)) {
        return new Javac(directory)
            .with("-proc:only", "-Amigration.request=" + file)
            .compileAll(isolated.processor());
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private JsonObject result() {
    return Json.parseObject(text("output/result.json"));
  }

  /** Puts class and snapshot where they belong. */
  private void commit(JsonObject result) {
    String file = result.text("sourceFile");
    project.write(result.text("className"), text("output/sources/" + file));
    commitSnapshot();
  }

  private void commitSnapshot() {
    try {
      Files.writeString(
          directory.resolve("schema-snapshot.json"), text("output/schema-snapshot.json"));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private String text(String path) {
    try {
      return Files.readString(directory.resolve(path));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
