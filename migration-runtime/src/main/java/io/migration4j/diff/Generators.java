package io.migration4j.diff;

import io.migration4j.dialect.Dialects;
import io.migration4j.operation.ExecuteSql;
import io.migration4j.schema.Column;
import io.migration4j.schema.Database;
import io.migration4j.schema.Sequence;
import io.migration4j.schema.SqlText;
import io.migration4j.schema.Table;
import io.migration4j.schema.TypeChange;
import io.migration4j.snapshot.Origins;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Knows the identifiers that are numbered by something else from now on. A sequence that takes over goes
 * on after the numbers of the rows, in both directions; a table that does is left to a person.
 */
final class Generators {
  private final SchemaChange change;
  private final Origins before;
  private final Origins now;
  private final Notes notes;
  private final Map<String, ExecuteSql> there = new TreeMap<>();
  private final Map<String, ExecuteSql> back = new TreeMap<>();

  /** A column of a table that stays, in later names. */
  private record Numbered(Table table, Column column) {
    String name() {
      return Origins.key(table.name(), column.name());
    }
  }

  /** @param users the attributes that a sequence or table of the model numbers */
  Generators(
      SchemaChange change,
      Origins before,
      Origins now,
      Map<String, List<String>> users,
      Notes notes) {
    this.change = change;
    this.before = before;
    this.now = now;
    this.notes = notes;
    users.forEach((name, attributes) -> {
      if (change.after.sequences().contains(name)) {
        sequence(change.after.sequence(name), attributes);
      } else if (change.after.tables().contains(name)) {
        attributes.forEach(attribute -> table(change.after.table(name), attribute));
      }
    });
    change.before.sequences().forEach(this::dropped);
    change.dropped.forEach(this::droppedCounters);
  }

  /** The statement for each new sequence that takes over. */
  Map<String, ExecuteSql> there() {
    return there;
  }

  /** The one for each sequence that a downgrade brings back, by its earlier name. */
  Map<String, ExecuteSql> back() {
    return back;
  }

  private void sequence(Sequence sequence, List<String> attributes) {
    boolean isNew = !change.before.sequences().contains(sequence.name())
        && !change.renames.sequences().containsValue(sequence.name());
    List<Numbered> numbered = attributes.stream()
        .flatMap(each -> columns(each, true).stream())
        .collect(Collectors.toList());
    if (isNew && !numbered.isEmpty()) {
      there.put(sequence.name(), continuation(sequence, numbered));
      notes.decisions.add(sequence.name() + " goes on after the numbers of "
          + numbered.stream().map(Numbered::name).collect(Collectors.joining(", ")) + ".");
    }
  }

  /** Where it numbered what stays, a downgrade must not begin with 1 again. */
  private void dropped(Sequence sequence) {
    String attribute = before.attributes().getOrDefault(sequence.name(), "");
    List<Numbered> numbered = columns(attribute);
    boolean goes = change.renames.sequenceAfter(sequence.name(), change.after).isEmpty();
    if (goes && !numbered.isEmpty()) {
      back.put(sequence.name(), continuation(sequence, numbered));
    }
  }

  /** Its rows, each the last number of a generator, do not come back with it. */
  private void droppedCounters(Table table) {
    String attribute = before.attributes().getOrDefault(table.name(), "");
    if (!table.foreignKeys().isEmpty() || !change.before.tables().contains(table.name())) {
      return;
    }
    for (Numbered numbered : columns(attribute)) {
      notes.warnings.add(table.name() + ": a downgrade makes it again without its counters, so "
          + numbered.name() + " would be numbered from 1 again. Add "
          + "op.execute(\"INSERT INTO " + table.name() + " (" + key(table) + ", " + value(table)
          + ") SELECT '<its row>', " + largest(numbered) + "\") to the downgrade.");
    }
  }

  private List<Numbered> columns(String attribute) {
    return columns(attribute, false);
  }

