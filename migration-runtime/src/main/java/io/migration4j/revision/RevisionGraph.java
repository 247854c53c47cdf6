package io.migration4j.revision;

import io.migration4j.MigrationException;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * All revisions of a project and how they follow one another: a directed graph without cycles, whose every edge ends at a
 * revision that is there, whose ids and labels are unique.
 *
 * <p>Heads, bases, branch points, merge points, children and lineages look at what a revision <em>revises</em>; whatever is
 * about being applied (ancestors, descendants, plans) looks at dependencies too. The words, and what they mean, are those of
 * Alembic's {@code script/revision.py}. Lists of ids are sorted; lists of revisions are in upgrade order. Everything but the
 * names of near misses is linear in revisions and edges.
 */
public final class RevisionGraph {
  private final Map<String, RevisionNode> nodes = new LinkedHashMap<>();
  private final RevisionNames names;
  private final Edges revises;
  private final Edges needs;

  private RevisionGraph(GraphInspection inspection) {
    names = inspection.names();
    revises = inspection.revises();
    needs = inspection.needs();
    SortedMap<String, RevisionNode> found = inspection.nodes();
    UpgradeOrder.of(needs).forEach(id -> nodes.put(id, found.get(id)));
  }

  /**
   * Builds the graph.
   *
   * @throws MigrationException naming every duplicate, missing parent or dependency and cycle at once, with its origins
   */
  public static RevisionGraph of(Collection<RevisionNode> nodes) {
    return new RevisionGraph(GraphInspection.of(nodes));
  }

  /** What keeps nodes from being a graph, a sentence or two each; none when {@link #of} will do. */
  public static List<String> problems(Collection<RevisionNode> nodes) {
    return GraphInspection.problems(nodes);
  }

  /** All revisions in upgrade order. */
  public List<RevisionNode> revisions() {
    return List.copyOf(nodes.values());
  }

  public boolean contains(String id) {
    return nodes.containsKey(id);
  }

  /**
   * The revision that a word means: its id, a label it declares, or the beginning of its id if no other begins so.
   *
   * @throws MigrationException if it means several, which are listed, or none
   */
  public RevisionNode find(String word) {
    return nodes.get(only(word, names.meanings(word)));
  }

  /** The revisions that none revises. */
  public List<String> heads() {
    return revises.heads();
  }

  /** The heads that no other revision depends on; the others are "effective heads". */
  public List<String> realHeads() {
    return needs.heads();
  }

  /**
   * The head on which a new revision is based; empty if there is no revision yet.
   *
   * @throws MigrationException if there are several heads
   */
  public Optional<String> head() {
    List<String> heads = heads();
    if (heads.size() > 1) {
      throw new MigrationException(Wording.severalHeads(heads) + " Run mvn migration:merge first.");
    }
    return heads.stream().findFirst();
  }

  /** The revisions that revise nothing. */
  public List<String> bases() {
    return revises.bases();
  }

  /** The revisions that several revise. */
  public List<String> branchPoints() {
    return nodes.keySet().stream()
        .filter(id -> children(id).size() > 1)
        .sorted()
        .toList();
  }

  /** The revisions that revise several. */
  public List<String> mergePoints() {
    return nodes.keySet().stream().filter(id -> parents(id).size() > 1).sorted().toList();
  }

  /** The revisions that a revision revises. */
  public List<String> parents(String id) {
    return revises.parents(id);
  }

  /** The revisions that revise a revision. */
  public List<String> children(String id) {
    return revises.children(id);
  }

  /** All that must be applied before a revision. */
  public List<RevisionNode> ancestors(String id) {
    Set<String> ancestors = needs.ancestorsAndSelf(List.of(id));
    ancestors.remove(id);
    return ordered(ancestors);
  }

  /** All that can be applied only after a revision. */
  public List<RevisionNode> descendants(String id) {
    Set<String> descendants = needs.descendantsAndSelf(List.of(id));
    descendants.remove(id);
    return ordered(descendants);
  }

  /** The revisions and all that must be applied before them: what to replay for the schema at these revisions. */
  public List<RevisionNode> upTo(Collection<String> ids) {
    return ordered(needs.ancestorsAndSelf(ids));
  }

  /**
   * The labels of the branches a revision is on: a label spreads to all descendants of the revision that declares it, and down
   * to the branch point or merge point before that, which it does not reach.
   */
  public SortedSet<String> labels(String id) {
    SortedSet<String> labels = new TreeSet<>();
    revises
        .ancestorsAndSelf(List.of(id))
        .forEach(ancestor -> labels.addAll(nodes.get(ancestor).labels()));
    String place = id;
    while (children(place).size() == 1 && parents(place).size() < 2) {
      place = children(place).get(0);
      labels.addAll(nodes.get(place).labels());
    }
    return labels;
  }

  /** The heads of an applied set, as {@code current} shows them. Unknown ids are left out. */
  public List<String> current(Set<String> applied) {
    return revises.headsOf(known(applied));
  }

