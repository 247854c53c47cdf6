package io.migration4j.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.migration4j.it.database.TestDatabase;
import io.migration4j.it.maven.Build;
import io.migration4j.it.maven.Project;
import io.migration4j.it.maven.Repository;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Two developers with branches of one git repository, each with a migration of their own. */
class MergeIT {
  private static final String ENTITIES = "src/main/java/com/example/store/";
  private static final String MIGRATIONS = ENTITIES + "migrations/";
  private static final String SNAPSHOT =
      "src/main/resources/META-INF/migration/schema-snapshot.json";
  private static final String ADA = "ada000000001";
  private static final String BOB = "b0b000000002";
  private static final String MERGED = "cc0000000003";

  private Project project;
  private Repository repository;

  @Test
  @DisplayName("G01, N07: one command heals what two developers did")
  void oneCommandHealsWhatTwoDevelopersDid() {
    begin("merge");
    develop("ada", "User", "private String nickname;", ADA);
    develop("bob", "Category", "private String hint;", BOB);
    TestDatabase database = TestDatabase.empty(TestDatabase.Kind.SQLITE);
    String url = "-Dmigration.url=" + database.url();
    project.mvn("migration:upgrade", url).succeeds();
    assertThat(project.read(MIGRATIONS + "Rb0b000000002_BobIsHere.java")).contains("hint");
    repository.checkout("ada").mergeConflictsIn("bob", SNAPSHOT);
    assertThat(project.read(SNAPSHOT).split("<<<<<<< ")).hasSize(2);
    assertThat(project.read(SNAPSHOT))
        .containsPattern("<<<<<<< .*\n\"heads\": \\[\"" + ADA + "\"],\n=======\n\"heads\": \\[\""
            + BOB + "\"],\n>>>>>>> bob\n");

    project
        .mvn("migration:autogenerate", "-Dmessage=too early")
        .fails()
        .says("Two heads: " + ADA + ", " + BOB + ". Run mvn migration:merge");
    project.mvn("migration:branches").succeeds().says("-> " + ADA + " (head)");
    assertThat(
            project.mvn("-q", "migration:branches", "-Dmigration.format=json").output())
        .contains("\"children\"", ADA, BOB);
    project.mvn("migration:snapshot").fails().says("Run mvn migration:merge");

    merge().succeeds().says(ADA + " and " + BOB + " commute");
    repository.commit("Merge bob");
    assertThat(project.read(SNAPSHOT))
        .contains("\"heads\": [\"" + MERGED + "\"]")
        .contains("com.example.store.User#nickname")
        .contains("com.example.store.Category#hint");
    project.mvn("migration:upgrade", url).succeeds();
    assertThat(database.rows("select count(nickname) from users")).containsExactly("0");
    assertThat(database.rows("select count(hint) from categories")).containsExactly("0");
    assertThat(database.rows("select count(*) from migration_history where id = '" + MERGED + "'"))
        .containsExactly("1");

    project.mvn("migration:check", url).succeeds();
    project.mvn("migration:merge").succeeds().says("nothing to merge");
    project.mvn("migration:snapshot").succeeds().says("is as the migrations give it");
    assertThat(repository.status()).isEmpty();
    project.mvn("migration:autogenerate", "-Dmessage=nothing").succeeds().says("No changes");
    assertThat(repository.status()).isEmpty();
  }

  @Test
  @DisplayName("G03: clash names both classes and changes nothing")
  void clashNamesBothClassesAndChangesNothing() {
    begin("merge-clash");
    develop("ada", "User", "private String nickname;", ADA);
    develop("bob", "User", "@Column(length = 20) private String nickname;", BOB);
    repository.checkout("ada").mergeConflictsIn("bob", ENTITIES + "User.java", SNAPSHOT);
    project.write(
        ENTITIES + "User.java",
        project
            .read(ENTITIES + "User.java")
            .replaceAll("(?s)<<<<<<< .*?\n(.*?)=======\n.*?>>>>>>> .*?\n", "$1"));
    List<String> before = repository.status();
    String snapshot = project.read(SNAPSHOT);

    merge()
        .fails()
        .says("Cannot merge " + ADA + ", " + BOB)
        .says("R" + ADA + "_AdaIsHere.java:")
        .says("R" + BOB + "_BobIsHere.java:")
        .says("name=\"nickname\", type=SqlType(kind=VARCHAR, arguments=[20])")
        .says("Edit one of the two classes");
    assertThat(repository.status()).isEqualTo(before);
    assertThat(project.read(SNAPSHOT)).isEqualTo(snapshot);
  }

