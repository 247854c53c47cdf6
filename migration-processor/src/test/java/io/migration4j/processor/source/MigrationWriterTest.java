package io.migration4j.processor.source;

import static io.migration4j.schema.CheckConstraint.check;
import static io.migration4j.schema.Column.column;
import static io.migration4j.schema.EnumType.enumType;
import static io.migration4j.schema.SqlType.text;
import static io.migration4j.schema.SqlType.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.migration4j.Migration;
import io.migration4j.MigrationException;
import io.migration4j.RecordingOf;
import io.migration4j.Revision;
import io.migration4j.operation.AddCheck;
import io.migration4j.operation.AddColumn;
import io.migration4j.operation.BulkInsert;
import io.migration4j.operation.CreateEnum;
import io.migration4j.operation.CreateTable;
import io.migration4j.operation.DropColumn;
import io.migration4j.operation.DropTable;
import io.migration4j.operation.ExecuteSql;
import io.migration4j.operation.Operation;
import io.migration4j.operation.Row;
import io.migration4j.operation.RunJava;
import io.migration4j.operation.SetComment;
import io.migration4j.processor.Javac;
import io.migration4j.revision.RevisionNode;
import io.migration4j.schema.Column;
import io.migration4j.schema.Elements;
import io.migration4j.schema.SqlText;
import io.migration4j.schema.Table;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MigrationWriterTest {
  private static final Instant CREATED = Instant.parse("2026-11-22T15:10:29Z");
  private static final List<Operation> ADD_PHONE =
      List.of(new AddColumn("users", column("phone_number", varchar(20))));
  private static final List<Operation> DROP_PHONE =
      List.of(new DropColumn("users", "phone_number", false));

  @TempDir
  private Path directory;

  @Test
  void everyKindOfOperationHasASample() {
    Set<Class<?>> samples =
        OperationSamples.all().stream().map(Object::getClass).collect(Collectors.toSet());
    samples.add(RunJava.class);
    assertThat(samples).containsExactlyInAnyOrder(Operation.class.getPermittedSubclasses());
  }

  @Test
  @DisplayName("N02, SP10: the written class records the operations again")
  void theWrittenClassRecordsTheOperationsAgain() {
    List<Operation> operations = OperationSamples.all();
    List<Operation> reversed = new ArrayList<>(operations);
    Collections.reverse(reversed);
    Migration migration = compiled(source("Everything", operations, reversed));
    assertThat(RecordingOf.upgrade(migration)).isEqualTo(operations);
    assertThat(RecordingOf.downgrade(migration)).isEqualTo(reversed);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void whateverTheNamesAndTextsTheClassRecordsThemAgain(long seed) {
    List<Operation> operations = new RandomOperations(seed).list(40);
    Migration migration = compiled(source("Random " + seed, operations, List.of()));
    assertThat(RecordingOf.upgrade(migration))
        .as("seed " + seed)
        .containsExactlyElementsOf(operations);
  }

  @Test
  @DisplayName("safety 20: three hundred tables of forty columns fit into methods")
  void threeHundredTablesFitIntoMethods() {
    List<Operation> operations = new ArrayList<>();
    for (int table = 0; table < 300; table++) {
      List<Column> columns = new ArrayList<>();
      for (int number = 0; number < 40; number++) {
        columns.add(column("column_" + number, varchar(number + 1)).notNull().defaultsTo("''"));
      }
      operations.add(
          new CreateTable(Table.table("table_" + table).withColumns(Elements.of(columns))));
    }
    Migration migration = compiled(source("Begin", operations, List.of()));
    assertThat(RecordingOf.upgrade(migration)).isEqualTo(operations);
  }

  @Test
  @DisplayName("safety 20: five thousand operations of one revision fit into methods, up and down")
  void fiveThousandOperationsFitIntoMethods() {
    List<Operation> operations = new ArrayList<>();
    List<Operation> undone = new ArrayList<>();
    for (int number = 0; number < 5_000; number++) {
      operations.add(new AddColumn("users", column("column_" + number, varchar(20))));
      undone.add(new DropColumn("users", "column_" + number, true));
    }
    Migration migration = compiled(source("Wide", operations, undone));
    assertThat(RecordingOf.upgrade(migration)).isEqualTo(operations);
    assertThat(RecordingOf.downgrade(migration)).isEqualTo(undone);
  }

  @Test
  @DisplayName("safety 19: a default of 70,000 characters comes back, of one or of four bytes each")
  void aDefaultLongerThanAConstantComesBack() {
    List<Operation> operations = List.of(
        new AddColumn("users", column("a", text()).defaultsTo("'" + "x".repeat(70_000) + "'")),
        new AddColumn("users", column("b", text()).defaultsTo("'" + "😀 ".repeat(35_000) + "'")),
        new ExecuteSql(
            SqlText.sql("select 1\n".repeat(20_000)), SqlText.NONE, Optional.of(List.of())));
    Migration migration = compiled(source("Long default", operations, List.of()));
    assertThat(RecordingOf.upgrade(migration)).isEqualTo(operations);
  }

  @Test
  @DisplayName("safety 19: a comment of 200,000 characters comes back")
  void aTextLongerThanAConstantComesBack() {
    Operation comment = new SetComment("users", "long text ".repeat(20_000));
    Migration migration = compiled(source("Long", List.of(comment), List.of()));
    assertThat(RecordingOf.upgrade(migration)).containsExactly(comment);
  }

  @Test
  void noLineIsLongerThanAHundredColumns() {
    String text = MigrationWriter.write(source("Everything", OperationSamples.all(), List.of()));
    assertThat(text.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
  }

  @Test
  @DisplayName("SP6: the annotation names the place in the graph")
  void theAnnotationNamesThePlaceInTheGraph() {
    RevisionSource source = new RevisionSource(
        "com.example",
        MigrationClassName.of("c3", "Merge"),
        "c3",
        List.of("a1", "b2"),
        List.of("d4"),
        List.of("shop"),
        "Merge \"both\"",
        CREATED,
        List.of(),
        List.of(),
        List.of(),
        List.of());
    Revision revision = compiled(source).getClass().getAnnotation(Revision.class);
    assertThat(revision.id()).isEqualTo("c3");
    assertThat(revision.revises()).containsExactly("a1", "b2");
    assertThat(revision.dependsOn()).containsExactly("d4");
    assertThat(revision.labels()).containsExactly("shop");
    assertThat(revision.message()).isEqualTo("Merge \"both\"");
  }

  @Test
  @DisplayName("safety 18: no text ends a comment or a literal, nor does its unicode escape")
  void noTextEndsACommentOrALiteral() {
    String evil =
        "*/ \u2028 \u2029 \\u000a \\u000d \\uuu002a/ \\u002a/ \\\\u002a/ \\u0022 \" \"\"\" \\ \n // <b>&amp; {@code x} @see \u202e \0 $T $L";
    String said = evil.replace("\0", "").replace("\u202e", "");
    RevisionSource source = new RevisionSource(
        "com.example",
        MigrationClassName.of("e1", evil),
        "e1",
        List.of(),
        List.of(),
        List.of(),
        evil,
        CREATED,
        List.of(
            new SetComment("users", evil),
            new CreateEnum(enumType("mood", said, "\\u0022); System.exit(1); //")),
            new ExecuteSql(SqlText.sql("select '" + said + "'"), SqlText.NONE, Optional.empty()),
            new AddCheck("users", check("\\u0022" + said, "a <> '" + said + "'")),
            new AddColumn(
                "users", column("\\u000a" + said, varchar(9)).defaultsTo("'" + said + "'")),
            new BulkInsert("logs", List.of("text"), List.of(Row.row(evil)))),
        List.of(),
        List.of(evil),
        List.of(evil, evil));
    Migration migration = compiled(source);
    assertThat(RecordingOf.upgrade(migration)).isEqualTo(source.upgrade());
    assertThat(MigrationWriter.write(source)).doesNotContain("\u202e", "\0");
  }

  @Test
  void javaCodeCannotBeWritten() {
    List<Operation> run = List.of(new RunJava("fill full_name", connection -> {}));
    assertThatThrownBy(() -> MigrationWriter.write(source("Run", run, List.of())))
        .isInstanceOf(MigrationException.class)
        .hasMessage("Cannot write the Java code of run(\"fill full_name\") into a class: only its"
            + " author has it. Write that step by hand.");
  }

  @Test
  void asciiMeansTheSame() {
    List<Operation> operations = List.of(new SetComment("users", "né 名 \ud83d\ude00"));
    RevisionSource source = source("Größe 名 \\u", operations, List.of());
    String ascii = MigrationWriter.writeAscii(source);
    assertThat(ascii).matches("\\p{ASCII}*");
    Migration migration = compiled(source, ascii);
    assertThat(RecordingOf.upgrade(migration)).isEqualTo(operations);
    assertThat(migration.getClass().getAnnotation(Revision.class).message())
        .isEqualTo("Größe 名 \\u");
  }

  @Test
  @DisplayName("safety 13: half a character is refused")
  void halfACharacterIsRefused() {
    List<Operation> half = List.of(new SetComment("users", "x\ud800"));
    assertThatThrownBy(() -> MigrationWriter.write(source("Half", half, List.of())))
        .hasMessage("A text holds U+D800, which is half a character. Remove it.");
  }

  @Test
  void aRevisionNeedsAMessage() {
    assertThatThrownBy(() -> source(" \n", List.of(), List.of()))
        .hasMessage("The revision has no message. Say what it does with -Dmessage=\"...\".");
  }

  @Test
  void addedColumnReadsLikeTheExample() {
    Golden.file("AddPhoneNumber.java")
        .matches(MigrationWriter.write(
            source("Add phone number to users", List.of("8d0c55e1f2ab"), ADD_PHONE, DROP_PHONE)));
  }

  @Test
  void everyKindOfOperationReadsWell() {
    Golden.file("Everything.java")
        .matches(MigrationWriter.write(source("Everything", OperationSamples.all(), List.of())));
  }

  @Test
  void aRevisionByHandIsEmpty() {
    RevisionSource source = RevisionSource.byHand(
        "com.example.migrations",
        new RevisionNode(
            "3f2a9c1b7d04", List.of("8d0c55e1f2ab"), List.of(), List.of(), "", "the class"),
        "Fill the full name of every user from first and last name, then require it",
        CREATED);
    Golden.file("ByHand.java").matches(MigrationWriter.write(source));
  }

  @Test
  void warningsAndDecisionsAreToldToTheReviewer() {
    RevisionSource source = new RevisionSource(
        "com.example.migrations",
        MigrationClassName.of("3f2a9c1b7d04", "Remove nickname"),
        "3f2a9c1b7d04",
        List.of("8d0c55e1f2ab"),
        List.of(),
        List.of(),
        "Remove nickname",
        CREATED,
        List.of(new DropColumn("users", "nickname", true), new DropTable("nicknames", true)),
        List.of(new AddColumn("users", column("nickname", varchar(20)))),
        List.of(
            "drop column users.nickname loses its values",
            "drop table nicknames loses its"
                + " rows, of which the database that was looked at has more than four thousand"),
        List.of("-Dmigration.drop=users.nickname: it is not renamed to phone_number"));
    Golden.file("RemoveNickname.java").matches(MigrationWriter.write(source));
  }

  private Migration compiled(RevisionSource source) {
    return compiled(source, MigrationWriter.write(source));
  }

  private Migration compiled(RevisionSource source, String text) {
    Javac javac = new Javac(directory).with("-Werror", "-Xdoclint:all,-missing");
    String name = source.qualifiedName();
    javac.write(name, text);
    assertThat(javac.compileAll().diagnostics()).isEmpty();
    return (Migration) javac.instance(name);
  }

  private static RevisionSource source(
      String message, List<Operation> upgrade, List<Operation> downgrade) {
    return source(message, List.of(), upgrade, downgrade);
  }

  private static RevisionSource source(
      String message, List<String> revises, List<Operation> upgrade, List<Operation> downgrade) {
    return new RevisionSource(
        "com.example.migrations",
        MigrationClassName.of("3f2a9c1b7d04", message),
        "3f2a9c1b7d04",
        revises,
        List.of(),
        List.of(),
        message,
        CREATED,
        upgrade,
        downgrade,
        List.of(),
        List.of());
  }
}