  /** The revisions that are not applied, in upgrade order. */
  public List<RevisionNode> pending(Set<String> applied) {
    return nodes.values().stream().filter(node -> !applied.contains(node.id())).toList();
  }

  /** The ids of an applied set that this graph does not have. */
  public SortedSet<String> unknown(Set<String> applied) {
    SortedSet<String> unknown = new TreeSet<>(applied);
    unknown.removeAll(nodes.keySet());
    return unknown;
  }

  /**
   * Whether a history is ahead of this graph, as it is for old code that starts while newer code has already upgraded: all of
   * this graph is applied, there is more, and each unknown revision revises only heads of this graph or other unknown ones.
   *
   * @param history the ids that each applied revision revises
   */
  public boolean isBehind(Map<String, List<String>> history) {
    SortedSet<String> unknown = unknown(history.keySet());
    Set<String> allowed = new HashSet<>(heads());
    allowed.addAll(unknown);
    return !unknown.isEmpty()
        && history.keySet().containsAll(nodes.keySet())
        && unknown.stream()
            .map(history::get)
            .allMatch(parents -> !parents.isEmpty() && allowed.containsAll(parents));
  }

  /**
   * What to run so that a target is applied.
   *
   * @return the steps; none if the target is where the database is
   * @throws MigrationException if the target is below, ambiguous or not there, or if the applied set does not fit this graph
   */
  public Plan upgrade(Set<String> applied, Target target) {
    return new UpgradePlanner(new Applied(this, applied)).plan(target);
  }

  /** What a script runs to upgrade a database at one place to another; see {@link #upgrade(Set, Target)}. */
  public Plan upgrade(TargetRange range) {
    return upgrade(new Ranges(this).bottom(range), range.to());
  }

  /**
   * What to run so that the target is current on its lineage and nothing above it is applied. A target with a lineage, and
   * {@code id-N}, which is on the lineage of that id, leave other branches alone or refuse.
   *
   * @return the steps; none if the target is where the database is
   * @throws MigrationException if the target is not applied, ambiguous or not there, or if the applied set does not fit this
   *     graph
   */
  public Plan downgrade(Set<String> applied, Target target) {
    return new DowngradePlanner(new Applied(this, applied)).plan(target);
  }

  /** What a script runs to downgrade a database at one place to another; see {@link #downgrade(Set, Target)}. */
  public Plan downgrade(TargetRange range) {
    return downgrade(new Ranges(this).top(range), range.to());
  }

  /**
   * Which history rows to write and remove so that the targets are current, with nothing run.
   *
   * <p>Current heads above or below a target make way for it, and all that it needs counts as applied. If there is no such
   * head, the one current head on another branch of the same tree makes way: the stamp moves. Other branches and trees stay.
   *
   * @throws MigrationException if targets overlap, or it is not clear which branch moves
   */
  public Stamp stamp(Set<String> applied, Collection<Target> targets) {
    return new StampPlanner(new Applied(this, applied)).plan(targets);
  }

  /**
   * The revisions of a range, both ends included, in upgrade order, as {@code history} shows them.
   *
   * @throws MigrationException if an end is ambiguous or not there, or the beginning is not below the end
   */
  public List<RevisionNode> between(Set<String> applied, TargetRange range) {
    return new Ranges(this).between(new Applied(this, known(applied)), range);
  }

  /** The revisions that a target means which is not counted from where a database is. */
  public List<String> named(Target target) {
    return new TargetResolver(new Applied(this, Set.of()), "-Drev=").resolve(target);
  }

  /**
   * What is applied on a database that is at a target.
   *
   * @throws MigrationException if it is counted from a database, ambiguous or not there
   */
  public Set<String> at(Target target) {
    return new Ranges(this).at(target);
  }

  /** Puts ids into upgrade order. */
  List<RevisionNode> ordered(Set<String> ids) {
    return nodes.values().stream().filter(node -> ids.contains(node.id())).toList();
  }

  RevisionNames names() {
    return names;
  }

  /** The edges of {@code revises} alone. */
  Edges revises() {
    return revises;
  }

  /** The edges of {@code revises} and of dependencies. */
  Edges needs() {
    return needs;
  }

  /** The single one of the ids a word may mean. */
  String only(String word, List<String> meanings) {
    if (meanings.size() > 1) {
      throw new MigrationException("'" + word + "' is ambiguous: it may be "
          + Wording.list(meanings) + ". Write more of the id.");
    }
    if (meanings.isEmpty()) {
      throw new MigrationException("There is no revision '" + word + "'." + names.didYouMean(word)
          + " All are listed by mvn migration:history.");
    }
    return meanings.get(0);
  }

  private Set<String> known(Set<String> applied) {
    Set<String> known = new HashSet<>(applied);
    known.retainAll(nodes.keySet());
    return known;
  }
}
