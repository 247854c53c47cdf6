package io.migration4j.dialect;

import io.migration4j.schema.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Sequences on SQLite: the table of one row that Hibernate's {@code TableStructure} keeps, which holds
 * the next number. The increment is known to Hibernate only.
 */
final class SqliteSequences {
  private SqliteSequences() {}

  /** From one state of a sequence to another; absent where there is none. */
  static List<String> change(
      SqliteDialect dialect, Optional<Sequence> before, Optional<Sequence> after) {
    Optional<String> old = before.flatMap(Sequence::table);
    Optional<String> fresh = after.flatMap(Sequence::table);
    if (fresh.isEmpty()) {
      return old.map(table -> List.of("drop table " + dialect.qualified(table))).orElse(List.of());
    }
    String table = dialect.qualified(fresh.get());
    long start = after.get().start();
    if (old.isEmpty()) {
      return List.of(
          "create table " + table + " (next_val bigint)",
          "insert into " + table + " values (" + start + ")");
    }
    List<String> statements = new ArrayList<>();
    if (!old.get().equals(fresh.get())) {
      statements.addAll(dialect.rename(old.get(), fresh.get()));
    }
    if (before.get().start() != start) {
      statements.add("update " + table + " set next_val = " + start);
    }
    return statements;
  }
}
