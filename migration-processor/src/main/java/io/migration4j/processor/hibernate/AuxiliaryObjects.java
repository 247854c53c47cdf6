package io.migration4j.processor.hibernate;

import io.migration4j.schema.AuxiliaryObject;
import io.migration4j.schema.Database;
import io.migration4j.schema.SqlText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.boot.model.relational.AuxiliaryDatabaseObject;

/**
 * The functions, triggers and the like that a mapping brings along ({@code <database-object>}), but for
 * enum types. Hibernate numbers them anew in each boot; here each has the name that its statement gives
 * it, or else one made of its text. Those of one name are one object with statements for each database.
 */
final class AuxiliaryObjects {
  private static final String KINDS = "function|procedure|aggregate|trigger|view|index|domain|type|"
      + "extension|rule|policy|sequence|table|schema|collation|operator|statistics";
  private static final Pattern CREATE = Pattern.compile(
      "create\\s+(?:[a-z]+\\s+)*?(" + KINDS
          + ")\\s+(?:concurrently\\s+)?(?:if\\s+not\\s+exists\\s+)?"
          + "(?:(?:\"[^\"]+\"|[\\w$]+)\\.)?(?:\"([^.\"#]+)\"|([\\w$]+)).*",
      Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS | Pattern.DOTALL);

  private final Map<Database, Boot> boots;

  AuxiliaryObjects(Map<Database, Boot> boots) {
    this.boots = boots;
  }

  /** All that Hibernate would run on its database, in this order. */
  static Stream<AuxiliaryDatabaseObject> applying(Boot boot) {
    return boot.metadata().getDatabase().getAuxiliaryDatabaseObjects().stream()
        .filter(object -> object.appliesToDialect(boot.dialect()));
  }

  /** What Hibernate runs for one object on one database. */
  private record Statements(String create, String drop, boolean beforeTables) {
    static final Statements NONE = new Statements("", "", false);

    static Statements of(AuxiliaryDatabaseObject object, Boot boot) {
      return new Statements(
          text(object.sqlCreateStrings(boot.context())),
          text(object.sqlDropStrings(boot.context())),
          object.beforeTablesOnCreation());
    }

    private static String text(String[] statements) {
      return Arrays.stream(statements)
          .filter(statement -> statement != null && !statement.isBlank())
          .map(String::strip)
          .collect(Collectors.joining(";\n"));
    }
  }

  /** In the order in which they can be made. */
  List<AuxiliaryObject> read() {
    List<String> order = new ArrayList<>();
    Map<String, Map<Database, Statements>> byName = new LinkedHashMap<>();
    boots.forEach((database, boot) -> {
      int place = 0;
      for (Map.Entry<String, Statements> each : named(boot).entrySet()) {
        if (!order.contains(each.getKey())) {
          order.add(place, each.getKey());
        }
        place = order.indexOf(each.getKey()) + 1;
        byName
            .computeIfAbsent(each.getKey(), name -> new LinkedHashMap<>())
            .put(database, each.getValue());
      }
    });
    return order.stream().map(name -> object(name, byName.get(name))).toList();
  }

  private static Map<String, Statements> named(Boot boot) {
    Map<String, Statements> named = new LinkedHashMap<>();
    applying(boot)
        .filter(object -> EnumTypes.parse(object, boot).isEmpty())
        .map(object -> Statements.of(object, boot))
        .filter(statements -> !statements.create().isEmpty())
        .forEach(statements -> {
          String name = name(statements.create());
          int number = 1;
          while (named.containsKey(number == 1 ? name : name + "#" + number)) {
            number++;
          }
          named.put(number == 1 ? name : name + "#" + number, statements);
        });
    return named;
  }

  /** Such as {@code trigger users_audit}. */
  private static String name(String create) {
    Matcher matcher = CREATE.matcher(create);
    if (!matcher.matches()) {
      UUID digest = UUID.nameUUIDFromBytes(create.getBytes(StandardCharsets.UTF_8));
      return "object " + digest.toString().substring(0, 8);
    }
    String kind = matcher.group(1).toLowerCase(Locale.ROOT);
    String name =
        matcher.group(2) == null ? matcher.group(3).toLowerCase(Locale.ROOT) : matcher.group(2);
    return kind + " " + name;
  }

  private AuxiliaryObject object(String name, Map<Database, Statements> statements) {
    boolean beforeTables = statements.values().stream().anyMatch(Statements::beforeTables);
    return new AuxiliaryObject(
        name,
        text(statements, Statements::create),
        text(statements, Statements::drop),
        beforeTables);
  }

  private SqlText text(Map<Database, Statements> statements, Function<Statements, String> part) {
    String common = part.apply(statements.getOrDefault(Database.POSTGRESQL, Statements.NONE));
    SqlText text = SqlText.sql(common);
    for (Database database : boots.keySet()) {
      String own = part.apply(statements.getOrDefault(database, Statements.NONE));
      text = own.equals(common) ? text : text.on(database, own);
    }
    return text;
  }
}
