package io.migration4j.diff;

import static org.assertj.core.api.Assertions.assertThat;

import io.migration4j.operation.Replay;
import io.migration4j.schema.Database;
import io.migration4j.schema.SchemaModel;
import io.migration4j.schema.Table;
import io.migration4j.snapshot.Origins;
import io.migration4j.snapshot.Snapshot;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** A comparison finds random renames by origin alone, and each question has an answer that settles it. */
class ComparisonLawsTest {
  private static final int PAIRS = 400;

  private final Map<String, String> renames = new HashMap<>();
  private final Set<String> drops = new HashSet<>();
  private final Map<String, String> fills = new HashMap<>();
  private final Map<String, String> using = new HashMap<>();
  private final Map<String, String> usingBack = new HashMap<>();

  @Test
  void answeredComparisonReachesTheModelAndComesBack() {
    LongStream.rangeClosed(1, PAIRS).forEach(seed -> {
      RandomSchemas random = new RandomSchemas(seed);
      SchemaModel before = random.schema();
      RandomEdits.Edited edited = RandomEdits.of(random, before);
      try {
        compare(before, edited.after(), edited.renames());
      } catch (RuntimeException | AssertionError failed) {
        throw new AssertionError(
            "seed " + seed + ", renames " + edited.renames() + ": " + failed.getMessage(), failed);
      }
    });
  }

  private void compare(SchemaModel before, SchemaModel after, Renames known) {
    renames.clear();
    drops.clear();
    fills.clear();
    using.clear();
    usingBack.clear();
    Origins old = origins(before).completedFor(before);
    Snapshot stored = new Snapshot(List.of(), Database.POSTGRESQL, "", before, old);
    Origins now = later(before, after, known);
    Comparison comparison = Comparison.of(stored, after, now, Answers.NONE);
    for (int round = 0; round < 4 && !comparison.questions().isEmpty(); round++) {
      comparison.questions().forEach(this::answer);
      comparison = Comparison.of(
          stored,
          after,
          now,
          new Answers(renames, Map.of(), drops, Set.of(), fills, Map.of(), using, usingBack));
    }
    assertThat(comparison.questions()).isEmpty();
    SchemaModel reached = Replay.of(comparison.upgrade(), before);
    assertThat(reached).isEqualTo(after);
    assertThat(Replay.of(comparison.downgrade(), reached)).isEqualTo(before);
    Snapshot next = new Snapshot(List.of(), Database.POSTGRESQL, "", reached, comparison.origins());
    assertThat(Comparison.of(next, after, now, Answers.NONE).upgrade()).isEmpty();
    assertThat(Comparison.of(next, after, now, Answers.NONE).questions()).isEmpty();
  }

  private void answer(Question question) {
    String chosen = question.answers().stream()
        .filter(answer -> answer.startsWith("-Dmigration.drop="))
        .findFirst()
        .orElse(question.answers().get(0));
    for (String argument : chosen.split(" (?=-Dmigration)")) {
      String value = argument.substring(argument.indexOf('=') + 1);
      String[] parts = value.split(",");
      switch (argument.substring("-Dmigration.".length(), argument.indexOf('='))) {
        case "drop" -> drops.add(value);
        case "fill" ->
          List.of(parts).forEach(part -> fills.put(part.replace(":<value>", ""), "sql:null"));
        case "using" -> using.put(value.replace(":<expression>", ""), "null");
        case "usingBack" -> usingBack.put(value.replace(":<expression>", ""), "null");
        default -> renames.putAll(Answers.parse(value, "", "", "").renames());
      }
    }
  }

  private static Origins origins(SchemaModel schema) {
    Map<String, String> origins = new HashMap<>();
    schema.sequences().names().forEach(name -> origins.put(name, "sequence " + name));
    schema.tables().forEach(table -> {
      origins.put(table.name(), "E " + table.name());
      table
          .columns()
          .names()
          .forEach(column ->
              origins.put(Origins.key(table.name(), column), "E " + table.name() + "#" + column));
    });
    return new Origins(origins, Map.of(), Set.of());
  }

  /** Origins that went along with the renames; what is new has new ones. */
  private static Origins later(SchemaModel before, SchemaModel after, Renames known) {
    Map<String, String> origins = new HashMap<>();
    origins(after).attributes().forEach((name, origin) -> origins.put(name, "new " + origin));
    before
        .sequences()
        .names()
        .forEach(name -> known
            .sequenceAfter(name, after)
            .ifPresent(later -> origins.put(later, "sequence " + name)));
    for (Table table : before.tables()) {
      known.tableAfter(table.name(), after).ifPresent(later -> {
        origins.put(later, "E " + table.name());
        table
            .columns()
            .names()
            .forEach(column -> known
                .columnAfter(table.name(), column, after.table(later))
                .ifPresent(name ->
                    origins.put(Origins.key(later, name), "E " + table.name() + "#" + column)));
      });
    }
    return new Origins(origins, Map.of(), Set.of());
  }
}