  /** @param fresh with those that are new to rows that stay, and filled on the way */
  private List<Numbered> columns(String attribute, boolean fresh) {
    List<Numbered> columns = new ArrayList<>();
    for (TableChange table : change.tables.values()) {
      for (Column column : table.after.columns()) {
        String name = Origins.key(table.after.name(), column.name());
        if (attribute.contains("#")
            && attribute.equals(now.attributes().get(name))
            && TypeChange.isNumber(column.type())
            && (fresh || table.columns.containsKey(column.name()))) {
          columns.add(new Numbered(table.after, column));
        }
      }
    }
    return columns;
  }

  private static ExecuteSql continuation(Sequence sequence, List<Numbered> numbered) {
    String largest = numbered.stream()
        .map(each -> "SELECT max(" + quoted(each.column().name()) + ") AS n FROM "
            + Dialects.of(Database.POSTGRESQL).qualified(each.table().name()))
        .collect(Collectors.joining(" UNION ALL "));
    String next = "coalesce((SELECT max(n) + " + Math.abs(sequence.increment()) + " FROM ("
        + largest + ") numbers), " + sequence.start() + ")";
    String sqliteLargest = numbered.stream()
        .map(each -> "SELECT max(" + quoted(each.column().name()) + ") AS n FROM "
            + Dialects.of(Database.SQLITE).qualified(each.table().name()))
        .collect(Collectors.joining(" UNION ALL "));
    String postgres = "SELECT setval("
        + Dialects.of(Database.POSTGRESQL)
            .text(Dialects.of(Database.POSTGRESQL).qualified(sequence.name()))
        + ", " + next + ", false)";
    String sqlite = sequence
        .table()
        .map(table -> "UPDATE " + Dialects.of(Database.SQLITE).qualified(table) + " SET next_val = "
            + next.replace(largest, sqliteLargest))
        .orElse("");
    return new ExecuteSql(
        SqlText.sql(postgres).on(Database.SQLITE, sqlite), SqlText.NONE, Optional.empty());
  }

  private static String quoted(String name) {
    return Dialects.of(Database.POSTGRESQL).quote(name);
  }

  /** Its counter is a row that Hibernate writes when it needs it, from 1. */
  private void table(Table counters, String attribute) {
    for (Numbered numbered : columns(attribute, true)) {
      ColumnChange column = change
          .tables
          .get(numbered.table().name())
          .columns
          .get(numbered.column().name());
      boolean wasIdentity = column != null && column.before().identity();
      boolean hadSequence = change.before.sequences().stream()
          .anyMatch(sequence -> attribute.equals(before.attributes().get(sequence.name())));
      boolean isNew = !change.before.tables().contains(counters.name());
      if (column != null && !wasIdentity && !hadSequence && !isNew) {
        continue;
      }
      if (notes.isKept(numbered.name())) {
        notes.decisions.add(numbered.name() + " is numbered by table " + counters.name()
            + ", whose counter is seen to by hand, as told by -Dmigration.keep.");
        continue;
      }
      notes.questions.add(new Question(
          numbered.name() + " is numbered by table " + counters.name()
              + " from now on. Its counter begins with 1, so new rows would get numbers that are"
              + " there; this is not converted yet. Write a revision after this one with "
              + statement(counters, numbered) + ", and say that you have seen to it.",
          List.of("-Dmigration.keep=" + numbered.name())));
    }
  }

  private static String statement(Table counters, Numbered numbered) {
    return "op.execute(\"UPDATE " + counters.name() + " SET " + value(counters) + " = (SELECT "
        + largest(numbered) + ") WHERE " + key(counters) + " = '<its row>'\")";
  }

  /** Hibernate takes the next number of the counter for the last of a block. */
  private static String largest(Numbered numbered) {
    return "max(" + numbered.column().name() + ") + <its allocationSize> FROM "
        + numbered.table().name();
  }

  private static String key(Table counters) {
    return counters.columns().stream()
        .filter(column -> TypeChange.isText(column.type()))
        .map(Column::name)
        .findFirst()
        .orElse("sequence_name");
  }

  private static String value(Table counters) {
    return counters.columns().stream()
        .filter(column -> TypeChange.isNumber(column.type()))
        .map(Column::name)
        .findFirst()
        .orElse("next_val");
  }
}
