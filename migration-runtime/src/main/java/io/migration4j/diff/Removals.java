package io.migration4j.diff;

import io.migration4j.schema.AuxiliaryObject;
import io.migration4j.schema.Column;
import io.migration4j.schema.Elements;
import io.migration4j.schema.EnumType;
import io.migration4j.schema.SchemaModel;
import io.migration4j.schema.Sequence;
import io.migration4j.schema.Table;
import io.migration4j.snapshot.Origins;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Decides about tables, columns and sequences that the entities do not map: dropped, kept as they are,
 * or asked about, when something alike is new or nobody knows where they come from.
 */
final class Removals {
  private enum Kind {
    TABLE("table"),
    COLUMN("column"),
    SEQUENCE("sequence"),
    ENUM("enum type"),
    AUXILIARY_OBJECT("auxiliary object");

    private final String word;

    Kind(String word) {
      this.word = word;
    }
  }

  private final SchemaModel before;
  private final SchemaModel model;
  private final Renames renames;
  private final Origins origins;
  private final Origins modelOrigins;
  private final Likeness likeness;
  private final Notes notes;
  private final Set<String> removed = new TreeSet<>();
  private final Set<String> unmanaged = new TreeSet<>();
  private SchemaModel target;

  /**
   * @param origins as they were last
   * @param modelOrigins as they are now
   */
  Removals(
      SchemaModel before,
      SchemaModel model,
      Renames renames,
      Origins origins,
      Origins modelOrigins,
      Notes notes) {
    this.before = before;
    this.model = model;
    this.renames = renames;
    this.origins = origins;
    this.modelOrigins = modelOrigins;
    this.likeness = new Likeness(origins, modelOrigins, renames);
    this.notes = notes;
    this.target = model;
    before.tables().forEach(this::table);
    before.sequences().forEach(this::sequence);
    before.enums().forEach(this::enumType);
    before.auxiliaryObjects().forEach(this::auxiliaryObject);
  }

  /** The model with what is kept besides, in later names; kept tables without their foreign keys. */
  SchemaModel target() {
    return target;
  }

  /** What is kept, in later names. */
  Set<String> unmanaged() {
    return unmanaged;
  }

  /** All that the entities do not map, kept or not, in earlier names. */
  Set<String> removed() {
    return removed;
  }

  private void table(Table table) {
    Optional<String> later = renames.tableAfter(table.name(), model);
    if (later.isPresent()) {
      Table mapped = model.table(later.get());
      table.columns().forEach(column -> column(table, column, mapped));
      return;
    }
    List<String> candidates = new ArrayList<>();
    for (Table fresh : model.tables()) {
      if (isNew(fresh.name(), before.tables(), renames.tables().values())
          && likeness.areAlike(table, fresh)) {
        candidates.add(fresh.name());
      }
    }
    if (keeps(table.name(), Kind.TABLE, candidates, List.of())) {
      unmanaged.add(table.name());
      table.columns().forEach(this::keepType);
      target = target.withTables(target.tables().with(table.withForeignKeys(Elements.none())));
    }
  }

  private void column(Table table, Column column, Table mapped) {
    if (renames.columnAfter(table.name(), column.name(), mapped).isPresent()) {
      return;
    }
    List<String> candidates = new ArrayList<>();
    Map<String, String> told = renames.columns().getOrDefault(table.name(), Map.of());
    for (Column fresh : mapped.columns()) {
      if (isNew(fresh.name(), table.columns(), told.values())
          && likeness.areAlike(table, column, mapped, fresh)) {
        candidates.add(fresh.name());
      }
    }
    String name = Origins.key(table.name(), column.name());
    if (keeps(name, Kind.COLUMN, candidates, unfilled(mapped, candidates))) {
      unmanaged.add(Origins.key(mapped.name(), column.name()));
      keepType(column);
      target = target.change(mapped.name(), changed -> changed.with(column));
      warnIfRequired(name, column);
    }
  }

  /** The candidates that need a value for the rows that are there, if they turn out to be new. */
  private List<String> unfilled(Table mapped, List<String> candidates) {
    List<String> unfilled = new ArrayList<>();
    for (String candidate : candidates) {
      String name = Origins.key(mapped.name(), candidate);
      boolean told = notes.answers().fills().containsKey(name)
          || notes.answers().backfills().containsKey(name);
      if (!told && RequiredColumn.needsFill(mapped.column(candidate))) {
        unfilled.add(name);
      }
    }
    return unfilled;
  }

