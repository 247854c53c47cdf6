package io.migration4j;

import io.migration4j.jdbc.Unfinished;
import java.util.List;
import java.util.Optional;

/**
 * Where a database is.
 *
 * @param heads the ids of the applied revisions that no applied one revises, sorted; empty for base
 * @param pending the ids of the code's revisions that are not applied, in upgrade order
 * @param unknown the ids of applied revisions that the code does not have, sorted
 * @param unfinished the revision that was left in the middle of its steps, if one was
 */
public record Current(
    List<String> heads,
    List<String> pending,
    List<String> unknown,
    Optional<Unfinished> unfinished) {
  public Current {
    heads = List.copyOf(heads);
    pending = List.copyOf(pending);
    unknown = List.copyOf(unknown);
  }

  Current(List<String> heads, List<String> pending, List<String> unknown) {
    this(heads, pending, unknown, Optional.empty());
  }
}
