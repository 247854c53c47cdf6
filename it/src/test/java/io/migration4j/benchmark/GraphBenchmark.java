package io.migration4j.benchmark;

import io.migration4j.revision.Plan;
import io.migration4j.revision.RevisionGraph;
import io.migration4j.revision.RevisionNode;
import io.migration4j.revision.Target;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The graph of a long project: diamonds, one upon the other, each of two branches and their merge, every
 * tenth with a dependency across. {@code cold} is what one command pays, in a new JVM.
 */
@State(Scope.Benchmark)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@BenchmarkMode(Mode.AverageTime)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
public class GraphBenchmark {
  @Param({"5000", "20000"})
  public int revisions;

  private List<RevisionNode> nodes;
  private RevisionGraph graph;
  private Set<String> applied;

  @Setup(Level.Trial)
  public void draw() {
    nodes = new ArrayList<>();
    String merged = "";
    for (int i = 0; nodes.size() + 3 <= revisions; i++) {
      List<String> below = merged.isEmpty() ? List.of() : List.of(merged);
      String left = add("l", i, below, List.of());
      List<String> needs = i % 10 == 9 ? List.of(id("r", i - 5)) : List.of();
      String right = add("r", i, below, needs);
      merged = add("m", i, List.of(left, right), List.of());
    }
    graph = RevisionGraph.of(nodes);
    applied = new HashSet<>(graph.upgrade(Set.of(), Target.parse("heads")).ids());
  }

  private String add(String kind, int number, List<String> parents, List<String> needs) {
    String id = id(kind, number);
    nodes.add(new RevisionNode(id, parents, needs, List.of(), "", id + ".java"));
    return id;
  }

  private static String id(String kind, int number) {
    return String.format(Locale.ROOT, "%s%06d", kind, number);
  }

  @Benchmark
  public RevisionGraph build() {
    return RevisionGraph.of(nodes);
  }

  @Benchmark
  public Plan planUp() {
    return graph.upgrade(Set.of(), Target.parse("head"));
  }

  @Benchmark
  public Plan planDown() {
    return graph.downgrade(applied, Target.parse("base"));
  }

  @Benchmark
  @BenchmarkMode(Mode.SingleShotTime)
  @Warmup(iterations = 0)
  @Measurement(iterations = 1)
  @Fork(5)
  public Plan cold() {
    return RevisionGraph.of(nodes).upgrade(Set.of(), Target.parse("head"));
  }
}