  @Test
  @DisplayName("G07: three heads and criss cross merges end in one head")
  void threeHeadsAndCrissCrossMergesEndInOneHead() {
    begin("merge-three");
    develop("ada", "User", "private String nickname;", ADA);
    develop("bob", "Category", "private String hint;", BOB);
    develop("eve", "Product", "private String colour;", "e0e000000004");
    repository.branch("left", "ada").mergeConflictsIn("bob", SNAPSHOT);
    merge().succeeds();
    repository.commit("Merge bob into ada");
    repository.branch("right", "bob").mergeConflictsIn("ada", SNAPSHOT);
    project
        .mvn("migration:merge", "-Dmigration.revId=dd0000000005", "-Dmessage=the other way")
        .succeeds();
    repository.commit("Merge ada into bob");

    repository.checkout("left").mergeConflictsIn("right", SNAPSHOT);
    repository.commit("Merge right with its conflict");
    repository.mergeConflictsIn("eve", SNAPSHOT);
    project
        .mvn("migration:merge", "-Dmigration.revId=ff0000000006")
        .succeeds()
        .says("cc0000000003 and dd0000000005 and e0e000000004 commute");
    project.mvn("migration:check").succeeds();
    project.mvn("migration:heads").succeeds().says("ff0000000006");
    TestDatabase database = TestDatabase.empty(TestDatabase.Kind.SQLITE);
    project.mvn("migration:upgrade", "-Dmigration.url=" + database.url()).succeeds();
    assertThat(database.rows("select count(colour) from products")).containsExactly("0");
  }

  @Test
  @DisplayName("SP6, VT19: autogenerate splices a branch with a label, and depends on it")
  void autogenerateWritesWhereItIsTold() {
    begin("splice");
    addField("Category", "private String hint;");
    project
        .mvn(
            "migration:autogenerate",
            "-Dmessage=add hint",
            "-Dmigration.revId=" + ADA,
            "-Dmigration.head=97c4",
            "-Dmigration.splice",
            "-Dmigration.branchLabel=hints")
        .succeeds();
    assertThat(project.read(MIGRATIONS + "Rada000000001_AddHint.java"))
        .contains("revises = \"97c4e1a6d308\"", "labels = \"hints\"", "\"hint\"");

    addField("User", "private String nickname;");
    project
        .mvn(
            "migration:autogenerate",
            "-Dmessage=add nickname",
            "-Dmigration.revId=" + BOB,
            "-Dmigration.head=be5f",
            "-Dmigration.dependsOn=hints")
        .succeeds();
    assertThat(project.read(MIGRATIONS + "Rb0b000000002_AddNickname.java"))
        .contains("revises = \"be5f208c7409\"", "dependsOn = \"hints\"", "\"nickname\"")
        .doesNotContain("\"hint\"");
    assertThat(project.read(SNAPSHOT)).contains("\"heads\": [\"" + ADA + "\", \"" + BOB + "\"]");

    TestDatabase database = TestDatabase.empty(TestDatabase.Kind.SQLITE);
    project
        .mvn("migration:upgrade", "-Dto=be5f@head", "-Dmigration.url=" + database.url())
        .succeeds()
        .says("now at " + ADA + " (head), " + BOB + " (head)");
    assertThat(database.rows("select count(hint) from categories")).containsExactly("0");
  }

  private void begin(String story) {
    project = Project.copyOf("vintage-store", story).remove("src/test");
    repository = Repository.of(project);
  }

  /** A developer's branch from main, with a field more and its migration. */
  private void develop(String branch, String entity, String field, String id) {
    repository.branch(branch, "main");
    addField(entity, field);
    project
        .mvn(
            "migration:autogenerate", "-Dmessage=" + branch + " is here", "-Dmigration.revId=" + id)
        .succeeds();
    repository.commit("Add a field");
  }

  private void addField(String entity, String field) {
    String constructor = "  protected " + entity + "()";
    project.edit(ENTITIES + entity + ".java", constructor, "  " + field + "\n\n" + constructor);
  }

  private Build merge() {
    return project.mvn("migration:merge", "-Dmigration.revId=" + MERGED);
  }
}
