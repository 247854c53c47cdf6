package io.migration4j.diff;

import io.migration4j.schema.Elements;
import io.migration4j.schema.Named;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Which of the earlier constraints or indexes of a table are the later ones: those of equal structure,
 * by name where several are equal.
 *
 * @param kept from the earlier to the later
 */
record Pairing<T extends Named>(Map<T, T> kept, List<T> removed, List<T> added) {
  static <T extends Named> Pairing<T> of(
      Elements<T> before, Elements<T> after, Function<T, Object> structure) {
    Pairing<T> pairing = new Pairing<>(new LinkedHashMap<>(), new ArrayList<>(), new ArrayList<>());
    after.forEach(pairing.added::add);
    List<T> others = new ArrayList<>();
    for (T element : before) {
      pairing.pair(element, structure, later -> later.name().equals(element.name()), others);
    }
    for (T element : others) {
      pairing.pair(element, structure, later -> true, pairing.removed);
    }
    return pairing;
  }

  private void pair(
      T element, Function<T, Object> structure, Predicate<T> condition, List<T> unpaired) {
    Object wanted = structure.apply(element);
    added.stream()
        .filter(condition)
        .filter(later -> structure.apply(later).equals(wanted))
        .findFirst()
        .ifPresentOrElse(
            later -> {
              kept.put(element, later);
              added.remove(later);
            },
            () -> unpaired.add(element));
  }

  /** Drops and makes anew what fulfils a condition. */
  void rebuild(Predicate<T> condition) {
    kept.entrySet().removeIf(entry -> {
      boolean rebuilt = condition.test(entry.getKey());
      if (rebuilt) {
        removed.add(entry.getKey());
        added.add(entry.getValue());
      }
      return rebuilt;
    });
  }
}
