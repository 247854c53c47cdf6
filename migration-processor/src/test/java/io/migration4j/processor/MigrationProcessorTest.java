package io.migration4j.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.migration4j.RevisionIndex;
import io.migration4j.processor.Javac.Compilation;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationProcessorTest {
  @TempDir
  private Path directory;

  private Javac javac;

  @BeforeEach
  void setUp() {
    javac = new Javac(directory).with("-Werror");
  }

  @Test
  void theIndexHasEachMigrationWithTheDigestOfItsSource() throws Exception {
    migration("a1", "");
    migration("b2", "a1");
    assertThat(compileAll().diagnostics()).isEmpty();
    List<RevisionIndex.Entry> entries = index().entries();
    assertThat(entries).extracting(RevisionIndex.Entry::id).containsExactly("a1", "b2");
    assertThat(entries)
        .extracting(RevisionIndex.Entry::className)
        .containsExactly("com.example.migrations.Ra1", "com.example.migrations.Rb2");
    assertThat(entries)
        .extracting(RevisionIndex.Entry::digest)
        .allMatch(d -> d.matches("[0-9a-f]{16}"));
  }

  @Test
  @DisplayName("N03: formatting and comments leave the digest alone")
  void formattingAndCommentsLeaveTheDigestAlone() throws Exception {
    Path file = migration("a1", "");
    compileAll();
    RevisionIndex before = index();
    String text = Files.readString(file);
    Files.writeString(
        file, text.replace(";", " ;\r\n// said\n").replace("{", "\n{ /* \"here\" */\n"));
    compileAll();
    assertThat(index()).isEqualTo(before);
    Files.writeString(
        file,
        text.replace("upgrade(Operations op) {", "upgrade(Operations op) { op.dropTable(\"x\");"));
    compileAll();
    assertThat(index()).isNotEqualTo(before);
  }

  @Test
  void anIncrementalCompileKeepsTheOthersInTheIndex() throws Exception {
    migration("a1", "");
    Path second = migration("b2", "a1");
    compileAll();
    RevisionIndex before = index();
    assertThat(javac.compile(List.of(second), new MigrationProcessor()).diagnostics())
        .isEmpty();
    assertThat(index()).isEqualTo(before);
    Path entity = javac.write("com.example.Plain", "package com.example; class Plain {}");
    assertThat(javac.compile(List.of(entity), new MigrationProcessor()).diagnostics())
        .isEmpty();
    assertThat(index()).isEqualTo(before);
  }

  @Test
  void anIncrementalCompileWithoutAnIndexSeesTheNeighbours() throws Exception {
    migration("a1", "");
    Path second = migration("b2", "a1");
    compileAll();
    Files.delete(javac.classes().resolve(RevisionIndex.PATH));
    assertThat(javac.compile(List.of(second), new MigrationProcessor()).errors())
        .isEmpty();
  }

  @Test
  void aDeletedClassLeavesTheIndex() throws Exception {
    migration("a1", "");
    Path second = migration("b2", "a1");
    compileAll();
    Files.delete(second);
    Files.delete(javac.classes().resolve("com/example/migrations/Rb2.class"));
    compileAll();
    assertThat(index().entries()).extracting(RevisionIndex.Entry::id).containsExactly("a1");
  }

  @Test
  void aModuleWithoutMigrationsGetsNoIndex() {
    javac.write("com.example.Plain", "package com.example; class Plain {}");
    assertThat(compileAll().diagnostics()).isEmpty();
    assertThat(javac.classes().resolve(RevisionIndex.PATH)).doesNotExist();
  }

  @Test
  void aDamagedIndexIsWrittenAnew() throws Exception {
    migration("a1", "");
    Path index = javac.classes().resolve(RevisionIndex.PATH);
    Files.createDirectories(index.getParent());
    Files.writeString(index, "<<<<<<< HEAD\n\0");
    assertThat(compileAll().diagnostics()).isEmpty();
    assertThat(index().entries()).hasSize(1);
  }

  @Test
  void severalHeadsAreNoMatterForACompile() {
    migration("a1", "");
    migration("b2", "a1");
    migration("c3", "a1");
    assertThat(compileAll().diagnostics()).isEmpty();
  }

  @Test
  @DisplayName("G08: a parent that is not there is an error")
  void aParentThatIsNotThereIsAnError() {
    migration("a1", "");
    migration("b2", "a7");
    assertThat(compileAll().errors())
        .containsExactly("Rb2.java:2 [RevisionGraph] b2 (com.example.migrations.Rb2) revises a7,"
            + " which is not there.");
  }

  @Test
  @DisplayName("SP17, G08: two classes with one id are an error")
  void twoClassesWithOneIdAreAnError() {
    migration("a1", "");
    migration("a1", "Again", "");
    assertThat(compileAll().errors())
        .containsExactly("Ra1.java:2 [RevisionGraph] Revision a1 is defined 2 times:"
            + " com.example.migrations.Ra1, com.example.migrations.Ra1Again. Keep one, or give the"
            + " others new ids.");
  }

  @Test
  @DisplayName("G08: a revision that follows itself is an error")
  void aRevisionThatFollowsItselfIsAnError() {
    migration("a1", "a1");
    assertThat(compileAll().errors())
        .containsExactly("Ra1.java:2 [RevisionGraph] a1 (com.example.migrations.Ra1) revises"
            + " itself. Name the revision it follows.");
  }

  @Test
  @DisplayName("G08: a cycle is an error")
  void aCycleIsAnError() {
    migration("a1", "c3");
    migration("b2", "a1");
    migration("c3", "b2");
    assertThat(compileAll().errors())
        .singleElement()
        .asString()
        .startsWith("Ra1.java:2 [RevisionGraph] Cycle: a1 (com.example.migrations.Ra1) revises c3");
  }

  @Test
  void anIdThatIsNoneIsAnError() {
    migration("a-1", "Dash", "");
    assertThat(compileAll().errors())
        .containsExactly("RDash.java:2 [RevisionGraph] 'a-1' in com.example.migrations.RDash cannot"
            + " be a revision id: use 1 to 64 letters, digits and underscores.");
  }

  @Test
  void aMigrationWithoutRevisionIsAnError() {
    write("Ra1", "public class Ra1 implements Migration {" + METHODS + "}");
    assertThat(compileAll().errors())
        .containsExactly("Ra1.java:2 [MissingRevision] Ra1 is a migration without @Revision. Add"
            + " @Revision(id = \"...\", revises = \"...\"), or make it abstract if it is none.");
  }

  @Test
  void anAbstractBaseOfMigrationsNeedsNoRevision() {
    write("Base", "public abstract class Base implements Migration {}");
    write("Ra1", "@Revision(id = \"a1\") public class Ra1 extends Base {" + METHODS + "}");
    assertThat(compileAll().diagnostics()).isEmpty();
  }

  @Test
  void aRevisionThatIsNoMigrationIsAnError() {
    write("Ra1", "@Revision(id = \"a1\") public class Ra1 {}");
    assertThat(compileAll().errors())
        .containsExactly(
            "Ra1.java:2 [NoMigration] Ra1 has @Revision but does not implement Migration.");
  }

  @Test
  void anAbstractRevisionIsAnError() {
    write("Ra1", "@Revision(id = \"a1\") public abstract class Ra1 implements Migration {}");
    assertThat(compileAll().errors())
        .containsExactly(
            "Ra1.java:2 [AbstractMigration] Ra1 has @Revision but is abstract. Remove either.");
  }

  @Test
  void aRevisionThatCannotBeReachedIsAnError() {
    write("Ra1", "@Revision(id = \"a1\") class Ra1 implements Migration {" + METHODS + "}");
    assertThat(compileAll().errors())
        .containsExactly("Ra1.java:2 [HiddenMigration] Ra1 must be public, so that it can be run.");
  }

  @Test
  void aRevisionThatCannotBeMadeIsAnError() {
    write(
        "Ra1",
        "@Revision(id = \"a1\") public class Ra1 implements Migration { public Ra1(int x)" + " {}"
            + METHODS + "}");
    assertThat(compileAll().errors())
        .containsExactly("Ra1.java:2 [MissingConstructor] Ra1 needs a public constructor without"
            + " parameters.");
  }

  @Test
  void aNestedMigrationIsIndexedByItsBinaryName() throws Exception {
    write(
        "All",
        "public class All { @Revision(id = \"a1\") public static class A implements"
            + " Migration {" + METHODS + "} }");
    assertThat(compileAll().diagnostics()).isEmpty();
    assertThat(compileAll().diagnostics()).isEmpty();
    assertThat(index().entries())
        .extracting(RevisionIndex.Entry::className)
        .containsExactly("com.example.migrations.All$A");
  }

  @Test
  void neitherHibernateNorPersistenceHasToBeThere() throws Exception {
    String classPath = Stream.of(RevisionIndex.class, MigrationProcessor.class)
        .map(MigrationProcessorTest::location)
        .reduce((some, more) -> some + File.pathSeparator + more)
        .orElseThrow();
    migration("a1", "");
    try (IsolatedProcessor isolated = IsolatedProcessor.on(classPath)) {
      Compilation compilation = javac
          .withClassPath(classPath)
          .compile(List.of(migration("b2", "")), isolated.processor());
      assertThat(compilation.diagnostics()).isEmpty();
      assertThat(compilation.succeeded()).isTrue();
    }
    assertThat(index().entries()).hasSize(1);
  }

  private static String location(Class<?> type) {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().getPath())
        .toString();
  }

  private static final String METHODS =
      "@Override public void upgrade(Operations op) {} @Override public void downgrade(Operations op) {}";

  private Path migration(String id, String revises) {
    return migration(id, "", revises);
  }

  private Path migration(String id, String name, String revises) {
    String simple = "R" + id.replaceAll("\\W.*", "");
    String className = id.contains("-") ? "R" + name : simple + name;
    String parents = revises.isEmpty() ? "" : ", revises = \"" + revises + "\"";
    return write(
        className,
        "@Revision(id = \"" + id + "\"" + parents + ") public class " + className
            + " implements Migration {" + METHODS + "}");
  }

  private Path write(String className, String body) {
    return javac.write(
        "com.example.migrations." + className,
        "package com.example.migrations; import io.migration4j.*;\n" + body + "\n");
  }

  private Compilation compileAll() {
    return javac.compileAll(new MigrationProcessor());
  }

  private RevisionIndex index() throws Exception {
    Path file = javac.classes().resolve(RevisionIndex.PATH);
    return RevisionIndex.parse(Files.readString(file), file.toString());
  }
}
