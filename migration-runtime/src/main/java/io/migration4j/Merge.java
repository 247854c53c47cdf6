package io.migration4j;

import io.migration4j.operation.BulkInsert;
import io.migration4j.operation.Commutation;
import io.migration4j.operation.ExecuteSql;
import io.migration4j.operation.Operation;
import io.migration4j.operation.Recording;
import io.migration4j.operation.RunJava;
import io.migration4j.operation.When;
import io.migration4j.revision.RevisionNode;
import io.migration4j.schema.SchemaModel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether branches may become one: each two of them are replayed in memory in both orders, from the schema
 * of all that they have in common; then, where there are more than two, each on top of those before it.
 * Rows are not known here: what SQL and Java code do to them is not compared.
 */
public final class Merge {
  private final Revisions revisions;
  private final List<Set<String>> branches;

  /**
   * Of those heads.
   *
   * @param heads ids of revisions, with all that they need
   */
  public Merge(Revisions revisions, List<String> heads) {
    this.revisions = revisions;
    this.branches = heads.stream()
        .map(head -> ids(revisions.graph().upTo(List.of(head))))
        .collect(Collectors.toList());
  }

  /**
   * The first two operations that do not go together; empty when the branches commute.
   *
   * @throws MigrationException when a branch alone makes no sense, naming revision, class and line
   */
  public Optional<MergeClash> clash() {
    for (int i = 0; i < branches.size(); i++) {
      for (int j = i + 1; j < branches.size(); j++) {
        Optional<MergeClash> clash = clash(branches.get(i), branches.get(j));
        if (clash.isPresent()) {
          return clash;
        }
      }
    }
    Set<String> joined = new HashSet<>();
    for (Set<String> branch : branches) {
      Optional<MergeClash> clash = clash(joined, branch);
      if (clash.isPresent()) {
        return clash;
      }
      joined.addAll(branch);
    }
    return Optional.empty();
  }

  /**
   * The revisions that change rows, where more than one branch has such: nobody but a person can say
   * whether their order matters.
   */
  public List<String> dataSteps() {
    Set<String> common = new HashSet<>(branches.get(0));
    branches.forEach(common::retainAll);
    List<Set<String>> steps = branches.stream()
        .map(branch -> revisions.graph().revisions().stream()
            .map(RevisionNode::id)
            .filter(id -> branch.contains(id) && !common.contains(id) && changesRows(id))
            .collect(Collectors.toSet()))
        .filter(found -> !found.isEmpty())
        .distinct()
        .collect(Collectors.toList());
    return steps.size() < 2
        ? List.of()
        : steps.stream().flatMap(Set::stream).distinct().sorted().collect(Collectors.toList());
  }

  private Optional<MergeClash> clash(Set<String> left, Set<String> right) {
    Set<String> common = new HashSet<>(left);
    common.retainAll(right);
    SchemaModel base = revisions.replay(common);
    List<MergeClash.Side> leftOperations = operations(left, common, base);
    List<MergeClash.Side> rightOperations = operations(right, common, base);
    return Commutation.clash(recorded(leftOperations), recorded(rightOperations), base)
        .map(found ->
            new MergeClash(leftOperations.get(found.left()), rightOperations.get(found.right())));
  }

  /** What a branch has of its own, which alone must make sense. */
  private List<MergeClash.Side> operations(
      Set<String> branch, Set<String> common, SchemaModel base) {
    List<MergeClash.Side> operations = new ArrayList<>();
    SchemaModel schema = base;
    for (RevisionNode revision : revisions.graph().revisions()) {
      String id = revision.id();
      if (branch.contains(id) && !common.contains(id)) {
        Recording upgrade = revisions.upgrade(id);
        schema = revisions.replayed(id, upgrade, schema);
        for (int i = 0; i < upgrade.operations().size(); i++) {
          operations.add(new MergeClash.Side(
              id,
              upgrade.operations().get(i),
              revisions.place(id, upgrade.lines().get(i))));
        }
      }
    }
    return operations;
  }

  private boolean changesRows(String id) {
    return revisions.upgrade(id).operations().stream().anyMatch(Merge::changesRows);
  }

  private static boolean changesRows(Operation operation) {
    if (operation instanceof When when) {
      return Stream.concat(when.then().stream(), when.otherwise().stream())
          .anyMatch(Merge::changesRows);
    }
    return operation instanceof ExecuteSql
        || operation instanceof RunJava
        || operation instanceof BulkInsert;
  }

  private static List<Operation> recorded(List<MergeClash.Side> operations) {
    return operations.stream().map(MergeClash.Side::operation).collect(Collectors.toList());
  }

  private static Set<String> ids(List<RevisionNode> nodes) {
    return nodes.stream().map(RevisionNode::id).collect(Collectors.toSet());
  }
}
