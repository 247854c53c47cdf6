package io.migration4j.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.migration4j.MigrationException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Laws over random graphs. {@code -Dmigration.test.seed=} runs them with another seed. */
class GraphLawsTest {
  private static final int GRAPHS = 1500;
  private static final int FLOOR = 30;

  private final long seed = Long.getLong("migration.test.seed", 20261122L);
  private final RandomGraphs random = new RandomGraphs(seed);
  private final Map<String, Integer> covered = new TreeMap<>();

  @Test
  @DisplayName("RV18: every plan is the slow references")
  void everyPlanIsTheSlowReferences() {
    for (int i = 0; i < GRAPHS; i++) {
      List<RevisionNode> nodes = random.revisions();
      RevisionGraph graph = RevisionGraph.of(nodes);
      SlowReference reference = new SlowReference(nodes);
      for (int j = 0; j < 12; j++) {
        Set<String> applied = random.applied(nodes, reference);
        Target target = random.target(nodes);
        String what = target + " at " + applied + " of " + nodes + ", seed " + seed;
        Optional<List<String>> up = planned(() -> graph.upgrade(applied, target));
        Optional<List<String>> down = planned(() -> graph.downgrade(applied, target));
        assertThat(up).as("upgrade to " + what).isEqualTo(reference.upgrade(applied, target));
        assertThat(down).as("downgrade to " + what).isEqualTo(reference.downgrade(applied, target));
        count("upgrade ", target, up);
        count("downgrade ", target, down);
      }
    }
    System.out.println("Plans compared, seed " + seed + ": " + covered);
    assertThat(covered.values()).allMatch(count -> count >= FLOOR);
  }

  @Test
  @DisplayName("RV18: upgrade order is a linear extension")
  void upgradeOrderIsALinearExtension() {
    for (int i = 0; i < GRAPHS; i++) {
      List<RevisionNode> nodes = random.revisions();
      RevisionGraph graph = RevisionGraph.of(nodes);
      SlowReference reference = new SlowReference(nodes);
      Set<String> applied = random.applied(nodes, reference);
      for (RevisionNode next : graph.pending(applied)) {
        assertThat(applied)
            .as(nodes + ", seed " + seed)
            .containsAll(
                graph.ancestors(next.id()).stream().map(RevisionNode::id).toList());
        applied.add(next.id());
      }
      assertThat(applied).hasSameSizeAs(nodes);
    }
  }

  @Test
  @DisplayName("RV18: up then down is identity")
  void upThenDownIsIdentity() {
    for (int i = 0; i < GRAPHS; i++) {
      List<RevisionNode> nodes = random.revisions();
      RevisionGraph graph = RevisionGraph.of(nodes);
      Target anywhere = Target.parse(nodes.get(0).id());
      List<String> up = new ArrayList<>(graph.upgrade(Set.of(), anywhere).ids());
      List<String> down = graph.downgrade(Set.copyOf(up), Target.parse("base")).ids();
      Collections.reverse(up);
      assertThat(down).as(nodes + ", seed " + seed).isEqualTo(up);
    }
  }

  @Test
  void oneStepUpOnALineageIsUndoneByOneDown() {
    for (int i = 0; i < GRAPHS; i++) {
      List<RevisionNode> nodes = random.revisions();
      RevisionGraph graph = RevisionGraph.of(nodes);
      Set<String> applied = random.applied(nodes, new SlowReference(nodes));
      for (RevisionNode next : graph.pending(applied)) {
        Set<String> after = new TreeSet<>(applied);
        after.add(next.id());
        List<String> up = graph.upgrade(applied, Target.parse(next.id())).ids();
        if (up.size() == 1) {
          assertThat(graph.downgrade(after, Target.parse(next.id() + "@-1")).ids())
              .as(nodes + " at " + applied + ", seed " + seed)
              .isEqualTo(up);
        }
      }
    }
  }

