package io.migration4j.inspection;

import io.migration4j.inspection.Difference.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

/**
 * Compares what a database should have with what it has, both in its own words. Keys, constraints and
 * indexes are paired by what they say first, then by their names; the rest by name.
 */
public final class SchemaComparison {
  private static final Comparator<Difference> ORDER = Comparator.comparing(
          (Difference difference) -> !difference.matters())
      .thenComparing(Difference::kind)
      .thenComparing(Difference::of)
      .thenComparing(Difference::object)
      .thenComparing(Difference::facet)
      .thenComparing(Difference::expected)
      .thenComparing(Difference::found);

  private static final List<BiPredicate<CatalogObject, CatalogObject>> PAIRINGS = List.of(
      (one, other) -> one.identity().equals(other.identity())
          && one.name().equals(other.name())
          && one.facets().equals(other.facets()),
      (one, other) ->
          one.identity().equals(other.identity()) && one.facets().equals(other.facets()),
      (one, other) -> one.identity().equals(other.identity()) && one.name().equals(other.name()),
      (one, other) -> one.identity().equals(other.identity()),
      (one, other) -> one.name().equals(other.name()));

  private final List<Difference> differences = new ArrayList<>();

  private SchemaComparison() {}

  /** What differs, that which matters first; nothing is said of the parts of a table that is not there. */
  public static List<Difference> of(List<CatalogObject> expected, List<CatalogObject> live) {
    SchemaComparison comparison = new SchemaComparison();
    comparison.compare(expected, live);
    return comparison.differences.stream().sorted(ORDER).collect(Collectors.toUnmodifiableList());
  }

  private void compare(List<CatalogObject> expected, List<CatalogObject> live) {
    Set<String> expectedTables = tables(expected);
    Set<String> liveTables = tables(live);
    List<CatalogObject> wanted = new ArrayList<>(expected);
    wanted.removeIf(object -> isPartOfNone(object, liveTables));
    List<CatalogObject> there = new ArrayList<>(live);
    there.removeIf(object -> isPartOfNone(object, expectedTables));
    for (BiPredicate<CatalogObject, CatalogObject> pairing : PAIRINGS) {
      for (CatalogObject object : List.copyOf(wanted)) {
        Optional<CatalogObject> match = there.stream()
            .filter(other -> isAlike(object, other) && pairing.test(object, other))
            .findFirst();
        match.ifPresent(other -> {
          wanted.remove(object);
          there.remove(other);
          compare(object, other);
        });
      }
    }
    wanted.forEach(object -> add(Kind.MISSING, object, "", object.definition(), ""));
    there.forEach(object -> add(Kind.UNMANAGED, object, "", "", object.definition()));
  }

  private static boolean isAlike(CatalogObject one, CatalogObject other) {
    return one.kind() == other.kind() && one.table().equals(other.table());
  }

  private static Set<String> tables(List<CatalogObject> objects) {
    return objects.stream()
        .filter(object -> object.kind() == ObjectKind.TABLE)
        .map(CatalogObject::name)
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static boolean isPartOfNone(CatalogObject object, Set<String> tables) {
    return !object.kind().standsAlone() && !tables.contains(object.table());
  }

  private void compare(CatalogObject expected, CatalogObject live) {
    if (expected.kind().isKnownByStructure()) {
      if (!expected.identity().equals(live.identity())) {
        add(Kind.DIFFERENT, expected, "definition", expected.identity(), live.identity());
      }
      if (!expected.name().isEmpty() && !expected.name().equals(live.name())) {
        add(Kind.NAMED, expected, "name", expected.name(), live.name());
      }
    }
    Set<String> facets = new HashSet<>(expected.facets().keySet());
    facets.addAll(live.facets().keySet());
    for (String facet : facets) {
      String wanted = expected.facets().getOrDefault(facet, "");
      String found = live.facets().getOrDefault(facet, "");
      if (!wanted.equals(found)) {
        add(Kind.DIFFERENT, expected, facet, wanted, found);
      }
    }
  }

  private void add(Kind kind, CatalogObject object, String facet, String expected, String found) {
    differences.add(new Difference(
        kind, object.kind(), object.label(), object.table(), facet, expected, found));
  }
}
