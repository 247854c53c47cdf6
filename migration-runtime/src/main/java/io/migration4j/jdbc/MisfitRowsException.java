package io.migration4j.jdbc;

import io.migration4j.MigrationException;
import java.util.List;
import java.util.stream.Collectors;

/** Rows that the operations of a revision cannot take, found before the first of them was run. */
final class MisfitRowsException extends MigrationException {
  private static final long serialVersionUID = 1L;

  private final transient List<Misfit> misfits;

  /**
   * Rows that one operation cannot take.
   *
   * @param operation its position among those executed, from 0
   * @param text how many rows and which, for people
   */
  record Misfit(int operation, String text) {}

  MisfitRowsException(List<Misfit> misfits) {
    super(misfits.stream().map(Misfit::text).collect(Collectors.joining("\n")));
    this.misfits = List.copyOf(misfits);
  }

  List<Misfit> misfits() {
    return misfits;
  }
}
