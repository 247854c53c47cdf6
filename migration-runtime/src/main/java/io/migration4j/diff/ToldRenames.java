package io.migration4j.diff;

import io.migration4j.MigrationException;
import io.migration4j.schema.Elements;
import io.migration4j.schema.SchemaModel;
import io.migration4j.schema.Suggestion;
import io.migration4j.schema.Table;
import io.migration4j.snapshot.Origins;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The renames that a developer told, by an argument or an annotation. */
final class ToldRenames {
  private static final String ANNOTATION = "@RenamedFrom of ";
  private static final String ARGUMENT = "-Dmigration.rename=";

  private final SchemaModel before;
  private final SchemaModel after;
  private final TakenName taken;
  private final Notes notes;
  private Renames renames = Renames.NONE;

  ToldRenames(SchemaModel before, SchemaModel after, Origins old, Origins now, Notes notes) {
    this.before = before;
    this.after = after;
    this.taken = new TakenName(before, after, old, now);
    this.notes = notes;
  }

  /**
   * The renames of tables and sequences.
   *
   * @throws MigrationException when the old name is still mapped, or the new one is not
   */
  Renames relations() {
    relations(notes.answers().renamedFrom(), ANNOTATION);
    relations(notes.answers().renames(), ARGUMENT);
    renames.requireFit(before, after);
    return renames;
  }

  /**
   * Those of columns besides.
   *
   * @param relations all renames of tables, since a column may be named by the later name of its table
   * @throws MigrationException when one fits nothing, or the old name is still mapped
   */
  Renames columns(Renames relations) {
    renames = relations;
    notes.answers().renamedFrom().forEach((name, to) -> {
      if (!isRelation(name)) {
        column(name, to, notes.answers().renamedFrom(), ANNOTATION);
      }
    });
    notes.answers().renames().forEach((name, to) -> {
      if (!isRelation(name)) {
        column(name, to, notes.answers().renames(), ARGUMENT);
      }
    });
    renames.requireFit(before, after);
    return renames;
  }

  private boolean isRelation(String name) {
    return before.tables().contains(name) || before.sequences().contains(name);
  }

  private void relations(Map<String, String> told, String source) {
    told.forEach((name, to) -> {
      if (isDone(source, before.tables(), to) || isDone(source, before.sequences(), to)) {
        return;
      }
      if (before.tables().contains(name)) {
        if (!taken.isByAnotherTable(name, to)) {
          requireGone(name, to, after.tables(), told, source);
        }
        renames = renames.table(name, to);
        decide(name, to, source);
      } else if (before.sequences().contains(name)) {
        requireGone(name, to, after.sequences(), told, source);
        renames = renames.sequence(name, to);
        decide(name, to, source);
      }
    });
  }

  private void column(String name, String to, Map<String, String> told, String source) {
    if (!column(name, to, told, source, table -> table)
        && !column(name, to, told, source, this::later)
        && source.equals(ARGUMENT)) {
      throw new MigrationException(source + name + ":" + to
          + " fits nothing: there is no table, column or sequence " + name + " so far."
          + Suggestion.nearest(name, names())
              .map(near -> " Did you mean " + near + "?")
              .orElse(" Remove it."));
    }
  }

  private String later(String table) {
    return renames.tableAfter(table, after).orElse(table);
  }

  /** @param tableName how the table of the column is called, by its earlier name */
  private boolean column(
      String name,
      String to,
      Map<String, String> told,
      String source,
      UnaryOperator<String> tableName) {
    for (Table table : before.tables()) {
      String called = tableName.apply(table.name());
      for (String column : table.columns().names()) {
        if (name.equals(Origins.key(called, column))) {
          if (!isDone(source, table.columns(), to)) {
            if (!taken.isByAnotherColumn(table.name(), later(table.name()), column, to)) {
              requireColumnGone(later(table.name()), column, to, told, called + ".", source + name);
            }
            renames = renames.column(table.name(), column, to);
            decide(name, to, source);
          }
          return true;
        }
      }
    }
    return false;
  }

  private void requireColumnGone(
      String laterTable,
      String column,
      String to,
      Map<String, String> told,
      String prefix,
      String source) {
    boolean moved = told.entrySet().stream()
        .anyMatch(other -> other.getKey().startsWith(prefix) && other.getValue().equals(column));
    boolean mapped = after
        .tables()
        .find(laterTable)
        .filter(table -> table.columns().contains(column))
        .isPresent();
    if (mapped && !moved) {
      throw stillMapped(source, column, to);
    }
  }

  private static void requireGone(
      String name, String to, Elements<?> after, Map<String, String> told, String source) {
    if (after.contains(name) && !told.containsValue(name)) {
      throw stillMapped(source + name, name, to);
    }
  }

  private static MigrationException stillMapped(String source, String name, String to) {
    return new MigrationException(source + ": " + name + " cannot be renamed to " + to
        + ", since the entities still map " + name + ". Remove the one or the other, or give the"
        + " name to something new in a revision of its own.");
  }

  /** An annotation stays in the code after its revision was written. */
  private static boolean isDone(String source, Elements<?> before, String to) {
    return source.equals(ANNOTATION) && before.contains(to);
  }

  private List<String> names() {
    List<String> names = new ArrayList<>(before.tables().names());
    names.addAll(before.sequences().names());
    before
        .tables()
        .forEach(table -> table
            .columns()
            .names()
            .forEach(column -> names.add(Origins.key(table.name(), column))));
    return names;
  }

  private void decide(String name, String to, String source) {
    notes.decisions.add(name + " is renamed to " + to + ", as told by "
        + (source.equals(ANNOTATION) ? "@RenamedFrom" : "-Dmigration.rename") + ".");
  }
}
