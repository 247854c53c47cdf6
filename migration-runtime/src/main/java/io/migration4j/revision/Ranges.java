package io.migration4j.revision;

import io.migration4j.MigrationException;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** What ranges mean: the place where a script begins, and the part of the graph that {@code history} shows. */
final class Ranges {
  private final RevisionGraph graph;

  Ranges(RevisionGraph graph) {
    this.graph = graph;
  }

  /** The applied set at the beginning of a script that goes up. */
  Set<String> bottom(TargetRange range) {
    List<String> from = beginning(range);
    if (!range.to().isRelative()) {
      requireBelow(range, from, resolve(range.to()), Wording.DOWNGRADE);
    }
    return graph.needs().ancestorsAndSelf(from);
  }

  /** The applied set at the beginning of a script that goes down. */
  Set<String> top(TargetRange range) {
    List<String> from = beginning(range);
    if (!range.to().isRelative()) {
      requireBelow(range, resolve(range.to()), from, Wording.UPGRADE);
    }
    return graph.needs().ancestorsAndSelf(from);
  }

  /** The revisions of a range with both ends, in upgrade order. */
  List<RevisionNode> between(Applied applied, TargetRange range) {
    TargetResolver resolver = new TargetResolver(applied, Wording.HISTORY);
    List<String> from = resolver.resolve(range.from());
    List<String> to = resolver.resolve(range.to());
    requireBelow(range, from, to, Wording.HISTORY);
    Set<String> members = graph.needs().ancestorsAndSelf(to);
    if (!from.isEmpty()) {
      members.retainAll(graph.needs().descendantsAndSelf(from));
    }
    return graph.ordered(members);
  }

  /** The applied set of a database that is at a target. */
  Set<String> at(Target target) {
    return graph.needs().ancestorsAndSelf(beginning(new TargetRange(target, target)));
  }

  private List<String> beginning(TargetRange range) {
    if (range.from().isRelative()) {
      throw new MigrationException("A script looks at no database, so '" + range
          + "' cannot begin at '" + range.from() + "'. Begin at a revision, or at base.");
    }
    return resolve(range.from());
  }

  private List<String> resolve(Target target) {
    return new TargetResolver(new Applied(graph, Set.of()), Wording.UPGRADE).resolve(target);
  }

  private void requireBelow(
      TargetRange range, Collection<String> lower, Collection<String> upper, String opposite) {
    if (graph.needs().ancestorsAndSelf(upper).containsAll(lower)) {
      return;
    }
    boolean reversed = graph.needs().ancestorsAndSelf(lower).containsAll(upper);
    String swapped =
        opposite.equals(Wording.HISTORY) ? range.to() + ":" + range.from() : range + " -Dsql";
    throw new MigrationException(
        reversed
            ? "The range " + range + " runs the other way. Run " + opposite + swapped + "."
            : "The ends of the range " + range
                + " are on different branches. Begin at a revision that is below both, or at base.");
  }
}
