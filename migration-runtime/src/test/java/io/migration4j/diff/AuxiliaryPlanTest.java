package io.migration4j.diff;

import static io.migration4j.schema.AuxiliaryObject.auxiliaryObject;
import static io.migration4j.schema.Column.column;
import static io.migration4j.schema.SqlType.bigint;
import static io.migration4j.schema.SqlType.integer;
import static io.migration4j.schema.SqlType.varchar;
import static io.migration4j.schema.Table.table;
import static org.assertj.core.api.Assertions.assertThat;

import io.migration4j.operation.Operation;
import io.migration4j.operation.Replay;
import io.migration4j.schema.AuxiliaryObject;
import io.migration4j.schema.Database;
import io.migration4j.schema.SchemaModel;
import io.migration4j.schema.SqlText;
import io.migration4j.schema.SqlType;
import io.migration4j.snapshot.Origins;
import io.migration4j.snapshot.Snapshot;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AuxiliaryPlanTest {
  private static final AuxiliaryObject FUNCTION = auxiliaryObject(
      "function twice",
      "create function twice(i integer) returns integer language sql as 'select 2 * i'",
      "drop function twice(integer)");
  private static final AuxiliaryObject VIEW = auxiliaryObject(
      "view doubled", "create view doubled as select twice(size) from boxes", "drop view doubled");

  private static SchemaModel boxes(SqlType size, AuxiliaryObject... objects) {
    SchemaModel schema =
        SchemaModel.of(table("boxes", column("id", bigint()).notNull(), column("size", size)));
    for (AuxiliaryObject object : objects) {
      schema = schema.with(object);
    }
    return schema;
  }

  private static List<String> diff(SchemaModel before, SchemaModel after) {
    List<Operation> operations = SchemaDiff.between(before, after, Renames.NONE);
    assertThat(Replay.of(operations, before)).isEqualTo(after);
    assertThat(Replay.of(Replay.inverse(operations, before), after)).isEqualTo(before);
    return operations.stream().map(Operation::describe).toList();
  }

  private static AuxiliaryObject with(AuxiliaryObject object, String create) {
    return new AuxiliaryObject(
        object.name(), SqlText.sql(create), object.drop(), object.beforeTables());
  }

  @Test
  void whatTablesMayUseComesBeforeThemAndTheRestBehind() {
    SchemaModel after = boxes(integer(), FUNCTION.madeBeforeTables(), VIEW);
    assertThat(diff(SchemaModel.EMPTY, after))
        .containsExactly("create function twice", "create table boxes", "create view doubled");
    assertThat(diff(after, SchemaModel.EMPTY))
        .containsExactly("drop view doubled", "drop table boxes", "drop function twice");
  }

  @Test
  void changedTextDropsWhatStandsOnItAsWell() {
    String other = "create function twice(i integer) returns bigint language sql as 'select 2 * i'";
    assertThat(
            diff(boxes(integer(), FUNCTION, VIEW), boxes(integer(), with(FUNCTION, other), VIEW)))
        .containsExactly(
            "drop view doubled",
            "drop function twice",
            "create function twice",
            "create view doubled");
  }

  @Test
  void replacementWithTheSameDropLeavesTheRestAlone() {
    String other =
        "create or replace function twice(i integer) returns integer language sql as 'select i + i'";
    assertThat(
            diff(boxes(integer(), FUNCTION, VIEW), boxes(integer(), with(FUNCTION, other), VIEW)))
        .containsExactly("replace function twice");
    AuxiliaryObject moved = new AuxiliaryObject(
        FUNCTION.name(), SqlText.sql(other), SqlText.sql("drop function twice(bigint)"), false);
    assertThat(diff(boxes(integer(), FUNCTION), boxes(integer(), moved)))
        .containsExactly("drop function twice", "create function twice");
  }

  @Test
  void whatReadsAColumnStepsAsideWhileItChanges() {
    AuxiliaryObject ids =
        auxiliaryObject("view ids", "create view ids as select id from boxes", "drop view ids");
    assertThat(diff(boxes(integer(), VIEW, ids), boxes(bigint(), VIEW, ids)))
        .containsExactly(
            "drop view doubled",
            "alter column boxes.size: integer to bigint",
            "create view doubled");
    assertThat(diff(boxes(integer(), FUNCTION, VIEW), boxes(integer(), FUNCTION, VIEW)))
        .isEmpty();
  }

  @Test
  void objectThatNoMappingIsKnownToHaveMadeIsAskedAbout() {
    Snapshot stored =
        new Snapshot(List.of("a"), Database.POSTGRESQL, "7", boxes(integer(), VIEW), Origins.NONE);
    Origins mapped = Origins.NONE.completedFor(boxes(integer(), VIEW));
    SchemaModel without = boxes(integer());
    assertThat(compared(stored, Origins.NONE.completedFor(without), without).questions())
        .extracting(Question::text)
        .containsExactly("auxiliary object view doubled is there, but no entity maps it or is known"
            + " to have mapped it. Is it to go, or to stay unmanaged?");
    assertThat(compared(stored, mapped, without).upgrade())
        .extracting(Operation::describe)
        .containsExactly("drop view doubled");
  }

  @Test
  void objectThatNothingDropsIsWarnedOf() {
    AuxiliaryObject extension =
        auxiliaryObject("extension citext", "create extension if not exists citext", "");
    Snapshot nothing =
        new Snapshot(List.of(), Database.POSTGRESQL, "7", boxes(varchar(9)), Origins.NONE);
    assertThat(compared(nothing, Origins.NONE, boxes(varchar(9), extension)).warnings())
        .containsExactly("extension citext: the mapping says no statement that drops it, so the"
            + " downgrade leaves it there.");
  }

  private static Comparison compared(Snapshot stored, Origins origins, SchemaModel model) {
    Origins known = new Origins(origins.attributes(), Map.of(), Set.of());
    Snapshot before = new Snapshot(
        stored.heads(), stored.modelDialect(), stored.hibernateVersion(), stored.schema(), known);
    return Comparison.of(before, model, known.completedFor(model), Answers.NONE);
  }
}
