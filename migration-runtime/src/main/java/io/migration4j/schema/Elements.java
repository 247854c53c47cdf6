package io.migration4j.schema;

import io.migration4j.MigrationException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Named things of one kind, immutable, in the order in which they were added. Two are equal when they
 * hold equal things, whatever the order: a column that was dropped and came back stands last.
 */
public final class Elements<T extends Named> implements Iterable<T> {
  private final List<T> inOrder;
  private final NameIndex places;

  private Elements(List<T> inOrder, NameIndex places) {
    this.inOrder = Collections.unmodifiableList(inOrder);
    this.places = places;
  }

  /** @throws MigrationException when two of them have one name */
  public static <T extends Named> Elements<T> of(Collection<T> elements) {
    List<T> inOrder = new ArrayList<>(elements);
    NameIndex places = NameIndex.ofPlaces(inOrder);
    for (int place = 0; place < inOrder.size(); place++) {
      T element = inOrder.get(place);
      if (places.get(element.name()) != place) {
        throw new MigrationException(
            kind(element) + " " + element.name() + " is defined twice. Remove one of the two.");
      }
    }
    return new Elements<>(inOrder, places);
  }

  /** None at all. */
  public static <T extends Named> Elements<T> none() {
    return new Elements<>(List.of(), NameIndex.EMPTY);
  }

  /** The one of that name. */
  public Optional<T> find(String name) {
    int place = places.get(name);
    return place == NameIndex.NONE ? Optional.empty() : Optional.of(inOrder.get(place));
  }

  public boolean contains(String name) {
    return places.get(name) != NameIndex.NONE;
  }

  public boolean isEmpty() {
    return inOrder.isEmpty();
  }

  public int size() {
    return inOrder.size();
  }

  /** The names, in order. */
  public List<String> names() {
    return inOrder.stream().map(Named::name).collect(Collectors.toUnmodifiableList());
  }

  /** Those and one more at the end. */
  public Elements<T> with(T element) {
    if (contains(element.name())) {
      throw new MigrationException(
          kind(element) + " " + element.name() + " exists already. Choose another name.");
    }
    List<T> more = new ArrayList<>(inOrder);
    more.add(element);
    return new Elements<>(more, places.with(element.name(), size()));
  }

  /** Those but the one of that name. */
  public Elements<T> without(String name) {
    return Elements.of(inOrder.stream()
        .filter(element -> !element.name().equals(name))
        .collect(Collectors.toList()));
  }

  /** Those with another in the place of the one of that name. */
  public Elements<T> replace(String name, T replacement) {
    if (!contains(name)) {
      return this;
    }
    List<T> others = new ArrayList<>(inOrder);
    others.set(places.get(name), replacement);
    return name.equals(replacement.name()) ? new Elements<>(others, places) : Elements.of(others);
  }

  /** Those after a change of each. */
  public Elements<T> map(Function<T, T> change) {
    return Elements.of(stream().map(change).collect(Collectors.toList()));
  }

  public Stream<T> stream() {
    return inOrder.stream();
  }

  @Override
  public Iterator<T> iterator() {
    return inOrder.iterator();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Elements<?> elements
        && size() == elements.size()
        && inOrder.stream()
            .allMatch(
                element -> elements.find(element.name()).filter(element::equals).isPresent());
  }

  @Override
  public int hashCode() {
    return inOrder.stream().mapToInt(Object::hashCode).sum();
  }

  @Override
  public String toString() {
    return inOrder.toString();
  }

  /** {@code CheckConstraint} to {@code Check constraint}. */
  private static String kind(Named element) {
    String words = element.getClass().getSimpleName().replaceAll("(?<!^)([A-Z])", " $1");
    return words.charAt(0) + words.substring(1).toLowerCase(Locale.ROOT);
  }
}
