package io.migration4j.revision;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Random revisions, applied sets and targets; ids say nothing about the order in which revisions follow one another. */
final class RandomGraphs {
  private static final int MOST = 12;

  private final Random random;

  RandomGraphs(long seed) {
    random = new Random(seed);
  }

  List<RevisionNode> revisions() {
    int size = 1 + random.nextInt(MOST);
    List<String> ids = new ArrayList<>(
        IntStream.range(0, size).mapToObj(i -> String.valueOf((char) ('a' + i))).toList());
    Collections.shuffle(ids, random);
    List<RevisionNode> nodes = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      String id = ids.get(i);
      List<String> labels = random.nextInt(4) == 0 ? List.of("L" + id) : List.of();
      List<String> parents = some(
          ids.subList(Math.max(0, i - 5), i),
          random.nextInt(6) == 0 ? 3 : random.nextInt(8) == 0 ? 0 : 1);
      List<String> dependsOn = some(names, random.nextInt(4) == 0 ? 2 : 0);
      nodes.add(new RevisionNode(id, parents, dependsOn, labels, "", id + ".java"));
      names.add(id);
      names.addAll(labels);
    }
    Collections.shuffle(nodes, random);
    return nodes;
  }

  /** A closed set of ids. */
  Set<String> applied(List<RevisionNode> nodes, SlowReference reference) {
    Set<String> applied = new TreeSet<>();
    for (String id : some(nodes.stream().map(RevisionNode::id).toList(), random.nextInt(5))) {
      applied.add(id);
      nodes.stream()
          .map(RevisionNode::id)
          .filter(other -> reference.needs(id, other))
          .forEach(applied::add);
    }
    return applied;
  }

  Target target(List<RevisionNode> nodes) {
    List<String> names = new ArrayList<>();
    nodes.forEach(node -> names.add(node.id()));
    nodes.forEach(node -> names.addAll(node.labels()));
    String lineage = random.nextInt(3) == 0 ? one(names) + "@" : "";
    int steps = 1 + random.nextInt(3);
    return Target.parse(lineage
        + switch (random.nextInt(9)) {
          case 0 -> "head";
          case 1 -> "heads";
          case 2 -> "base";
          case 3 -> "+" + steps;
          case 4 -> "-" + steps;
          case 5 -> one(names) + "+" + steps;
          case 6 -> one(names) + "-" + steps;
          case 7 -> one(List.of("head-", "base+")) + steps;
          default -> one(names);
        });
  }

  private String one(List<String> words) {
    return words.get(random.nextInt(words.size()));
  }

  private List<String> some(List<String> words, int most) {
    Set<String> some = new TreeSet<>();
    for (int i = 0; i < most && !words.isEmpty(); i++) {
      some.add(one(words));
    }
    return List.copyOf(some);
  }
}