  private void warnIfRequired(String name, Column column) {
    if (RequiredColumn.needsFill(column)) {
      notes.warnings.add(name + " is kept and required, but no entity gives it a value: inserts"
          + " will fail unless it gets a default or may be empty.");
    }
  }

  private void sequence(Sequence sequence) {
    if (renames.sequenceAfter(sequence.name(), model).isPresent()) {
      return;
    }
    List<String> candidates = new ArrayList<>();
    for (Sequence fresh : model.sequences()) {
      if (isNew(fresh.name(), before.sequences(), renames.sequences().values())
          && fresh.increment() == sequence.increment()) {
        candidates.add(fresh.name());
      }
    }
    if (keeps(sequence.name(), Kind.SEQUENCE, candidates, List.of())) {
      unmanaged.add(sequence.name());
      target = target.with(sequence);
    }
  }

  /** A column that stays keeps its type. */
  private void keepType(Column column) {
    before
        .enums()
        .find(column.type().enumName())
        .filter(type -> !target.enums().contains(type.name()))
        .ifPresent(type -> target = target.with(type));
  }

  private void enumType(EnumType type) {
    boolean stays = target.enums().contains(type.name())
        || renames.enumAfter(type.name(), model).isPresent();
    if (!stays && keeps(type.name(), Kind.ENUM, List.of(), List.of())) {
      unmanaged.add(type.name());
      target = target.with(type);
    }
  }

  private void auxiliaryObject(AuxiliaryObject object) {
    boolean stays = target.auxiliaryObjects().contains(object.name());
    if (!stays && keeps(object.name(), Kind.AUXILIARY_OBJECT, List.of(), List.of())) {
      unmanaged.add(object.name());
      target = target.with(object);
    }
  }

  private static boolean isNew(String name, Elements<?> before, Collection<String> renamed) {
    return !before.contains(name) && !renamed.contains(name);
  }

  /** It stays; where that is not known, a question is noted. */
  private boolean keeps(String name, Kind kind, List<String> candidates, List<String> unfilled) {
    removed.add(name);
    if (notes.isKept(name)) {
      notes.decisions.add(name + " is kept, though no entity maps it.");
      return true;
    }
    if (notes.isDropped(name)) {
      notes.decisions.add(name + " is dropped, as told by -Dmigration.drop.");
      return false;
    }
    if (origins.unmanaged().contains(name)) {
      return true;
    }
    if (!candidates.isEmpty()) {
      ask(
          name,
          kind.word + " " + name + " was removed and " + String.join(", ", candidates)
              + (candidates.size() == 1 ? " was" : " were")
              + " added. Is it the same under another name" + annotation(kind, candidates.get(0))
              + ", or is it to go?",
          candidates,
          unfilled);
    } else if (!origins.attributes().containsKey(name)) {
      ask(
          name,
          kind.word + " " + name
              + " is there, but no entity maps it or is known to have mapped it. Is it to"
              + " go, or to stay unmanaged?",
          candidates,
          List.of());
    }
    return false;
  }

  /** Where the code can say what an answer says. */
  private String annotation(Kind kind, String candidate) {
    if (kind != Kind.TABLE && kind != Kind.COLUMN) {
      return "";
    }
    String origin = modelOrigins.attributes().getOrDefault(candidate, "");
    boolean attribute = kind == Kind.COLUMN || !origin.isEmpty() && !MovedOrigins.isClass(origin);
    return " (then @RenamedFrom on the " + (attribute ? "attribute" : "entity")
        + " says so as well)";
  }

  private void ask(String name, String text, List<String> candidates, List<String> unfilled) {
    List<String> answers = new ArrayList<>();
    candidates.forEach(to -> answers.add("-Dmigration.rename=" + name + ":" + to));
    notes.candidates.addAll(unfilled);
    String fills = unfilled.isEmpty()
        ? ""
        : unfilled.stream()
            .map(column -> column + ":<value>")
            .collect(Collectors.joining(",", " -Dmigration.fill=", ""));
    answers.add("-Dmigration.drop=" + name + fills);
    answers.add("-Dmigration.keep=" + name + fills);
    notes.questions.add(new Question(text, answers));
  }
}
