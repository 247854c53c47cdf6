package io.migration4j.diff;

import io.migration4j.schema.Elements;
import io.migration4j.schema.SchemaModel;
import io.migration4j.schema.Sequence;
import io.migration4j.schema.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The earlier schema in the names of the later one: all renames at once, so that swapped names are no
 * special case. What is dropped gets a name that nothing else can have.
 */
final class Translation {
  private static final char MARK = '\u0001';

  private final Renames renames;
  private final SchemaModel after;
  private final List<TableMove> tables = new ArrayList<>();
  private final List<ColumnMove> columns = new ArrayList<>();
  private final Map<String, Optional<String>> enums = new LinkedHashMap<>();
  private SchemaModel translated;

  /** A table on its way: first to the mark, then to its later name, if any. */
  private record TableMove(String mark, Optional<String> to) {}

  private record ColumnMove(String table, String mark, String to) {}

  private Translation(SchemaModel before, SchemaModel after, Renames renames) {
    this.translated = before;
    this.after = after;
    this.renames = renames;
  }

  static SchemaModel of(SchemaModel before, SchemaModel after, Renames renames) {
    Translation translation = new Translation(before, after, renames);
    before.tables().forEach(translation::mark);
    before.enums().names().forEach(translation::markEnum);
    translation.finish();
    return translation.sequences(before);
  }

  /** The name is that of something which the later schema does not have. */
  static boolean isDropped(String name) {
    return name.indexOf(MARK) >= 0;
  }

  private void mark(Table table) {
    Optional<String> later = renames.tableAfter(table.name(), after);
    later.ifPresent(name -> table
        .columns()
        .forEach(column -> markColumn(table.name(), column.name(), after.table(name))));
    if (later.filter(table.name()::equals).isEmpty()) {
      String mark = MARK + "t" + tables.size();
      translated = translated.renamedTable(table.name(), mark);
      tables.add(new TableMove(mark, later));
    }
  }

  private void markColumn(String table, String column, Table later) {
    Optional<String> to = renames.columnAfter(table, column, later);
    if (to.filter(column::equals).isEmpty()) {
      String mark = MARK + "c" + columns.size();
      translated = translated.renamedColumn(table, column, mark);
      columns.add(new ColumnMove(later.name(), mark, to.orElse(mark)));
    }
  }

  private void markEnum(String name) {
    Optional<String> later = renames.enumAfter(name, after);
    if (later.filter(name::equals).isEmpty()) {
      String mark = MARK + "e" + enums.size();
      translated = translated.renamedEnum(name, mark);
      enums.put(mark, later);
    }
  }

  private void finish() {
    for (TableMove move : tables) {
      if (move.to().isPresent()) {
        translated = translated.renamedTable(move.mark(), move.to().get());
      }
    }
    for (ColumnMove move : columns) {
      if (!move.to().equals(move.mark())) {
        translated = translated.renamedColumn(move.table(), move.mark(), move.to());
      }
    }
    enums.forEach(
        (mark, later) -> later.ifPresent(name -> translated = translated.renamedEnum(mark, name)));
  }

  private SchemaModel sequences(SchemaModel before) {
    List<Sequence> kept = new ArrayList<>();
    for (Sequence sequence : before.sequences()) {
      renames
          .sequenceAfter(sequence.name(), after)
          .ifPresent(name -> kept.add(sequence.renamed(name)));
    }
    return new SchemaModel(
        translated.tables(), Elements.of(kept), translated.enums(), translated.auxiliaryObjects());
  }
}
