package io.migration4j.oracle;

import java.lang.reflect.Array;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.hibernate.metamodel.mapping.PluralAttributeMapping;
import org.hibernate.persister.collection.CollectionPersister;

/** Collections, maps and arrays in one way. */
record Elements(PluralAttributeMapping attribute) {

  boolean isMap() {
    return Map.class.isAssignableFrom(
        attribute.getCollectionDescriptor().getCollectionSemantics().getCollectionJavaType());
  }

  /**
   * The collection with one element more.
   *
   * @param collection null for a new one
   */
  @SuppressWarnings("unchecked")
  Object with(Object collection, Object key, Object element) {
    CollectionPersister descriptor = attribute.getCollectionDescriptor();
    if (descriptor.isArray()) {
      Object array = Array.newInstance(descriptor.getElementClass(), 1);
      Array.set(array, 0, element);
      return array;
    }
    Object target = collection == null
        ? descriptor.getCollectionSemantics().instantiateRaw(1, descriptor)
        : collection;
    if (target instanceof Map<?, ?> map) {
      ((Map<Object, Object>) map).put(key, element);
    } else {
      ((Collection<Object>) target).add(element);
    }
    return target;
  }

  /** None of null. */
  static List<?> of(Object collection) {
    if (collection == null) {
      return List.of();
    }
    if (collection instanceof Map<?, ?> map) {
      return List.copyOf(map.values());
    }
    return collection instanceof Collection<?> elements
        ? List.copyOf(elements)
        : IntStream.range(0, Array.getLength(collection))
            .mapToObj(i -> Array.get(collection, i))
            .toList();
  }

  /** The keys of a map, else none. */
  static List<?> keys(Object collection) {
    return collection instanceof Map<?, ?> map ? List.copyOf(map.keySet()) : List.of();
  }
}
