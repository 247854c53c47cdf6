package io.migration4j.schema;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * SQL that is passed on as it was written: a default, a condition, a statement. It may have another
 * text for some databases; where it has none for a database, the common text serves.
 *
 * @param common the text for every database without one of its own; empty for no text
 * @param variants the texts of single databases; an empty one means that nothing is said there
 */
public record SqlText(String common, Map<Database, String> variants) {
  /** No text for any database. */
  public static final SqlText NONE = new SqlText("", Map.of());

  public SqlText {
    Identifiers.requireStorable("SQL text", common);
    variants.values().forEach(text -> Identifiers.requireStorable("SQL text", text));
    Map<Database, String> sorted = new EnumMap<>(Database.class);
    sorted.putAll(variants);
    variants = Collections.unmodifiableMap(sorted);
  }

  /** One text for all databases. */
  public static SqlText sql(String common) {
    return new SqlText(common, Map.of());
  }

  /** The same with another text on that database. */
  public SqlText on(Database database, String text) {
    Map<Database, String> more = new EnumMap<>(Database.class);
    more.putAll(variants);
    more.put(database, text);
    return new SqlText(common, more);
  }

  /** What is said on that database; empty for nothing. */
  public String forDatabase(Database database) {
    return variants.getOrDefault(database, common);
  }

  /** Nothing is said on any database. */
  public boolean isEmpty() {
    return common.isEmpty() && variants.values().stream().allMatch(String::isEmpty);
  }

  /** A name stands in one of the texts, quoted or not. */
  public boolean mentions(String identifier) {
    return Identifiers.mentions(common, identifier)
        || variants.values().stream().anyMatch(text -> Identifiers.mentions(text, identifier));
  }

  /** The same after a column or table was renamed. */
  public SqlText renaming(String from, String to) {
    return map(text -> Identifiers.rename(text, from, to));
  }

  /** The same with each text changed. */
  public SqlText map(UnaryOperator<String> change) {
    Map<Database, String> changed = new EnumMap<>(Database.class);
    variants.forEach((database, text) -> changed.put(database, change.apply(text)));
    return new SqlText(change.apply(common), changed);
  }

  @Override
  public String toString() {
    return variants.isEmpty() ? common : common + variants;
  }
}
