package io.migration4j.oracle;

import java.util.ArrayList;
import java.util.List;
import org.hibernate.metamodel.mapping.AttributeMapping;

/**
 * Where in an entity a value stands: the attributes that lead to it, each but the last an embeddable. Empty within
 * the elements of a collection, where nothing can be set later.
 */
record Place(Object entity, List<AttributeMapping> path) {

  Place {
    path = List.copyOf(path);
  }

  static Place of(Object entity) {
    return new Place(entity, List.of());
  }

  static Place nowhere() {
    return new Place("", List.of());
  }

  boolean isNowhere() {
    return entity instanceof String;
  }

  Place at(AttributeMapping attribute) {
    if (isNowhere()) {
      return this;
    }
    List<AttributeMapping> longer = new ArrayList<>(path);
    longer.add(attribute);
    return new Place(entity, longer);
  }

  AttributeMapping attribute() {
    return path.get(path.size() - 1);
  }

  /** What holds the attribute in another instance of the entity. */
  Object holderIn(Object instance) {
    Object holder = instance;
    for (AttributeMapping each : path.subList(0, path.size() - 1)) {
      holder = Mappings.get(each, holder);
    }
    return holder;
  }
}
