package io.migration4j.diff;

import io.migration4j.MigrationException;
import io.migration4j.schema.Column;
import io.migration4j.schema.Database;
import io.migration4j.schema.SqlText;
import io.migration4j.schema.TypeChange;
import io.migration4j.snapshot.Origins;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/** Finds the columns of existing tables that become required, and the value for rows without one. */
final class RequiredFills {
  private static final String EXPRESSION = "sql:";

  private final Notes notes;
  private final Map<String, SqlText> expressions = new TreeMap<>();
  private final Set<String> required = new TreeSet<>();

  RequiredFills(SchemaChange change, Notes notes) {
    this.notes = notes;
    change.tables.values().forEach(this::table);
    change
        .renames
        .columns()
        .forEach((table, names) -> names
            .values()
            .forEach(column -> change
                .renames
                .tableAfter(table, change.after)
                .ifPresent(later -> notes.isFilled(Origins.key(later, column)))));
  }

  /** The expressions by {@code table.column}, in later names. */
  Map<String, SqlText> expressions() {
    return expressions;
  }

  /** The columns for which a fill makes sense. */
  Set<String> required() {
    return required;
  }

  private void table(TableChange table) {
    for (Column column : table.after.columns()) {
      ColumnChange change = table.columns.get(column.name());
      boolean fresh = change == null || table.replaced.contains(column.name());
      if (notes.candidates.contains(Origins.key(table.after.name(), column.name()))) {
        required.add(Origins.key(table.after.name(), column.name()));
      } else if (fresh ? RequiredColumn.needsFill(column) : becomesRequired(change)) {
        fill(Origins.key(table.after.name(), column.name()), column, fresh);
      }
    }
  }

  private static boolean becomesRequired(ColumnChange change) {
    return change.isRequiredNow() && !change.after().identity();
  }

  private void fill(String name, Column column, boolean fresh) {
    required.add(name);
    String annotated = notes.answers().backfills().getOrDefault(name, "");
    if (notes.isFilled(name)) {
      String value = notes.answers().fills().get(name);
      fill(name, expression("-Dmigration.fill=" + name + ":" + value, column, value), "");
    } else if (!annotated.isEmpty()) {
      String told = "@Backfill(\"" + annotated + "\") of " + name;
      fill(name, expression(told, column, annotated), ", as told by @Backfill");
    } else if (!column.defaultValue().isEmpty()) {
      expressions.put(name, TimeText.expression(column.type(), column.defaultValue()));
      notes.decisions.add(name + ": rows without a value get its default, "
          + column.defaultValue().common() + ".");
    } else {
      notes.questions.add(new Question(
          "column " + name + " is required, but rows that are there "
              + (fresh ? "have no value for it." : "may have no value in it.")
              + " What do they get?",
          List.of(
              "-Dmigration.fill=" + name + ":<value>",
              "-Dmigration.fill=" + name + ":" + EXPRESSION + "<expression>")));
    }
  }

  private void fill(String name, SqlText expression, String source) {
    expressions.put(name, expression);
    notes.decisions.add(name + ": rows without a value get " + expression.common() + source + ".");
  }

  /** @param told who says so, for people */
  private static SqlText expression(String told, Column column, String value) {
    if (value.startsWith(EXPRESSION)) {
      return TimeText.expression(
          column.type(), SqlText.sql(value.substring(EXPRESSION.length()).strip()));
    }
    try {
      if (TypeChange.isNumber(column.type())) {
        return SqlText.sql(
            (value.startsWith("P") ? nanoseconds(value) : new BigDecimal(value)).toPlainString());
      }
      if (TimeText.isTime(column.type())) {
        return TimeText.of(column.type(), value);
      }
      return switch (column.type().kind()) {
        case BOOLEAN -> SqlText.sql(truth(value));
        case INTERVAL_SECOND ->
          SqlText.sql("'" + value + "'").on(Database.SQLITE, nanoseconds(value).toPlainString());
        case UUID -> NeutralValue.uuid(UUID.fromString(value).toString());
        default -> NeutralValue.text(column.type(), "'" + value.replace("'", "''") + "'");
      };
    } catch (IllegalArgumentException | DateTimeException malformed) {
      throw new MigrationException(
          told + " is no value for a column of type " + column.type()
              + ". Write one, or sql: and an expression.",
          malformed);
    }
  }

  /** What Hibernate keeps of a duration where it is a number. */
  private static BigDecimal nanoseconds(String value) {
    Duration duration = Duration.parse(value);
    return BigDecimal.valueOf(duration.getSeconds())
        .movePointRight(9)
        .add(BigDecimal.valueOf(duration.getNano()));
  }

  private static String truth(String value) {
    String truth = value.toLowerCase(Locale.ROOT);
    if (!truth.equals("true") && !truth.equals("false")) {
      throw new IllegalArgumentException("neither true nor false");
    }
    return truth;
  }
}
