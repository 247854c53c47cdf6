package io.migration4j.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.migration4j.processor.Javac.Compilation;
import io.migration4j.snapshot.Snapshot;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntityDriftTest {
  private static final String USER = """
      package com.example;
      import jakarta.persistence.*;
      import java.util.*;
      @Entity
      public class User {
        @Id Long id;
        @Column(length = 50) String name;
        @Enumerated(EnumType.STRING) Role role;
        static int count;
        enum Role { ADMIN, GUEST }
        public String getName() { return name; }
      }
      """;

  @TempDir
  private Path directory;

  private Javac javac;

  @BeforeEach
  void setUp() {
    javac = new Javac(directory).with("-Werror");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "@Column(length = 50) String name; | @Column(length = 60) String name;",
        "@Column(length = 50) String name; | String name;",
        "String name; | Integer name;",
        "String name; | String name; int age;",
        "@Enumerated(EnumType.STRING) | @Enumerated",
        "@Entity | @Entity @Table(name = \"people\")",
        "class User | class User extends Timer",
        "public String getName() | @Access(AccessType.PROPERTY) public String getName()",
      })
  void whatTheMappingDependsOnIsNoted(String before, String after) {
    snapshotOf(USER);
    Compilation compilation = compile(USER.replace(before, after)
        .replace("getName() { return name; }", "getName() { return \"\" + name; }"));
    assertThat(compilation.notes())
        .containsExactly("User.java:5 [EntityChanged] User changed since the last autogenerate. Run"
            + " mvn migration:autogenerate -Dmessage=\"...\" to write the migration, or mvn"
            + " migration:check to see whether the schema changes.");
    assertThat(compilation.succeeded()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "@Id Long id; | @Id @Deprecated Long id; // the key",
        "static int count; | static long count;",
        "static int count; | transient int count;",
        "public String getName() { return name; } | public String getTitle() { return \"Dr.\"; }",
        "@Enumerated(EnumType.STRING) Role role; | @Enumerated(value = EnumType.STRING) Role role;",
        "import java.util.*; | import java.util.List;",
      })
  void whatTheMappingDoesNotSeeIsNotNoted(String before, String after) {
    snapshotOf(USER);
    assertThat(compile(USER.replace(before, after)).diagnostics()).isEmpty();
  }

  @Test
  void anEnumOfAnEntityIsNotedWhereItChanged() {
    snapshotOf(USER);
    assertThat(compile(USER.replace("GUEST", "GUEST, OWNER")).notes())
        .singleElement()
        .asString()
        .startsWith("User.java:10 [EntityChanged] Role changed since the last autogenerate. Run");
  }

  @Test
  void theOrderOfAttributesIsNotNoted() {
    snapshotOf(USER);
    String moved =
        USER.replace("  @Id Long id;\n", "").replace("  static", "  @Id Long id;\n  static");
    assertThat(compile(moved).diagnostics()).isEmpty();
  }

  @Test
  void gettersCountWhereTheKeyIsOnOne() {
    String before = """
        package com.example;
        @jakarta.persistence.Entity
        public class User {
          @jakarta.persistence.Id public Long getId() { return 1L; }
          public String getName() { return ""; }
        }
        """;
    snapshotOf(before);
    assertThat(compile(before.replace("String getName() { return \"\"", "int getName() { return 1"))
            .notes())
        .hasSize(1);
  }

  @Test
  void aNewEntityIsNoted() {
    snapshotOf(USER);
    javac.write("com.example.Tag", """
        package com.example;
        @jakarta.persistence.Embeddable
        public class Tag {}
        """);
    assertThat(compile(USER).notes())
        .singleElement()
        .asString()
        .startsWith("Tag.java:3 [EntityAdded] Tag is new since the last autogenerate. Run mvn");
  }

  @Test
  void withoutASnapshotNothingIsNoted() {
    assertThat(compile(USER).diagnostics()).isEmpty();
  }

  @Test
  void aSnapshotWithConflictsIsPassedOver() throws Exception {
    snapshotOf(USER);
    Path snapshot = javac.classes().resolve(Snapshot.PATH);
    Files.writeString(snapshot, "<<<<<<< HEAD\n" + Files.readString(snapshot));
    assertThat(compile(USER.replace("50", "60")).diagnostics()).isEmpty();
  }

  @Test
  void whoAskedForAWarningGetsOne() {
    snapshotOf(USER);
    javac = new Javac(directory).with("-Amigration.drift=warn");
    assertThat(compile(USER.replace("50", "60")).warnings())
        .singleElement()
        .asString()
        .startsWith("User.java:5 [EntityChanged] User changed");
  }

  @Test
  void whoWantsNothingGetsNothing() {
    snapshotOf(USER);
    javac = new Javac(directory).with("-Amigration.drift=off");
    assertThat(compile(USER.replace("50", "60")).diagnostics()).isEmpty();
  }

  @Test
  void anUnknownOptionIsAnError() {
    javac = new Javac(directory).with("-Amigration.drift=loud");
    assertThat(compile(USER).errors())
        .containsExactly(
            "[UnknownOption] migration.drift=loud is unknown. Use one of off, note, warn.");
  }

  private Compilation compile(String user) {
    javac.write("com.example.User", user);
    return javac.compileAll(new MigrationProcessor());
  }

  /** Keeps what the processor says of those sources, as autogenerate does. */
  private void snapshotOf(String user) {
    javac.write("com.example.User", user);
    DriftSnapshot.of(javac);
  }
}
