package io.migration4j;

import java.util.List;

/**
 * Where a database is.
 *
 * @param heads the ids of the applied revisions that no applied one revises, sorted; empty for base
 * @param pending the ids of the code's revisions that are not applied, in upgrade order
 * @param unknown the ids of applied revisions that the code does not have, sorted
 */
public record Current(List<String> heads, List<String> pending, List<String> unknown) {
  public Current {
    heads = List.copyOf(heads);
    pending = List.copyOf(pending);
    unknown = List.copyOf(unknown);
  }
}
