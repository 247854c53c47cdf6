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

/** The renames that a developer told, by an argument or an annotation. */
final class ToldRenames {
  private static final String ANNOTATION = "@RenamedFrom of ";

  private final SchemaModel before;
  private final SchemaModel after;
  private final Notes notes;
  private Renames renames = Renames.NONE;

  ToldRenames(SchemaModel before, SchemaModel after, Notes notes) {
    this.before = before;
    this.after = after;
    this.notes = notes;
  }

  /** @throws MigrationException when one of them fits nothing, or the old name is still mapped */
  Renames renames() {
    tell(notes.answers().renamedFrom(), ANNOTATION);
    tell(notes.answers().renames(), "-Dmigration.rename=");
    renames.requireFit(before, after);
    return renames;
  }

  /** Tables first, since a column may be named by the later name of its table. */
  private void tell(Map<String, String> told, String source) {
    told.forEach((name, to) -> {
      if (isDone(source, before.tables(), to) || isDone(source, before.sequences(), to)) {
        return;
      }
      if (before.tables().contains(name)) {
        requireGone(name, to, after.tables(), told, source);
        renames = renames.table(name, to);
        decide(name, to, source);
      } else if (before.sequences().contains(name)) {
        requireGone(name, to, after.sequences(), told, source);
        renames = renames.sequence(name, to);
        decide(name, to, source);
      }
    });
    told.forEach((name, to) -> {
      if (!before.tables().contains(name) && !before.sequences().contains(name)) {
        column(name, to, told, source);
      }
    });
  }

  private void column(String name, String to, Map<String, String> told, String source) {
    for (Table table : before.tables()) {
      String later = renames.tableAfter(table.name(), after).orElse(table.name());
      for (String column : table.columns().names()) {
        if (name.equals(Origins.key(table.name(), column))
            || name.equals(Origins.key(later, column))) {
          if (isDone(source, table.columns(), to)) {
            return;
          }
          String prefix = name.substring(0, name.length() - column.length());
          requireColumnGone(later, column, to, told, prefix, source + name);
          renames = renames.column(table.name(), column, to);
          decide(name, to, source);
          return;
        }
      }
    }
    if (source.equals(ANNOTATION)) {
      return;
    }
    throw new MigrationException(
        source + name + ":" + to + " fits nothing: there is no table, column"
            + " or sequence " + name + " so far."
            + Suggestion.nearest(name, names())
                .map(near -> " Did you mean " + near + "?")
                .orElse(" Remove it."));
  }

  private void requireColumnGone(
      String laterTable,
      String column,
      String to,
      Map<String, String> told,
      String prefix,
      String source) {
    boolean taken = told.entrySet().stream()
        .anyMatch(other -> other.getKey().startsWith(prefix) && other.getValue().equals(column));
    boolean mapped = after
        .tables()
        .find(laterTable)
        .filter(table -> table.columns().contains(column))
        .isPresent();
    if (mapped && !taken) {
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
        + ", since the entities still map " + name + ". Remove the one or the other.");
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
