package io.migration4j.diff;

import static org.assertj.core.api.Assertions.assertThat;

import io.migration4j.operation.ExecuteSql;
import io.migration4j.operation.Operation;
import io.migration4j.operation.Replay;
import io.migration4j.schema.Database;
import io.migration4j.schema.SchemaModel;
import io.migration4j.schema.SqlText;
import io.migration4j.schema.Table;
import io.migration4j.snapshot.Origins;
import io.migration4j.snapshot.Snapshot;
import io.migration4j.snapshot.SnapshotFormat;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The laws that hold for any two schemas. Run one seed again with {@code -Dseed=}. */
class SchemaDiffLawsTest {
  /** What no difference needs, and enum types, of which {@link EnumPlanTest} makes its own schemas. */
  private static final Set<String> ELSEWHERE = Set.of(
      "BulkInsert",
      "RunJava",
      "When",
      "CreateAuxiliaryObject",
      "DropAuxiliaryObject",
      "AlterAuxiliaryObject");

  private static final int PAIRS = 3000;
  private static final int COVERAGE = 30;

  private static Stream<Long> seeds() {
    String only = System.getProperty("seed");
    return only == null
        ? Stream.iterate(1L, seed -> seed + 1).limit(PAIRS)
        : Stream.of(Long.valueOf(only));
  }

  /** Two schemas and what is known of their relation. */
  private record Pair(
      long seed,
      SchemaModel before,
      SchemaModel after,
      Renames renames,
      Map<String, SqlText> fills) {
    static Pair of(long seed) {
      RandomSchemas random = new RandomSchemas(seed);
      SchemaModel before = random.schema();
      if (seed % 4 == 0) {
        return new Pair(seed, before, random.schema(), Renames.NONE, Map.of());
      }
      RandomEdits.Edited edited = RandomEdits.of(random, before);
      return new Pair(
          seed, before, edited.after(), edited.renames(), seed % 2 == 0 ? Map.of() : fills(edited));
    }

    private static Map<String, SqlText> fills(RandomEdits.Edited edited) {
      Map<String, SqlText> fills = new HashMap<>();
      for (Table table : edited.after().tables()) {
        table.columns().stream()
            .filter(column -> !column.identity() && column.generatedAs().isEmpty())
            .forEach(
                column -> fills.put(Origins.key(table.name(), column.name()), SqlText.sql("null")));
      }
      return fills;
    }

    List<Operation> upgrade() {
      return SchemaDiff.between(before, after, renames, new RowSteps(fills, Map.of(), Map.of()));
    }

    @Override
    public String toString() {
      return "seed " + seed + ", renames " + renames;
    }
  }

  /** D36. */
  @Test
  void upgradeMakesTheLaterSchemaAndDowngradeTheEarlier() {
    seeds().forEach(seed -> {
      Pair pair = Pair.of(seed);
      try {
        List<Operation> upgrade = pair.upgrade();
        SchemaModel reached = Replay.of(upgrade, pair.before());
        assertThat(reached).isEqualTo(pair.after());
        List<Operation> downgrade =
            Downgrade.of(upgrade, pair.before(), RowSteps.NONE).operations();
        assertThat(Replay.of(downgrade, reached)).isEqualTo(pair.before());
        assertThat(SchemaDiff.between(reached, pair.after(), Renames.NONE)).isEmpty();
      } catch (RuntimeException | AssertionError failed) {
        throw new AssertionError(pair + ": " + failed.getMessage(), failed);
      }
    });
  }

  @Test
  void inverseUndoesEachOperation() {
    seeds().forEach(seed -> {
      Pair pair = Pair.of(seed);
      SchemaModel schema = pair.before();
      for (Operation operation : pair.upgrade()) {
        SchemaModel next = operation.applyTo(schema);
        if (!(operation instanceof ExecuteSql)) {
          assertThat(Replay.of(operation.inverse(schema), next))
              .as("%s: %s", pair, operation.describe())
              .isEqualTo(schema);
        }
        schema = next;
      }
    });
  }

  @Test
  void eachKindOfOperationIsMet() {
    Map<String, Integer> met = new TreeMap<>();
    seeds()
        .forEach(seed -> Pair.of(seed)
            .upgrade()
            .forEach(
                operation -> met.merge(operation.getClass().getSimpleName(), 1, Integer::sum)));
    Set<String> missing = new HashSet<>();
    for (Class<?> kind : Operation.class.getPermittedSubclasses()) {
      if (met.getOrDefault(kind.getSimpleName(), 0) < COVERAGE) {
        missing.add(kind.getSimpleName());
      }
    }
    assertThat(missing).as("met: %s", met).containsExactlyInAnyOrderElementsOf(ELSEWHERE);
  }

  @Test
  void snapshotIsReadAsItWasWritten() {
    seeds().forEach(seed -> {
      SchemaModel schema = new RandomSchemas(seed).schema();
      Snapshot snapshot = new Snapshot(
          List.of("h" + seed),
          Database.POSTGRESQL,
          "7",
          schema,
          new Origins(Map.of("a.b", "C#d"), Map.of("C", "1"), Set.of("x")));
      String text = SnapshotFormat.write(snapshot);
      Snapshot read = SnapshotFormat.read(text);
      assertThat(read).as("seed %d", seed).isEqualTo(snapshot);
      assertThat(SnapshotFormat.write(read)).isEqualTo(text);
    });
  }

  /** D01. */
  @Test
  void sameInputGivesTheSameOperations() {
    seeds()
        .limit(500)
        .forEach(
            seed -> assertThat(Pair.of(seed).upgrade()).isEqualTo(Pair.of(seed).upgrade()));
  }

  @Test
  void tablesAreDroppedAfterEverythingElse() {
    seeds().limit(500).forEach(seed -> {
      List<String> kinds = Pair.of(seed).upgrade().stream()
          .map(operation -> operation.getClass().getSimpleName())
          .toList();
      int lastForeignKey = kinds.lastIndexOf("AddForeignKey");
      int firstDrop = kinds.indexOf("DropTable");
      assertThat(firstDrop < 0 || lastForeignKey < firstDrop)
          .as("seed %d", seed)
          .isTrue();
    });
  }
}
