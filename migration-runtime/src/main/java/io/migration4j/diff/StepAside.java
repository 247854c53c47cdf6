package io.migration4j.diff;

import io.migration4j.schema.Index;
import io.migration4j.schema.Named;
import io.migration4j.schema.QualifiedName;
import io.migration4j.schema.Sequence;
import io.migration4j.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * All names that change: the renames, and what is dropped at the end but has a name that something else
 * takes before.
 */
final class StepAside {
  private static final String SUFFIX = "_old";

  private final SchemaChange change;
  private final TemporaryNames temporaryNames;
  private final List<NameMove> moves = new ArrayList<>();
  private final Map<String, String> asideByTable = new TreeMap<>();

  StepAside(SchemaChange change) {
    this.change = change;
    this.temporaryNames = new TemporaryNames(change.before, change.after);
    change.dropped.forEach(this::dropped);
    change.before.sequences().forEach(this::sequence);
    change.before.enums().names().forEach(this::enumType);
    change.tables.values().forEach(this::table);
    change.tables.values().forEach(this::children);
  }

  List<NameMove> moves() {
    return moves;
  }

  TemporaryNames temporaryNames() {
    return temporaryNames;
  }

  /** What a table that is dropped is called when it goes. */
  String nameOf(Table dropped) {
    return asideByTable.getOrDefault(dropped.name(), dropped.name());
  }

  private void dropped(Table table) {
    if (change.after.hasRelation(table.name()) || change.after.enums().contains(table.name())) {
      String aside = temporaryNames.relation(table.name(), SUFFIX);
      asideByTable.put(table.name(), aside);
      moves.add(new NameMove(NameMove.Kind.TABLE, table.name(), table.name(), aside));
    }
    table.primaryKey().ifPresent(key -> droppedChild(NameMove.Kind.CONSTRAINT, table, key));
    table.uniques().forEach(unique -> droppedChild(NameMove.Kind.CONSTRAINT, table, unique));
    table.indexes().forEach(index -> droppedChild(NameMove.Kind.INDEX, table, index));
  }

  private void droppedChild(NameMove.Kind kind, Table table, Named child) {
    QualifiedName name = QualifiedName.parse(table.name()).sibling(child.name());
    if (change.after.hasRelation(name.toString())) {
      moves.add(new NameMove(
          kind, table.name(), child.name(), temporaryNames.child(child.name(), SUFFIX)));
    }
  }

  private void sequence(Sequence sequence) {
    String name = sequence.name();
    Optional<String> later = change.renames.sequenceAfter(name, change.after);
    boolean taken = change.after.hasRelation(name) || change.after.enums().contains(name);
    if (later.isPresent() || taken) {
      String to = later.orElseGet(() -> temporaryNames.relation(name, SUFFIX));
      move(NameMove.Kind.SEQUENCE, name, name, to);
    }
  }

  private void enumType(String name) {
    Optional<String> later = change.renames.enumAfter(name, change.after);
    boolean taken = change.after.enums().contains(name)
        || change.after.tables().contains(name)
        || change.after.sequences().contains(name);
    if (later.isPresent() || taken) {
      String to = later.orElseGet(() -> temporaryNames.relation(name, SUFFIX));
      move(NameMove.Kind.ENUM, name, name, to);
    }
  }

  private void table(TableChange table) {
    move(NameMove.Kind.TABLE, table.earlierName, table.earlierName, table.after.name());
    Table earlier = change.before.table(table.earlierName);
    earlier.columns().names().forEach(name -> {
      Optional<String> later = change.renames.columnAfter(table.earlierName, name, table.after);
      if (later.isPresent() || table.after.columns().contains(name)) {
        String to = later.orElseGet(() -> temporaryNames.child(name, SUFFIX));
        move(NameMove.Kind.COLUMN, table.earlierName, name, to);
      }
    });
  }

  private void children(TableChange table) {
    children(table, table.primaryKeys);
    children(table, table.uniques);
    children(table, table.foreignKeys);
    children(table, table.checks);
    children(table, table.indexes);
  }

  private void children(TableChange table, Pairing<? extends Named> pairing) {
    pairing
        .kept()
        .forEach((earlier, later) -> move(
            earlier instanceof Index ? NameMove.Kind.INDEX : NameMove.Kind.CONSTRAINT,
            table.earlierName,
            earlier.name(),
            later.name()));
  }

  private void move(NameMove.Kind kind, String table, String from, String to) {
    if (!from.equals(to)) {
      moves.add(new NameMove(kind, table, from, to));
    }
  }
}
