package io.migration4j.schema;

import io.migration4j.MigrationException;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Named things of one kind, immutable, in the order in which they were added. Two are equal when they
 * hold equal things, whatever the order: a column that was dropped and came back stands last.
 */
public final class Elements<T extends Named> implements Iterable<T> {
  private final Map<String, T> byName;

  private Elements(Map<String, T> byName) {
    this.byName = Collections.unmodifiableMap(byName);
  }

  /** @throws MigrationException when two of them have one name */
  public static <T extends Named> Elements<T> of(Collection<T> elements) {
    Map<String, T> byName = new LinkedHashMap<>();
    for (T element : elements) {
      if (byName.put(element.name(), element) != null) {
        throw new MigrationException(
            kind(element) + " " + element.name() + " is defined twice. Remove one of the two.");
      }
    }
    return new Elements<>(byName);
  }

  /** None at all. */
  public static <T extends Named> Elements<T> none() {
    return new Elements<>(Map.of());
  }

  /** The one of that name. */
  public Optional<T> find(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  public boolean contains(String name) {
    return byName.containsKey(name);
  }

  public boolean isEmpty() {
    return byName.isEmpty();
  }

  public int size() {
    return byName.size();
  }

  /** The names, in order. */
  public List<String> names() {
    return List.copyOf(byName.keySet());
  }

  /** Those and one more at the end. */
  public Elements<T> with(T element) {
    Map<String, T> copy = new LinkedHashMap<>(byName);
    if (copy.put(element.name(), element) != null) {
      throw new MigrationException(
          kind(element) + " " + element.name() + " exists already. Choose another name.");
    }
    return new Elements<>(copy);
  }

  /** Those but the one of that name, which must be there. */
  public Elements<T> without(String name) {
    Map<String, T> copy = new LinkedHashMap<>(byName);
    copy.remove(name);
    return new Elements<>(copy);
  }

  /** Those with another in the place of the one of that name. */
  public Elements<T> replace(String name, T replacement) {
    return Elements.of(byName.values().stream()
        .map(element -> element.name().equals(name) ? replacement : element)
        .collect(Collectors.toList()));
  }

  /** Those after a change of each. */
  public Elements<T> map(Function<T, T> change) {
    return Elements.of(stream().map(change).collect(Collectors.toList()));
  }

  public Stream<T> stream() {
    return StreamSupport.stream(spliterator(), false);
  }

  @Override
  public Iterator<T> iterator() {
    return byName.values().iterator();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Elements<?> elements && byName.equals(elements.byName);
  }

  @Override
  public int hashCode() {
    return byName.hashCode();
  }

  @Override
  public String toString() {
    return byName.values().toString();
  }

  /** {@code CheckConstraint} to {@code Check constraint}. */
  private static String kind(Named element) {
    String words = element.getClass().getSimpleName().replaceAll("(?<!^)([A-Z])", " $1");
    return words.charAt(0) + words.substring(1).toLowerCase(Locale.ROOT);
  }
}
