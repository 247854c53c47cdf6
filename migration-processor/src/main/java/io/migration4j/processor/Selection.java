package io.migration4j.processor;

import io.migration4j.MigrationException;
import io.migration4j.schema.Elements;
import io.migration4j.schema.EnumType;
import io.migration4j.schema.ForeignKey;
import io.migration4j.schema.QualifiedName;
import io.migration4j.schema.SchemaModel;
import io.migration4j.schema.Sequence;
import io.migration4j.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which tables and sequences the migrations are about. The others are left as the migrations have them,
 * and are never created, changed or dropped.
 *
 * <p>A pattern is a name in which {@code *} stands for anything and {@code ?} for one character; with a
 * dot it is {@code schema.name}, without one it is a name in any schema. Case means nothing.
 */
final class Selection {
  private final List<Pattern> included;
  private final List<Pattern> excluded;
  private final List<String> notes = new ArrayList<>();

  private Selection(List<Pattern> included, List<Pattern> excluded) {
    this.included = included;
    this.excluded = excluded;
  }

  /**
   * From lists with commas.
   *
   * @param include what to take; empty for all
   * @param exclude what of that to leave
   */
  static Selection parse(String include, String exclude) {
    return new Selection(patterns(include), patterns(exclude));
  }

  private static List<Pattern> patterns(String list) {
    return Stream.of(list.split(","))
        .map(String::strip)
        .filter(pattern -> !pattern.isEmpty())
        .map(Selection::pattern)
        .collect(Collectors.toList());
  }

  private static Pattern pattern(String text) {
    if (text.chars().filter(c -> c == '.').count() > 1) {
      throw new MigrationException(
          "\"" + text + "\" in migration.include or migration.exclude is no"
              + " pattern for a table. Write name or schema.name, with * and ?.");
    }
    String expression = Stream.of(text.split("(?<=[*?])|(?=[*?])"))
        .map(part -> part.equals("*") ? ".*" : part.equals("?") ? "." : Pattern.quote(part))
        .collect(Collectors.joining());
    return Pattern.compile(
        text.contains(".") ? expression : "([^.]*\\.)?" + expression,
        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  boolean takes(String name) {
    QualifiedName parsed = QualifiedName.parse(name);
    String text = (parsed.schema().isEmpty() ? "" : parsed.schema() + ".") + parsed.name();
    Predicate<Pattern> matches = pattern -> pattern.matcher(text).matches();
    return (included.isEmpty() || included.stream().anyMatch(matches))
        && excluded.stream().noneMatch(matches);
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
    List<String> names = tables.stream().map(Table::name).collect(Collectors.toList());
    List<Table> connected =
        tables.stream().map(table -> withKeysTo(names, table)).collect(Collectors.toList());
    return new SchemaModel(
        Elements.of(connected), Elements.of(sequences), enums(model, stored, connected));
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

  private Table withKeysTo(List<String> names, Table table) {
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
