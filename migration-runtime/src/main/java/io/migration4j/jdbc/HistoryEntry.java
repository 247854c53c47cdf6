package io.migration4j.jdbc;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A row of the history: the revision is applied to the database.
 *
 * @param revises the ids of its parents when it was applied
 * @param dependsOn its dependencies, as they were declared
 * @param checksum of what was applied
 * @param appliedBy the account of the operating system that ran it
 * @param duration how long its operations took
 * @param branches which way its conditions on the environment went, a line each
 */
public record HistoryEntry(
    String id,
    List<String> revises,
    List<String> dependsOn,
    String description,
    String checksum,
    Instant appliedAt,
    String appliedBy,
    Duration duration,
    How how,
    List<String> branches) {

  /** How a revision came to be applied. */
  public enum How {
    /** Its operations ran. */
    UPGRADED,
    /** Somebody said that the database is in that state. */
    STAMPED
  }

  public HistoryEntry {
    revises = List.copyOf(revises);
    dependsOn = List.copyOf(dependsOn);
    branches = List.copyOf(branches);
  }

  /** The ids of a history, in a set of the caller's own. */
  public static Set<String> ids(Collection<HistoryEntry> history) {
    return history.stream().map(HistoryEntry::id).collect(Collectors.toCollection(HashSet::new));
  }

  HistoryEntry applied(Instant at, Duration took) {
    return new HistoryEntry(
        id, revises, dependsOn, description, checksum, at, appliedBy, took, how, branches);
  }
}
