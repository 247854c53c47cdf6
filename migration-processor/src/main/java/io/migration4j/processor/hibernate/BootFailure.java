package io.migration4j.processor.hibernate;

import io.migration4j.schema.Database;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What Hibernate throws at boot, as one sentence at the class it speaks of. */
final class BootFailure {
  /** {@code AggregateSupportImpl}, which stands for a dialect that has none. */
  private static final String NO_AGGREGATES = "Dialect does not support aggregate";

  private BootFailure() {}

  static UnmappableException of(Throwable failure, HibernateRequest request, Database database) {
    List<Throwable> chain = new ArrayList<>();
    for (Throwable each = failure; each != null && !chain.contains(each); each = each.getCause()) {
      chain.add(each);
    }
    String origin = origin(chain, request.classNames());
    String message = "Hibernate cannot map " + (origin.isEmpty() ? "the entities" : origin)
        + " for " + database.label() + ": " + reason(chain) + " "
        + (database == Database.POSTGRESQL
            ? "Correct the mapping and run again."
            : "Correct the mapping, or leave " + database.label() + " out of migration.databases.");
    return new UnmappableException(origin, message, failure);
  }

  /** The innermost cause mostly says it; where it says nothing, what is around it does. */
  private static String reason(List<Throwable> chain) {
    String reason = "";
    for (Throwable each : chain) {
      String text = each.getMessage() == null ? "" : each.getMessage().strip();
      if (text.contains(NO_AGGREGATES)) {
        return "its dialect cannot keep an embeddable in one column of JSON or XML.";
      }
      boolean named = each instanceof LinkageError || each instanceof ClassNotFoundException;
      String said = named ? each.getClass().getSimpleName() + " " + text : text;
      if (!said.isBlank() && !reason.contains(said)) {
        reason = said.contains(reason) || reason.isEmpty() ? said : reason + ": " + said;
      }
    }
    String said = reason.isEmpty() ? chain.get(0).getClass().getName() : reason;
    return said.endsWith(".") ? said : said + ".";
  }

  private static String origin(List<Throwable> chain, List<String> classNames) {
    List<String> longestFirst = classNames.stream()
        .sorted(Comparator.comparing(String::length).reversed().thenComparing(name -> name))
        .toList();
    for (int i = chain.size() - 1; i >= 0; i--) {
      String text = String.valueOf(chain.get(i).getMessage());
      for (String name : longestFirst) {
        Matcher attribute = Pattern.compile(
                "(?<![\\w.$])" + Pattern.quote(name) + "(?:[.#]([a-z]\\w*))?(?![\\w$])")
            .matcher(text);
        if (attribute.find()) {
          return attribute.group(1) == null ? name : name + "#" + attribute.group(1);
        }
      }
    }
    return "";
  }
}
