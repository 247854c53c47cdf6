package io.migration4j.processor.hibernate;

import io.migration4j.processor.hibernate.Feature.Group;
import io.migration4j.schema.Database;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The page docs/hibernate-mappings.md: which models hold an item of the list, and what of them is compared.
 *
 * @param models each with the facets that the oracle saw in it
 */
record MappingsPage(Map<MappedClasses, List<Facet>> models) {

  String text() {
    StringBuilder page = new StringBuilder("""
        # Hibernate's mappings

        Each model below is a handful of entity classes. Hibernate creates its schema, our migration creates it, and the
        catalogs of both are equal; Hibernate validates ours on PostgreSQL, and a row of every entity, with an
        element in each collection, goes in, comes back and is deleted, after which no table has a row. A test writes this
        page and fails for an item without a model.
        [What stands for what on SQLite](sqlite-substitutes.md) has a page of its own.

        """);
    page.append("There are ").append(count()).append(".\n");
    for (Group group : Group.values()) {
      page.append("\n## ").append(group.title()).append("\n\n| mapping | models |\n|---|---|\n");
      Arrays.stream(Feature.values())
          .filter(feature -> feature.group() == group)
          .forEach(feature -> row(page, feature.text(), of(feature)));
    }
    page.append(
        "\n## Rows that Hibernate cannot keep\n\nNor in the schema that it makes itself, which the"
            + " test shows. The schemas are equal.\n\n| model | on | because |\n|---|---|---|\n");
    for (Database kind : Database.values()) {
      models
          .keySet()
          .forEach(model -> model
              .whyNoRowsOn(kind)
              .ifPresent(why -> row(page, model.toString(), kind.label(), why)));
    }
    page.append("\n## What is compared of each model\n\nEvery table with its columns,"
        + " types and keys, and besides:\n\n| model | facets |\n|---|---|\n");
    models.forEach((model, facets) -> row(page, model.toString(), joined(facets)));
    return page.toString();
  }

  /** Such as {@code 150 models with 300 entities}; one that several models share counts once. */
  String count() {
    long entities =
        models.keySet().stream().flatMap(MappedClasses::entities).distinct().count();
    return models.size() + " models with " + entities + " entities";
  }

  /** The text with its count made true. */
  String countedIn(String text) {
    return text.replaceAll("\\d+ models with \\d+ entities", count());
  }

  /** The items without a model. */
  List<Feature> missing() {
    return Arrays.stream(Feature.values())
        .filter(feature -> of(feature).isEmpty())
        .toList();
  }

  private String of(Feature feature) {
    List<Object> shown = new ArrayList<>(feature.stories());
    models.keySet().stream()
        .filter(model -> model.features().contains(feature))
        .forEach(shown::add);
    return joined(shown);
  }

  private static String joined(List<?> values) {
    return values.stream().map(Object::toString).collect(Collectors.joining(", "));
  }

  private static void row(StringBuilder page, String... cells) {
    page.append("| ").append(String.join(" | ", cells)).append(" |\n");
  }
}
