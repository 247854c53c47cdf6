package io.migration4j.oracle;

import java.util.Collection;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.hibernate.metamodel.mapping.AttributeMapping;
import org.hibernate.metamodel.mapping.PluralAttributeMapping;

/**
 * A reference that can be stored only when both rows are there, since one needs the other: of an attribute or of
 * the only element of a collection.
 *
 * @param key of a map, else an empty text
 */
record Link(Place place, Object key, Object target) {

  /** The key of a map that is an attribute of the element. */
  record KeyOf(String attribute) {}

  /** @param resolve what stands for an entity or a value in the session of the instance */
  void set(Object instance, UnaryOperator<Object> resolve) {
    Object holder = place.holderIn(instance);
    AttributeMapping attribute = place.attribute();
    if (attribute instanceof PluralAttributeMapping plural) {
      Object element = resolve.apply(target);
      Object collection = Mappings.get(attribute, holder);
      Object longer = new Elements(plural).with(collection, key(plural, element, resolve), element);
      if (longer != collection) {
        Mappings.set(attribute, holder, longer);
      }
    } else {
      Mappings.set(attribute, holder, resolve.apply(target));
    }
  }

  private Object key(PluralAttributeMapping plural, Object element, UnaryOperator<Object> resolve) {
    return key instanceof KeyOf part
        ? Mappings.elements(plural).getPropertyValue(element, part.attribute())
        : resolve.apply(key);
  }

  void unset(Object instance) {
    Object holder = place.holderIn(instance);
    Object value = Mappings.get(place.attribute(), holder);
    if (value instanceof Collection<?> collection) {
      collection.clear();
    } else if (value instanceof Map<?, ?> map) {
      map.clear();
    } else {
      Mappings.set(place.attribute(), holder, null);
    }
  }
}
