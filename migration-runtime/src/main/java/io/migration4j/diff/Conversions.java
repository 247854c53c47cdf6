package io.migration4j.diff;

import io.migration4j.dialect.PostgresDialect;
import io.migration4j.dialect.SqliteDialect;
import io.migration4j.schema.Database;
import io.migration4j.schema.SqlText;
import io.migration4j.schema.SqlType;
import io.migration4j.snapshot.Origins;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Finds the columns whose values become another type in a way that nobody can know, and the expressions
 * there and back.
 */
final class Conversions {
  private static final String EXPRESSION = "<expression>";

  private final PostgresDialect postgres = new PostgresDialect();
  private final SqliteDialect sqlite = new SqliteDialect();
  private final Set<Database> databases;
  private final Map<String, SqlText> knownThere = new TreeMap<>();
  private final Map<String, SqlText> knownBack = new TreeMap<>();
  private final EnumNumbers numbers;
  private final Notes notes;
  private final Map<String, SqlText> there = new TreeMap<>();
  private final Map<String, SqlText> back = new TreeMap<>();
  private final Set<String> retyped = new TreeSet<>();

  Conversions(SchemaChange change, EnumNumbers numbers, Set<Database> databases, Notes notes) {
    this.databases = databases;
    this.notes = notes;
    this.numbers = numbers;
    TruthWords words = new TruthWords(change);
    knownThere.putAll(words.there());
    knownThere.putAll(numbers.there());
    knownBack.putAll(words.back());
    knownBack.putAll(numbers.back());
    change
        .tables
        .values()
        .forEach(table -> table.columns.forEach((name, column) -> {
          SqlType before = column.before().type();
          SqlType after = column.after().type();
          if (!before.equals(after) && !table.replaced.contains(name)) {
            column(
                Origins.key(table.after.name(), name),
                change.earlier(table, name).type(),
                after);
          }
        }));
  }

  /** The expressions of the upgrade, by {@code table.column} in later names. */
  Map<String, SqlText> there() {
    return there;
  }

  /** Those of the downgrade. */
  Map<String, SqlText> back() {
    return back;
  }

  /** The columns for which an expression makes sense. */
  Set<String> retyped() {
    return retyped;
  }

  /** PostgreSQL casts least of what both can keep; SQLite has some values in a form of Java's. */
  private boolean knowWay(SqlType before, SqlType after) {
    return postgres.knowsWay(before, after)
        && (!databases.contains(Database.SQLITE) || sqlite.knowsWay(before, after));
  }

  private void column(String name, SqlType before, SqlType after) {
    retyped.add(name);
    List<String> missing = new ArrayList<>();
    if (notes.isConverted("using", name)) {
      String using = notes.answers().using().get(name);
      there.put(name, SqlText.sql(using));
      notes.decisions.add(name + ": its value becomes " + using + ".");
    } else if (knownThere.containsKey(name)) {
      there.put(name, knownThere.get(name));
    } else if (numbers.unknownThere().contains(name) || !knowWay(before, after)) {
      missing.add("-Dmigration.using=" + name + ":" + EXPRESSION);
    }
    if (notes.isConverted("usingBack", name)) {
      String using = notes.answers().usingBack().get(name);
      back.put(name, SqlText.sql(using));
      notes.decisions.add(name + ": a downgrade makes its value " + using + ".");
    } else if (knownBack.containsKey(name)) {
      back.put(name, knownBack.get(name));
    } else if (numbers.unknownBack().contains(name) || !knowWay(after, before)) {
      missing.add("-Dmigration.usingBack=" + name + ":" + EXPRESSION);
    }
    if (!missing.isEmpty()) {
      notes.questions.add(new Question(
          "column " + name + " was " + before + " and becomes " + after
              + ", for which there is no certain way. Which expression over the columns of its row"
              + " makes its value in the upgrade (using) and in the downgrade (usingBack)? null gives"
              + " the value up.",
          List.of(String.join(" ", missing))));
    }
  }
}