  @Test
  void stampMakesItsTargetCurrentAndTwiceIsOnce() {
    for (int i = 0; i < GRAPHS; i++) {
      List<RevisionNode> nodes = random.revisions();
      RevisionGraph graph = RevisionGraph.of(nodes);
      Set<String> applied = random.applied(nodes, new SlowReference(nodes));
      String id = nodes.get(0).id();
      Optional<Stamp> stamp = attempted(() -> graph.stamp(applied, List.of(Target.parse(id))));
      if (stamp.isPresent()) {
        String what = id + " at " + applied + " of " + nodes + ", seed " + seed;
        stamp
            .get()
            .inserts()
            .forEach(revision -> assertThat(applied.add(revision.id())).as(what).isTrue());
        stamp
            .get()
            .deletes()
            .forEach(
                revision -> assertThat(applied.remove(revision.id())).as(what).isTrue());
        assertThat(graph.current(applied)).as(what).contains(id);
        assertThat(graph.stamp(applied, List.of(Target.parse(id))).isEmpty())
            .as(what)
            .isTrue();
        assertThat(graph.upgrade(applied, Target.parse("current")).isEmpty())
            .as("closed: " + what)
            .isTrue();
        assertThat(graph.descendants(id)).as(what).noneMatch(above -> applied.contains(above.id()));
      }
    }
  }

  @Test
  void everyRevisionIsDrawnOnceBelowItsChildren() {
    for (int i = 0; i < GRAPHS; i++) {
      List<RevisionNode> nodes = random.revisions();
      RevisionGraph graph = RevisionGraph.of(nodes);
      List<String> dots = new HistoryDrawing(graph, Set.of(), Map.of())
          .lines().stream()
              .filter(line -> line.contains("o "))
              .map(line -> line.replaceFirst("^[| ]*o [| ]*(\\w).*", "$1"))
              .toList();
      List<String> newestFirst =
          new ArrayList<>(graph.revisions().stream().map(RevisionNode::id).toList());
      Collections.reverse(newestFirst);
      assertThat(dots).as(nodes + ", seed " + seed).isEqualTo(newestFirst);
    }
  }

  @Test
  void fiveThousandRevisionsOfDiamondsArePlannedInTime() {
    List<RevisionNode> nodes = diamonds(1667);
    Set<String> all = new TreeSet<>(nodes.stream().map(RevisionNode::id).toList());
    assertThat(all).hasSizeGreaterThan(5000);
    assertTimeout(Duration.ofSeconds(5), () -> {
      RevisionGraph graph = RevisionGraph.of(nodes);
      assertThat(graph.upgrade(Set.of(), Target.parse("head")).steps()).hasSameSizeAs(all);
      assertThat(graph.downgrade(all, Target.parse("base")).steps()).hasSameSizeAs(all);
      assertThat(graph.downgrade(all, Target.parse("t0800")).steps()).hasSize(3 * 867);
      assertThat(graph.stamp(Set.of(), List.of(Target.parse("head"))).inserts()).hasSameSizeAs(all);
      assertThat(new HistoryDrawing(graph, all, Map.of()).lines()).hasSize(all.size() + 2 * 1667);
    });
  }

  /** t0000, then again and again two revisions above and a merge of them. */
  private static List<RevisionNode> diamonds(int number) {
    List<RevisionNode> nodes = new ArrayList<>();
    nodes.add(Drawn.node("t0000"));
    for (int i = 1; i <= number; i++) {
      String below = String.format(Locale.ROOT, "t%04d", i - 1);
      String suffix = String.format(Locale.ROOT, "%04d", i);
      nodes.add(Drawn.node("l" + suffix + "<-" + below));
      nodes.add(Drawn.node("r" + suffix + "<-" + below));
      nodes.add(Drawn.node("t" + suffix + "<-l" + suffix + ",r" + suffix));
    }
    return nodes;
  }

  private void count(String goal, Target target, Optional<List<String>> plan) {
    boolean name = !Set.of("head", "heads", "base", "current").contains(target.anchor());
    String form = (target.lineage().isPresent() ? "label@" : "")
        + (name ? "id" : target.anchor())
        + (target.steps() == 0 ? "" : target.steps() > 0 ? "+N" : "-N");
    covered.merge(goal + form, 1, Integer::sum);
    covered.merge(
        goal + (plan.isEmpty() ? "refused" : plan.get().isEmpty() ? "nothing to do" : "planned"),
        1,
        Integer::sum);
  }

  private static Optional<List<String>> planned(Supplier<Plan> plan) {
    return attempted(plan).map(Plan::ids);
  }

  private static <T> Optional<T> attempted(Supplier<T> call) {
    try {
      return Optional.of(call.get());
    } catch (MigrationException refused) {
      return Optional.empty();
    }
  }
}
