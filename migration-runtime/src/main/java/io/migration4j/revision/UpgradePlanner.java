package io.migration4j.revision;

import io.migration4j.MigrationException;
import java.util.List;
import java.util.Set;

/** Plans the way up: all that the target needs and that is not applied, in the graph's order. */
final class UpgradePlanner {
  private final Applied applied;
  private final RevisionGraph graph;
  private final TargetResolver resolver;

  UpgradePlanner(Applied applied) {
    this.applied = applied;
    this.graph = applied.graph();
    this.resolver = new TargetResolver(applied, Wording.UPGRADE);
  }

  Plan plan(Target target) {
    applied.requireClosed();
    if (target.isRelative() && target.steps() < 0) {
      throw new MigrationException("'" + target + "' goes down, and upgrade goes up. Run "
          + Wording.DOWNGRADE + target + ".");
    }
    List<String> ids = resolver.resolve(target);
    Set<String> pending = graph.needs().ancestorsAndSelf(ids);
    pending.removeAll(applied.ids());
    if (pending.isEmpty()) {
      requireNotBelow(target, ids);
    }
    return Plan.of(Direction.UP, graph.ordered(pending));
  }

  private void requireNotBelow(Target target, List<String> ids) {
    List<String> current = resolver.current(resolver.lineage(target));
    if (ids.isEmpty() ? !current.isEmpty() : !applied.heads().containsAll(ids)) {
      String place = ids.isEmpty() ? Target.BASE : Wording.list(ids);
      throw new MigrationException("'" + target + "' is older than what is applied: current is "
          + Wording.list(current) + ", above " + place + ". To go back run " + Wording.DOWNGRADE
          + target + "." + alongTheLabel(target));
    }
  }

  private String alongTheLabel(Target target) {
    boolean label = target.steps() == 0 && graph.names().isLabel(target.anchor());
    return label
        ? " To go on along the branch run " + Wording.UPGRADE + target.anchor() + "@head."
        : "";
  }
}
