package io.migration4j.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.migration4j.it.database.TestDatabase;
import io.migration4j.it.maven.Build;
import io.migration4j.it.maven.Project;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is wrong gets an error that says what, where and the remedy, and changes nothing. */
class BadInputIT {
  private static final String ENTITIES = "src/main/java/com/example/store/";
  private static final String MIGRATIONS = ENTITIES + "migrations/";
  private static final String SNAPSHOT =
      "src/main/resources/META-INF/migration/schema-snapshot.json";
  private static final String HEAD = "be5f208c7409";

  private Project project;
  private TestDatabase database;

  @BeforeEach
  void project(TestInfo test) {
    String story =
        test.getTestMethod().orElseThrow().getName() + test.getDisplayName().hashCode();
    project = Project.copyOf("vintage-store", "bad-" + story.toLowerCase(Locale.ROOT));
    project.remove("src/test");
    database = TestDatabase.empty(TestDatabase.Kind.SQLITE);
  }

  @Test
  void autogenerateWithoutMessage() {
    addField();
    fails("migration:autogenerate").says("-Dmessage=");
    fails("migration:autogenerate", "-Dmessage=").says("-Dmessage=");
    fails("migration:revision").says("-Dmessage=");
    nothingIsGenerated();
  }

  @Test
  void connectionThatIsNotThere() {
    fails("migration:upgrade").says("migration.url").says("DATABASE_URL");
    fails(
            "migration:upgrade",
            "-Dmigration.url=jdbc:postgresql://127.0.0.1:1/shop?password=s3cret",
            "-Dmigration.user=ada",
            "-Dmigration.password=s3cret")
        .says("127.0.0.1:1")
        .doesNotSay("s3cret\n")
        .doesNotSay("password=s3cret\"");
    fails("migration:upgrade", "-Dmigration.url=jdbc:oracle:thin:@x")
        .says("oracle:thin")
        .says("jdbc:postgresql:");
  }

  @Test
  void revisionThatIsUnknownAmbiguousOrBelowBase() {
    fails("migration:upgrade", "-Dto=ffff", url()).says("ffff");
    fails("migration:downgrade", url()).says("-Dto=");
    fails("migration:downgrade", "-Dto=-1", url()).says("base");
    fails("migration:upgrade", "-Dto=+99", url()).says("+99");
    fails("migration:show", "-Drev=nope").says("nope");
    assertThat(database.tables()).isEmpty();
  }

  @Test
  void propertyThatIsMisspelled() {
    fails("migration:upgrade", "-Dmigration.ulr=jdbc:sqlite:x")
        .says("Did you mean -Dmigration.url?");
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.Kind.class)
  void statementThatFailsInTheMiddleOfARevision(TestDatabase.Kind kind) {
    TestDatabase failing = TestDatabase.empty(kind);
    String url = "-Dmigration.url=" + failing.url();
    project.mvn("migration:upgrade", url).succeeds();
    failing.execute("insert into categories (name) values ('Light')");
    revision("""
            op.execute("UPDATE categories SET name = 'Dark'");
            op.execute("UPDATE categories SET nane = 'x'");
        """);
    Build build = project.mvn("migration:upgrade", url).fails();
    build
        .says("0badf00d0001")
        .says("R0badf00d0001_Broken.java:")
        .says("UPDATE categories SET nane = 'x'")
        .says("nane")
        .says("rolled back");
    if (kind == TestDatabase.Kind.POSTGRESQL) {
      build.says("42703");
    }
    assertThat(failing.rows("select name from categories")).containsExactly("Light");
    assertThat(failing.rows("select id from migration_history where id = '0badf00d0001'"))
        .isEmpty();
  }

  @Test
  void migrationThatThrows() {
    project.mvn("migration:upgrade", url()).succeeds();
    revision("    throw new IllegalStateException(\"no luck\");\n");
    fails("migration:upgrade", url())
        .says("R0badf00d0001_Broken")
        .says("no luck")
        .says("line");
    assertThat(database.rows("select count(*) from migration_history")).containsExactly("9");
  }

  @Test
  void snapshotThatIsMissingUnreadableNewerOrConflicted() {
    String snapshot = project.read(SNAPSHOT);
    for (String damaged : new String[] {
      "", "not json", "<<<<<<< HEAD\n" + snapshot, snapshot.substring(0, snapshot.length() / 2)
    }) {
      project.write(SNAPSHOT, damaged);
      project
          .mvn("migration:autogenerate", "-Dmessage=nothing")
          .succeeds()
          .says("snapshot")
          .says("No changes");
    }
    project.remove(SNAPSHOT);
    project.mvn("migration:autogenerate", "-Dmessage=nothing").succeeds().says("No changes");
    assertThat(project.read(SNAPSHOT)).isEqualTo(snapshot);
    project.write(SNAPSHOT, snapshot.replaceFirst("\"format\": *1", "\"format\": 99"));
    fails("migration:autogenerate", "-Dmessage=nothing").says("99").says("newer");
  }

  @Test
  void entityThatHibernateRejects() {
    project.edit(
        ENTITIES + "Category.java",
        "  @Column(nullable = false)\n  private String name;",
        "  @jakarta.persistence.OneToMany\n  private String name;");
    fails("migration:autogenerate", "-Dmessage=broken")
        .says("Category.java")
        .says("name")
        .doesNotSay("\tat org.hibernate");
    nothingIsGenerated();
  }

  @Test
  void migrationWithoutRevision() {
    revision("");
    project.edit(broken(), "@Revision(id = \"0badf00d0001\", revises = \"" + HEAD + "\")\n", "");
    fails("migration:upgrade", url()).says("R0badf00d0001_Broken").says("@Revision");
    assertThat(database.tables()).isEmpty();
  }

  @Test
  void twoClassesWithOneId() {
    revision("");
    project.edit(broken(), "id = \"0badf00d0001\"", "id = \"97c4e1a6d308\"");
    fails("migration:upgrade", url())
        .says("97c4e1a6d308")
        .says("R0badf00d0001_Broken")
        .says("R97c4e1a6d308_FillFullName");
    assertThat(database.tables()).isEmpty();
  }

  @Test
  void revisionWhoseParentIsMissing() {
    revision("");
    project.edit(broken(), "revises = \"" + HEAD + "\"", "revises = \"deadbeef0000\"");
    fails("migration:upgrade", url()).says("deadbeef0000").says("R0badf00d0001_Broken");
    assertThat(database.tables()).isEmpty();
  }

  private void revision(String body) {
    project.write(broken(), """
        package com.example.store.migrations;

        import io.migration4j.Migration;
        import io.migration4j.Operations;
        import io.migration4j.Revision;

        @Revision(id = "0badf00d0001", revises = "%s")
        public final class R0badf00d0001_Broken implements Migration {
          @Override
          public void upgrade(Operations op) {
        %s  }

          @Override
          public void downgrade(Operations op) {}
        }
        """.formatted(HEAD, body));
  }

  private static String broken() {
    return MIGRATIONS + "R0badf00d0001_Broken.java";
  }

  private void addField() {
    project.edit(
        ENTITIES + "Category.java",
        "  protected Category",
        "  private String hint;\n\n  protected Category");
  }

  private void nothingIsGenerated() {
    assertThat(project.path(MIGRATIONS).toFile().list()).hasSize(9);
    assertThat(project.read(SNAPSHOT)).contains(HEAD);
  }

  private Build fails(String... arguments) {
    return project.mvn(arguments).fails();
  }

  private String url() {
    return "-Dmigration.url=" + database.url();
  }
}
