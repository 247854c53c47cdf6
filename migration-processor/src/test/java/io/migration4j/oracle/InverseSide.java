package io.migration4j.oracle;

import java.util.Collection;
import java.util.Map;
import org.hibernate.metamodel.mapping.PluralAttributeMapping;
import org.hibernate.persister.entity.EntityPersister;

/** A collection whose rows an attribute of its elements stores. */
record InverseSide(PluralAttributeMapping collection) {

  /** Whether it is an element of the collection of the owner. */
  boolean refers(Object entity, Object owner) {
    EntityPersister elements = Mappings.elements(collection);
    if (!elements.isInstance(entity)) {
      return false;
    }
    Object reference = elements.getPropertyValue(
        entity, collection.getCollectionDescriptor().getMappedByProperty());
    boolean several = reference instanceof Collection<?> || reference instanceof Map<?, ?>;
    return reference == owner
        || several && Elements.of(reference).stream().anyMatch(each -> each == owner);
  }
}
