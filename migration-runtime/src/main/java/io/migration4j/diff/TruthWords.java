package io.migration4j.diff;

import io.migration4j.dialect.Dialects;
import io.migration4j.schema.CheckConstraint;
import io.migration4j.schema.Column;
import io.migration4j.schema.Database;
import io.migration4j.schema.SqlText;
import io.migration4j.schema.SqlType.Kind;
import io.migration4j.schema.TypeChange;
import io.migration4j.snapshot.Origins;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The columns whose truth values become letters, or the other way round, where a check says which:
 * Hibernate's {@code YesNoConverter} and {@code TrueFalseConverter} write it.
 */
final class TruthWords {
  private static final List<List<String>> PAIRS =
      List.of(List.of("'N'", "'Y'"), List.of("'F'", "'T'"));

  private final Map<String, SqlText> there = new TreeMap<>();
  private final Map<String, SqlText> back = new TreeMap<>();

  TruthWords(SchemaChange change) {
    for (TableChange table : change.tables.values()) {
      for (String name : table.columns.keySet()) {
        Column was = change.earlier(table, name);
        Column is = table.after.column(name);
        String key = Origins.key(table.after.name(), name);
        letters(was, is, table.after.checks())
            .ifPresent(pair -> there.put(key, expression(name, pair)));
        letters(is, was, change.before.table(table.earlierName).checks())
            .ifPresent(pair -> back.put(key, expression(name, pair)));
      }
    }
  }

  /** The expressions of the upgrade, by {@code table.column} in later names. */
  Map<String, SqlText> there() {
    return there;
  }

  /** Those of the downgrade. */
  Map<String, SqlText> back() {
    return back;
  }

  /** The one for false and the one for true. */
  private static Optional<List<String>> letters(
      Column truth, Column text, Iterable<CheckConstraint> checks) {
    if (truth.type().kind() != Kind.BOOLEAN || !TypeChange.isText(text.type())) {
      return Optional.empty();
    }
    for (CheckConstraint check : checks) {
      Optional<ValueSet> set =
          ValueSet.of(check).filter(found -> found.column().equals(text.name()));
      for (List<String> pair : PAIRS) {
        if (set.isPresent() && new TreeSet<>(set.get().values()).equals(new TreeSet<>(pair))) {
          return Optional.of(pair);
        }
      }
    }
    return Optional.empty();
  }

  private static SqlText expression(String column, List<String> pair) {
    String name = Dialects.of(Database.POSTGRESQL).quote(column);
    return SqlText.sql("case when " + name + " then " + pair.get(1) + " when not " + name + " then "
        + pair.get(0) + " end");
  }
}
