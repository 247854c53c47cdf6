package io.migration4j.processor.hibernate;

import io.migration4j.dialect.Dialects;
import io.migration4j.schema.Database;
import io.migration4j.schema.SqlText;
import io.migration4j.schema.SqlType;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * One type or text out of what Hibernate writes on each database: our neutral type, and a text of its own
 * for a database on which our dialect would write something else.
 */
final class Variants {
  private static final Pattern MARK = Pattern.compile("\\s*([(),\\[\\]])\\s*");
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private Variants() {}

  /** @param facets by database, PostgreSQL's first, which names the type */
  static SqlType type(Map<Database, ColumnFacets> facets) {
    ColumnFacets model = facets.get(Database.POSTGRESQL);
    SqlType type = model.candidates().stream()
        .filter(candidate -> isWritten(candidate, Database.POSTGRESQL, model.type()))
        .findFirst()
        .or(() -> model.candidates().stream().findFirst())
        .orElseGet(() -> SqlType.raw(model.type()));
    for (Map.Entry<Database, ColumnFacets> each : facets.entrySet()) {
      ColumnFacets wanted = each.getValue();
      boolean numbered = model.identity() && wanted.identity();
      // A key that the database numbers of itself: SQLite does so for this very word.
      String text = wanted.identity() && !model.identity() ? "integer" : wanted.type();
      if (!numbered && !isWritten(type, each.getKey(), text)) {
        type = type.on(each.getKey(), text);
      }
    }
    return type;
  }

  static SqlText text(
      Map<Database, ColumnFacets> facets, Function<ColumnFacets, String> textOfFacets) {
    SqlText text = SqlText.sql(textOfFacets.apply(facets.get(Database.POSTGRESQL)));
    for (Map.Entry<Database, ColumnFacets> each : facets.entrySet()) {
      String wanted = textOfFacets.apply(each.getValue());
      text = wanted.equals(text.common()) ? text : text.on(each.getKey(), wanted);
    }
    return text;
  }

  private static boolean isWritten(SqlType type, Database database, String wanted) {
    String written = Dialects.of(database).type(type);
    return written.equals(wanted) || normal(written).equals(normal(wanted));
  }

  /** The words of a type; both databases ignore case and space. */
  private static List<String> normal(String type) {
    String spaced = MARK.matcher(type.toLowerCase(Locale.ROOT)).replaceAll(" $1 ");
    return List.of(SPACE.split(spaced.strip()));
  }
}
