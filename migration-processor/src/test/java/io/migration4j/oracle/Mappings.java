package io.migration4j.oracle;

import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.metamodel.mapping.AttributeMapping;
import org.hibernate.metamodel.mapping.EntityMappingType;
import org.hibernate.metamodel.mapping.ManagedMappingType;
import org.hibernate.metamodel.mapping.ModelPart;
import org.hibernate.metamodel.mapping.PluralAttributeMapping;
import org.hibernate.metamodel.mapping.PropertyBasedMapping;
import org.hibernate.metamodel.mapping.internal.EntityCollectionPart;
import org.hibernate.persister.entity.EntityPersister;

/** What Hibernate says of its mapped classes. */
final class Mappings {
  private Mappings() {}

  /** Those that the class has: without the columns of a list of another entity. */
  static Stream<AttributeMapping> attributes(ManagedMappingType type) {
    List<AttributeMapping> attributes = new ArrayList<>();
    for (int i = 0; i < type.getNumberOfAttributeMappings(); i++) {
      attributes.add(type.getAttributeMapping(i));
    }
    return attributes.stream().filter(each -> !each.getAttributeName().startsWith("_"));
  }

  /** What the owner has in the attribute; deprecated in 7.4, the only way in 6.6. */
  @SuppressWarnings("removal")
  static Object get(ModelPart attribute, Object owner) {
    return ((PropertyBasedMapping) attribute).getPropertyAccess().getGetter().get(owner);
  }

  @SuppressWarnings("removal")
  static void set(ModelPart attribute, Object owner, Object value) {
    ((PropertyBasedMapping) attribute).getPropertyAccess().getSetter().set(owner, value);
  }

  /** The entities in a collection. */
  static EntityPersister elements(PluralAttributeMapping collection) {
    EntityCollectionPart element = (EntityCollectionPart) collection.getElementDescriptor();
    return element.getAssociatedEntityMappingType().getEntityPersister();
  }

  /** Whether it is a list whose positions are columns. */
  static boolean isInOrder(PluralAttributeMapping plural) {
    return plural.getIndexDescriptor() != null && !new Elements(plural).isMap();
  }

  /** Whether the other side of a reference is a list, through which alone its position is stored. */
  static boolean isInOrder(EntityMappingType target, AttributeMapping reference) {
    return attributes(target)
        .filter(PluralAttributeMapping.class::isInstance)
        .map(PluralAttributeMapping.class::cast)
        .filter(each -> each.getCollectionDescriptor().isInverse() && isInOrder(each))
        .anyMatch(each -> reference
            .getAttributeName()
            .equals(each.getCollectionDescriptor().getMappedByProperty()));
  }

  static boolean isAbstract(EntityMappingType type) {
    return Modifier.isAbstract(type.getJavaType().getJavaTypeClass().getModifiers());
  }
}
