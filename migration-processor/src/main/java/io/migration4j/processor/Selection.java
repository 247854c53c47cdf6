package io.migration4j.processor;

import io.migration4j.schema.AuxiliaryObject;
import io.migration4j.schema.Elements;
import io.migration4j.schema.EnumType;
import io.migration4j.schema.ForeignKey;
import io.migration4j.schema.NamePatterns;
import io.migration4j.schema.SchemaModel;
import io.migration4j.schema.Sequence;
import io.migration4j.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which tables, sequences and auxiliary objects the migrations are about. The others are left as the migrations have them,
 * and are never created, changed or dropped.
 */
final class Selection {
  private final NamePatterns patterns;
  private final List<String> notes = new ArrayList<>();

  Selection(NamePatterns patterns) {
    this.patterns = patterns;
  }

  boolean takes(String name) {
    return patterns.takes(name);
  }

  /**
   * The model in what is selected, and what is stored in the rest. A foreign key to a table that is in
   * neither is left out.
   */
  SchemaModel of(SchemaModel model, SchemaModel stored) {
    List<Table> tables = new ArrayList<>();
    model.tables().stream().filter(table -> takes(table.name())).forEach(tables::add);
    stored.tables().stream().filter(table -> !takes(table.name())).forEach(tables::add);
    List<Sequence> sequences = new ArrayList<>();
    model.sequences().stream().filter(each -> takes(each.name())).forEach(sequences::add);
    stored.sequences().stream().filter(each -> !takes(each.name())).forEach(sequences::add);
    Set<String> names = tables.stream().map(Table::name).collect(Collectors.toSet());
    List<Table> connected =
        tables.stream().map(table -> withKeysTo(names, table)).collect(Collectors.toList());
    return new SchemaModel(
        Elements.of(connected),
        Elements.of(sequences),
        enums(model, stored, connected),
        auxiliaryObjects(model, stored));
  }

  private Elements<AuxiliaryObject> auxiliaryObjects(SchemaModel model, SchemaModel stored) {
    List<AuxiliaryObject> objects = new ArrayList<>();
    stored.auxiliaryObjects().stream().filter(each -> !takes(each.name())).forEach(objects::add);
    model.auxiliaryObjects().stream().filter(each -> takes(each.name())).forEach(objects::add);
    return Elements.of(objects);
  }

  /** Those of the model, and the stored ones that the other tables have. */
  private static Elements<EnumType> enums(
      SchemaModel model, SchemaModel stored, List<Table> tables) {
    List<EnumType> enums = new ArrayList<>();
    model.enums().forEach(enums::add);
    stored.enums().stream()
        .filter(type -> !model.enums().contains(type.name()))
        .filter(type -> tables.stream()
            .flatMap(table -> table.columns().stream())
            .anyMatch(column -> column.type().enumName().equals(type.name())))
        .forEach(enums::add);
    return Elements.of(enums);
  }

  private Table withKeysTo(Set<String> names, Table table) {
    List<ForeignKey> kept = new ArrayList<>();
    for (ForeignKey key : table.foreignKeys()) {
      if (names.contains(key.referencedTable())) {
        kept.add(key);
      } else {
        notes.add("Foreign key " + key.name() + " of " + table.name() + " is left out, since "
            + key.referencedTable() + " is excluded.");
      }
    }
    return table.withForeignKeys(Elements.of(kept));
  }

  /** What is left out besides. */
  List<String> notes() {
    return List.copyOf(notes);
  }
}
