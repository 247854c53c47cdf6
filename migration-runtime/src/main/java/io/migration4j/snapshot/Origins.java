package io.migration4j.snapshot;

import io.migration4j.schema.QualifiedName;
import io.migration4j.schema.SchemaModel;
import io.migration4j.schema.Table;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Where the objects of a schema come from in Java. It decides nothing about the schema itself: without
 * it, only the certainty of renames is lost.
 *
 * @param attributes the entity or attribute of a table, column, sequence: {@code users} to
 *     {@code com.example.User}, {@code users.phone_number} to {@code com.example.User#phoneNumber}
 * @param digests the digest of what each entity class says about its mapping
 * @param unmanaged objects that exist although no entity maps them, and stay: {@code users.ix_lower}
 * @param ordinals the constants of the enum that a column holds by their numbers, in their order
 */
public record Origins(
    Map<String, String> attributes,
    Map<String, String> digests,
    Set<String> unmanaged,
    Map<String, List<String>> ordinals) {
  /** Nothing is known. */
  public static final Origins NONE = new Origins(Map.of(), Map.of(), Set.of());

  /** The origin of what entities made without a class to name. */
  private static final String MODEL = "entities";

  public Origins {
    SortedMap<String, String> sortedAttributes = new TreeMap<>(attributes);
    SortedMap<String, String> sortedDigests = new TreeMap<>(digests);
    SortedSet<String> sortedUnmanaged = new TreeSet<>(unmanaged);
    SortedMap<String, List<String>> sortedOrdinals = new TreeMap<>();
    ordinals.forEach((column, constants) -> sortedOrdinals.put(column, List.copyOf(constants)));
    attributes = Collections.unmodifiableSortedMap(sortedAttributes);
    ordinals = Collections.unmodifiableSortedMap(sortedOrdinals);
    digests = Collections.unmodifiableSortedMap(sortedDigests);
    unmanaged = Collections.unmodifiableSortedSet(sortedUnmanaged);
  }

  /** Origins without enums that are held by number. */
  public Origins(
      Map<String, String> attributes, Map<String, String> digests, Set<String> unmanaged) {
    this(attributes, digests, unmanaged, Map.of());
  }

  /** The same with the constants of enums that are held by number. */
  public Origins withOrdinals(Map<String, List<String>> constants) {
    return new Origins(attributes, digests, unmanaged, constants);
  }

  /** What a column, constraint or index of a table is kept under: {@code users.phone_number}. */
  public static String key(String table, String child) {
    return table + "." + new QualifiedName("", child);
  }

  /**
   * The same, where every object of a schema that entities made has an origin: constraints and indexes
   * that name none come from where their table does.
   */
  public Origins completedFor(SchemaModel schema) {
    SortedMap<String, String> complete = new TreeMap<>(attributes);
    schema.sequences().names().forEach(name -> complete.putIfAbsent(name, MODEL));
    schema.enums().names().forEach(name -> complete.putIfAbsent(name, MODEL));
    schema.auxiliaryObjects().names().forEach(name -> complete.putIfAbsent(name, MODEL));
    schema.tables().forEach(table -> {
      complete.putIfAbsent(table.name(), MODEL);
      String origin = complete.get(table.name());
      children(table).forEach(child -> complete.putIfAbsent(key(table.name(), child), origin));
    });
    return new Origins(complete, digests, unmanaged, ordinals);
  }

  /** These and others; where both know an object or an entity, these count. */
  public Origins and(Origins others) {
    Map<String, String> allAttributes = new TreeMap<>(others.attributes);
    allAttributes.putAll(attributes);
    Map<String, String> allDigests = new TreeMap<>(others.digests);
    allDigests.putAll(digests);
    Set<String> allUnmanaged = new TreeSet<>(others.unmanaged);
    allUnmanaged.addAll(unmanaged);
    Map<String, List<String>> allOrdinals = new TreeMap<>(others.ordinals);
    allOrdinals.putAll(ordinals);
    return new Origins(allAttributes, allDigests, allUnmanaged, allOrdinals);
  }

  /** Those of the objects that a schema has. */
  public Origins within(SchemaModel schema) {
    Set<String> objects = new TreeSet<>(schema.sequences().names());
    objects.addAll(schema.enums().names());
    objects.addAll(schema.auxiliaryObjects().names());
    schema.tables().forEach(table -> {
      objects.add(table.name());
      children(table).forEach(child -> objects.add(key(table.name(), child)));
    });
    Map<String, String> kept = new TreeMap<>(attributes);
    kept.keySet().retainAll(objects);
    Set<String> keptUnmanaged = new TreeSet<>(unmanaged);
    keptUnmanaged.retainAll(objects);
    Map<String, List<String>> keptOrdinals = new TreeMap<>(ordinals);
    keptOrdinals.keySet().retainAll(objects);
    return new Origins(kept, digests, keptUnmanaged, keptOrdinals);
  }

  private static Stream<String> children(Table table) {
    return Stream.of(
            table.columns().names(), table.constraintNames(), table.indexes().names())
        .flatMap(List::stream);
  }
}
