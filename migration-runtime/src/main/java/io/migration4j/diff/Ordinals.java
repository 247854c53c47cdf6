package io.migration4j.diff;

import io.migration4j.schema.SchemaModel;
import io.migration4j.schema.Table;
import io.migration4j.snapshot.Origins;
import java.util.ArrayList;
import java.util.List;

/**
 * Sees that the constants of an enum which is stored by number keep their numbers. Rows hold nothing but
 * the number, so a constant in another place gives them another meaning without a word.
 */
final class Ordinals {
  private final Origins before;
  private final Origins now;
  private final Notes notes;

  Ordinals(Origins before, Origins now, Notes notes) {
    this.before = before;
    this.now = now;
    this.notes = notes;
  }

  /** Asks about each column whose constants have other numbers. */
  void compare(SchemaModel earlier, SchemaModel later, Renames renames) {
    for (Table table : earlier.tables()) {
      renames
          .tableAfter(table.name(), later)
          .ifPresent(name -> table
              .columns()
              .names()
              .forEach(column -> renames
                  .columnAfter(table.name(), column, later.table(name))
                  .ifPresent(
                      to -> compare(Origins.key(table.name(), column), Origins.key(name, to)))));
    }
  }

  private void compare(String earlier, String later) {
    List<String> old = before.ordinals().getOrDefault(earlier, List.of());
    List<String> fresh = now.ordinals().getOrDefault(later, List.of());
    List<String> moved = new ArrayList<>();
    for (String constant : old) {
      int to = fresh.indexOf(constant);
      if (to >= 0 && to != old.indexOf(constant)) {
        moved.add(constant + " was " + old.indexOf(constant) + " and is " + to);
      }
    }
    if (moved.isEmpty()) {
      replaced(later, old, fresh);
    } else if (notes.isKept(later)) {
      notes.decisions.add(later + ": " + String.join(", ", moved)
          + "; the numbers in the rows stay, as told by -Dmigration.keep.");
    } else {
      notes.questions.add(new Question(
          "column " + later + " holds the numbers of enum constants, which changed: "
              + String.join(", ", moved)
              + ". This is refused, since the rows keep their numbers and"
              + " would mean something else. Put new constants at the end and leave removed ones in"
              + " their place, or store names (@Enumerated(EnumType.STRING)). Where the rows are"
              + " changed by hand, in a revision with execute(\"UPDATE ... SET ... = CASE ...\"), say"
              + " that the numbers are right.",
          List.of("-Dmigration.keep=" + later)));
    }
  }

  /** A renamed constant, or one in the place of another: nobody can know. */
  private void replaced(String column, List<String> old, List<String> fresh) {
    for (int i = 0; i < Math.min(old.size(), fresh.size()); i++) {
      if (!old.get(i).equals(fresh.get(i))) {
        notes.warnings.add(column + ": rows with " + i + " were " + old.get(i) + " and are "
            + fresh.get(i) + " now.");
      }
    }
  }
}
