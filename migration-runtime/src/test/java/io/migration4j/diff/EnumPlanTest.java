package io.migration4j.diff;

import static io.migration4j.schema.Column.column;
import static io.migration4j.schema.EnumType.enumType;
import static io.migration4j.schema.Index.index;
import static io.migration4j.schema.SqlType.array;
import static io.migration4j.schema.SqlType.bigint;
import static io.migration4j.schema.SqlType.namedEnum;
import static io.migration4j.schema.SqlType.varchar;
import static io.migration4j.schema.Table.table;
import static org.assertj.core.api.Assertions.assertThat;

import io.migration4j.operation.AddColumn;
import io.migration4j.operation.AddEnumValue;
import io.migration4j.operation.AlterColumn;
import io.migration4j.operation.AlterEnum;
import io.migration4j.operation.Operation;
import io.migration4j.operation.RenameEnum;
import io.migration4j.operation.Replay;
import io.migration4j.schema.Column;
import io.migration4j.schema.Database;
import io.migration4j.schema.EnumType;
import io.migration4j.schema.SchemaModel;
import io.migration4j.snapshot.Origins;
import io.migration4j.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EnumPlanTest {
  private static final Column COLOR = column("color", namedEnum("color"));

  private static SchemaModel shirts(Column column, String... values) {
    return SchemaModel.EMPTY
        .with(enumType("color", values))
        .with(table("shirts", column("id", bigint()).notNull(), column));
  }

  private static List<Operation> diff(SchemaModel before, SchemaModel after) {
    List<Operation> operations = SchemaDiff.between(before, after, Renames.NONE);
    assertThat(Replay.of(operations, before)).isEqualTo(after);
    List<Operation> back = Replay.inverse(operations, before);
    assertThat(Replay.of(back, after)).isEqualTo(before);
    return operations;
  }

  @Test
  void typeComesBeforeItsTableAndGoesAfterIt() {
    SchemaModel after = shirts(COLOR, "RED");
    assertThat(diff(SchemaModel.EMPTY, after))
        .extracting(operation -> operation.getClass().getSimpleName())
        .containsExactly("CreateEnum", "CreateTable");
    assertThat(diff(after, SchemaModel.EMPTY))
        .extracting(operation -> operation.getClass().getSimpleName())
        .containsExactly("DropTable", "DropEnum");
  }

  @Test
  void valuesAreAddedOneByOneInTheirPlace() {
    assertThat(diff(shirts(COLOR, "C", "F"), shirts(COLOR, "A", "B", "C", "D", "F", "G")))
        .containsExactly(
            new AddEnumValue("color", "A", "C"),
            new AddEnumValue("color", "B", "C"),
            new AddEnumValue("color", "D", "F"),
            new AddEnumValue("color", "G", ""));
  }

  @Test
  void removedValueGoesWithConsentAfterTheColumnsChanged() {
    SchemaModel before = shirts(COLOR.defaultsTo("'OLD'"), "NEW", "OLD");
    SchemaModel after = shirts(COLOR.defaultsTo("'NEW'"), "NEW");
    assertThat(diff(before, after))
        .containsExactly(
            new AlterColumn("shirts", COLOR.defaultsTo("'OLD'"), COLOR.defaultsTo("'NEW'"), false),
            new AlterEnum(enumType("color", "NEW", "OLD"), enumType("color", "NEW"), true));
  }

  @Test
  void typeIsMadeAnewForAValueThatIsUsedAtOnce() {
    assertThat(diff(shirts(COLOR, "RED"), shirts(COLOR.defaultsTo("'TAN'"), "RED", "TAN")))
        .first()
        .isEqualTo(new AlterEnum(enumType("color", "RED"), enumType("color", "RED", "TAN"), false));
  }

  @Test
  void otherOrderIsNoLoss() {
    assertThat(diff(shirts(COLOR, "A", "B"), shirts(COLOR, "B", "A")))
        .containsExactly(
            new AlterEnum(enumType("color", "A", "B"), enumType("color", "B", "A"), false));
  }

  @Test
  void textBecomesAnEnumTypeInPlace() {
    SchemaModel before = SchemaModel.of(
        table("shirts", column("id", bigint()).notNull(), column("color", varchar(255))));
    assertThat(diff(before, shirts(COLOR, "RED")))
        .extracting(operation -> operation.getClass().getSimpleName())
        .containsExactly("CreateEnum", "AlterColumn");
  }

  @Test
  void typeWithEqualValuesUnderAnotherNameIsRenamed() {
    SchemaModel before = shirts(COLOR, "RED", "TAN");
    SchemaModel after = SchemaModel.EMPTY
        .with(enumType("colour", "RED", "TAN"))
        .with(table(
            "shirts", column("id", bigint()).notNull(), column("color", namedEnum("colour"))));
    Comparison comparison = compare(before, after);
    assertThat(comparison.upgrade()).containsExactly(new RenameEnum("color", "colour"));
    assertThat(comparison.downgrade()).containsExactly(new RenameEnum("colour", "color"));
  }

  @Test
  void typeThatNoEntityEverMappedIsAskedAbout() {
    SchemaModel before = SchemaModel.EMPTY.with(enumType("mood", "GLAD"));
    Snapshot stored = new Snapshot(List.of(), Database.POSTGRESQL, "7", before, Origins.NONE);
    assertThat(
            Comparison.of(stored, SchemaModel.EMPTY, Origins.NONE, Answers.NONE).questions())
        .singleElement()
        .asString()
        .contains("enum type mood", "-Dmigration.keep=mood");
  }

  @Test
  void requiredColumnOfATypeComesBackWithItsFirstValue() {
    SchemaModel before = shirts(COLOR.notNull(), "RED", "TAN");
    SchemaModel after = SchemaModel.EMPTY
        .with(enumType("color", "RED", "TAN"))
        .with(table("shirts", column("id", bigint()).notNull()));
    assertThat(compare(before, after).downgrade())
        .hasSize(3)
        .first()
        .isEqualTo(new AddColumn("shirts", COLOR));
  }

  @Test
  void nameMayGoFromATypeToATableAndBack() {
    SchemaModel type =
        SchemaModel.EMPTY.with(enumType("color", "RED")).with(table("shirts", COLOR.renamed("c")));
    SchemaModel tables = SchemaModel.of(
        table("color", column("id", bigint())), table("shirts", column("c", bigint())));
    diff(type, tables);
    diff(tables, type);
  }

  private static Comparison compare(SchemaModel before, SchemaModel after) {
    Origins origins = Origins.NONE.completedFor(before);
    Snapshot stored = new Snapshot(List.of(), Database.POSTGRESQL, "7", before, origins);
    return Comparison.of(stored, after, Origins.NONE.completedFor(after), Answers.NONE);
  }

  /** Law 1, for sets of values and the columns that have them; the seed is the name of the case. */
  @ParameterizedTest
  @MethodSource("seeds")
  void replayOfTheDifferenceIsTheLaterSchema(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 100; i++) {
      diff(schema(random), schema(random));
    }
  }

  static Stream<Long> seeds() {
    return Stream.of(1L, 2L, 3L);
  }

  private static SchemaModel schema(Random random) {
    SchemaModel schema = SchemaModel.EMPTY;
    List<String> names = List.of("color", "mood", "size");
    for (String name : names) {
      if (random.nextInt(4) > 0) {
        List<String> values = new ArrayList<>(Arrays.asList("A", "B", "C", "D"));
        Collections.shuffle(values, random);
        schema = schema.with(new EnumType(name, values.subList(0, 1 + random.nextInt(4))));
      }
    }
    for (String name : List.of("shirts", "hats")) {
      List<EnumType> types = schema.enums().stream().toList();
      if (!types.isEmpty() && random.nextInt(4) > 0) {
        EnumType type = types.get(random.nextInt(types.size()));
        Column column = column("kind", namedEnum(type.name()));
        schema = schema.with(table(
                name,
                random.nextBoolean()
                    ? column
                    : column.defaultsTo("'" + type.values().get(0) + "'"),
                column("all", array(namedEnum(types.get(0).name()))))
            .with(index(name + "_kind_idx", "kind")));
      }
    }
    return schema;
  }
}
