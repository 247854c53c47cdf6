package io.migration4j;

import java.util.List;

/**
 * What an upgrade or downgrade has done.
 *
 * @param steps what ran, in order; empty when the database was where it was to go
 * @param heads the ids of the current revisions after that, sorted
 */
public record MigrationReport(List<PlannedStep> steps, List<String> heads) {
  public MigrationReport {
    steps = List.copyOf(steps);
    heads = List.copyOf(heads);
  }
}
