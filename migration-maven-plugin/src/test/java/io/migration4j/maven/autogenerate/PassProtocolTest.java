package io.migration4j.maven.autogenerate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.migration4j.MigrationException;
import io.migration4j.json.Json;
import io.migration4j.json.JsonObject;
import io.migration4j.schema.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PassProtocolTest {
  @TempDir
  Path directory;

  @Test
  void theRequestSaysAllThatTheProcessorNeeds() {
    JsonObject json = Json.parseObject(new PassRequest(
            "autogenerate",
            Path.of("/out"),
            "com.example.migrations",
            "add \"x\"",
            "",
            Instant.parse("2026-11-22T15:10:29Z"),
            Optional.empty(),
            new ModelSettings(
                Map.of("hibernate.b", "2", "hibernate.a", "1"),
                List.of(Database.POSTGRESQL, Database.SQLITE),
                List.of("com.example.User"),
                false,
                "shop.*",
                "audit_*"),
            GivenAnswers.NONE.with("rename", "a.b:c"),
            Optional.empty(),
            Path.of("/classes"),
            List.of(Path.of("/src")),
            List.of(Path.of("/classes"), Path.of("/lib.jar")))
        .toJson());

    assertThat(json.members().keySet())
        .containsExactly(
            "mode",
            "output",
            "package",
            "message",
            "revisionId",
            "created",
            "placed",
            "revises",
            "dependsOn",
            "labels",
            "settings",
            "databases",
            "answers",
            "include",
            "exclude",
            "snapshot",
            "classesDirectory",
            "sourceRoots",
            "entityClasses",
            "onlyThose",
            "classPath");
    assertThat(json.text("created")).isEqualTo("2026-11-22T15:10:29Z");
    assertThat(json.textsByName("settings").keySet()).containsExactly("hibernate.a", "hibernate.b");
    assertThat(json.texts("databases")).containsExactly("postgresql", "sqlite");
    assertThat(json.text("snapshot")).isEmpty();
  }

  @Test
  void theResultIsRead() throws IOException {
    Path file = Files.writeString(directory.resolve("result.json"), """
        {"status": "questions", "questions": [{"text": "Renamed?",
         "answers": ["-Dmigration.rename=users.name:full_name", "-Dmigration.drop=users.name"]}],
         "notes": ["rebuilt"]}
        """);

    PassResult result = PassResult.read(file);

    assertThat(result.status()).isEqualTo(PassResult.Status.QUESTIONS);
    assertThat(result.questions().get(0).answers()).hasSize(2);
    assertThat(result.notes()).containsExactly("rebuilt");
    assertThat(result.summary()).isEmpty();
  }

  @Test
  void aMissingResultIsNamed() {
    assertThatThrownBy(() -> PassResult.read(directory.resolve("absent.json")))
        .isInstanceOf(MigrationException.class)
        .hasMessageContaining("absent.json");
  }

  @Test
  void answersAddUp() {
    assertThat(GivenAnswers.NONE
            .with("rename", "a.b:c")
            .with("keep", "")
            .and("-Dmigration.rename=users.name:full_name")
            .and("-Dmigration.drop=users.age")
            .and("keep=users.ix")
            .and("-Dmigration.drop=users.nick -Dmigration.fill=users.status:a=b")
            .values())
        .isEqualTo(Map.of(
            "rename", "a.b:c,users.name:full_name",
            "drop", "users.age,users.nick",
            "keep", "users.ix",
            "fill", "users.status:a=b"));
  }

  @Test
  void aRevisionNeedsAMessage() {
    assertThatThrownBy(() -> new NewRevision("com.example", " ", "", Instant.EPOCH))
        .isInstanceOf(MigrationException.class)
        .hasMessage("The revision has no message. Say what it does in a few words:"
            + " -Dmessage=\"add phone number to users\".");
  }
}
