package io.migration4j.oracle;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.generator.Generator;
import org.hibernate.metamodel.mapping.AttributeMapping;
import org.hibernate.metamodel.mapping.BasicEntityIdentifierMapping;
import org.hibernate.metamodel.mapping.BasicValuedModelPart;
import org.hibernate.metamodel.mapping.CollectionPart;
import org.hibernate.metamodel.mapping.DiscriminatedAssociationModelPart;
import org.hibernate.metamodel.mapping.EmbeddableMappingType;
import org.hibernate.metamodel.mapping.EmbeddableValuedModelPart;
import org.hibernate.metamodel.mapping.EntityIdentifierMapping;
import org.hibernate.metamodel.mapping.EntityMappingType;
import org.hibernate.metamodel.mapping.ForeignKeyDescriptor;
import org.hibernate.metamodel.mapping.ModelPart;
import org.hibernate.metamodel.mapping.NonAggregatedIdentifierMapping;
import org.hibernate.metamodel.mapping.PluralAttributeMapping;
import org.hibernate.metamodel.mapping.internal.EntityCollectionPart;
import org.hibernate.metamodel.mapping.internal.ToOneAttributeMapping;

/**
 * Makes an entity with a value in each attribute and one element in each collection, and the entities that
 * it needs for them.
 */
final class RowMaker {
  private final SessionFactoryImplementor factory;
  private final Values values;
  private final Map<String, Object> made = new LinkedHashMap<>();
  private final List<Object> order = new ArrayList<>();
  private final List<Link> links = new ArrayList<>();
  private final Deque<Runnable> later = new ArrayDeque<>();

  RowMaker(SessionFactoryImplementor factory) {
    this.factory = factory;
    this.values = new Values(factory);
  }

  /** What was made, each after what it must refer to. */
  List<Object> inOrder() {
    return order;
  }

  /** The references that are to be set when all is stored. */
  List<Link> links() {
    return links;
  }

  /** The entity, those that it refers to, and those of whose reference it has the other side. */
  void makeAll(EntityMappingType type) {
    make(type);
    while (!later.isEmpty()) {
      later.remove().run();
    }
  }

  private Object make(EntityMappingType type) {
    if (made.containsKey(type.getEntityName())) {
      return made.get(type.getEntityName());
    }
    Object entity = Instances.of(type.getJavaType().getJavaTypeClass());
    made.put(type.getEntityName(), entity);
    Place place = Place.of(entity);
    keys(type).forEach(part -> fill(part, place));
    attributes(type).forEach(attribute -> fill(attribute, place));
    order.add(entity);
    return entity;
  }

  /** The attributes of the key that Hibernate does not set. */
  private Stream<? extends ModelPart> keys(EntityMappingType type) {
    EntityIdentifierMapping key = type.getIdentifierMapping();
    if (key instanceof NonAggregatedIdentifierMapping several) {
      return attributes(several.getVirtualIdEmbeddable());
    }
    Generator generator = type.getEntityPersister().getGenerator();
    boolean generated = key instanceof BasicEntityIdentifierMapping
        && generator != null
        && generator.generatesOnInsert()
        && !generator.allowAssignedIdentifiers();
    return generated ? Stream.empty() : Stream.of(key);
  }

  private static Stream<AttributeMapping> attributes(EntityMappingType type) {
    return Mappings.attributes(type)
        .filter(each -> type.getVersionMapping() == null
            || each != type.getVersionMapping().getVersionAttribute());
  }

  private static Stream<AttributeMapping> attributes(EmbeddableMappingType type) {
    return Mappings.attributes(type);
  }

  private void fill(ModelPart part, Place place) {
    Object present = Mappings.get(part, place.entity());
    if (!isEmpty(part, present)) {
      return;
    }
    Place inside =
        part instanceof AttributeMapping attribute ? place.at(attribute) : Place.nowhere();
    Object value = value(part, present, inside);
    if (value != null) {
      Mappings.set(part, place.entity(), value);
    }
  }

  private static boolean isEmpty(ModelPart part, Object present) {
    return present == null
        || present instanceof Number number && number.doubleValue() == 0
        || present instanceof Character character && character == 0
        || part instanceof PluralAttributeMapping && Elements.of(present).isEmpty()
        || part instanceof EmbeddableValuedModelPart;
  }

  private Object value(ModelPart part, Object present, Place place) {
    if (part instanceof PluralAttributeMapping plural) {
      return collection(plural, present, place);
    }
    if (part instanceof EmbeddableValuedModelPart embedded) {
      return embeddable(embedded.getEmbeddableTypeDescriptor(), place);
    }
    if (part instanceof ToOneAttributeMapping association) {
      return reference(association, place);
    }
    if (part instanceof EntityCollectionPart element) {
      return make(concrete(element.getAssociatedEntityMappingType()));
    }
    if (part instanceof DiscriminatedAssociationModelPart any) {
      return make(target(any));
    }
    return isGenerated(part) ? null : basic((BasicValuedModelPart) part);
  }

  private Object basic(BasicValuedModelPart part) {
    Object value = values.of(part);
    if (value == null) {
      throw new IllegalStateException(
          "No value for " + part.getNavigableRole() + " of type " + part.getJavaType());
    }
    return value;
  }

  private static boolean isGenerated(ModelPart part) {
    return part instanceof AttributeMapping attribute
        && attribute.getDeclaringType() instanceof EntityMappingType
        && attribute.getGenerator() != null;
  }

  private Object embeddable(EmbeddableMappingType type, Place place) {
    Object[] parts = new Object[type.getNumberOfAttributeMappings()];
    for (int i = 0; i < parts.length; i++) {
      AttributeMapping attribute = type.getAttributeMapping(i);
      parts[i] =
          Instances.has(type, attribute) ? value(attribute, null, place.at(attribute)) : null;
    }
    return Instances.of(type, parts, factory);
  }

  private Object reference(ToOneAttributeMapping association, Place place) {
    EntityMappingType target = concrete(association.getAssociatedEntityMappingType());
    if (association.getSideNature() == ForeignKeyDescriptor.Nature.TARGET) {
      later.add(() -> make(target));
      return null;
    }
    boolean later =
        needsUnfinished(target, new HashSet<>()) || Mappings.isInOrder(target, association);
    if (later && association.getAttributeMetadata().isNullable()) {
      if (association.getAttributeMetadata().isUpdatable()) {
        link(place, () -> new Link(place, "", make(target)));
      }
      return null;
    }
    return make(target);
  }

  private Object collection(PluralAttributeMapping plural, Object present, Place place) {
    CollectionPart element = plural.getElementDescriptor();
    if (plural.getCollectionDescriptor().isInverse() && !Mappings.isInOrder(plural)) {
      EntityCollectionPart other = (EntityCollectionPart) element;
      later.add(() -> make(concrete(other.getAssociatedEntityMappingType())));
      return present;
    }
    boolean later = plural.getCollectionDescriptor().isInverse()
        || plural.getIndexMetadata().getIndexPropertyName() != null
        || isUnfinished(element)
        || isUnfinished(plural.getIndexDescriptor());
    if (later) {
      link(place, () -> new Link(place, key(plural), value(element, null, Place.nowhere())));
      return present;
    }
    return new Elements(plural).with(present, key(plural), value(element, null, Place.nowhere()));
  }

  private Object key(PluralAttributeMapping plural) {
    String property = plural.getIndexMetadata().getIndexPropertyName();
    if (new Elements(plural).isMap()) {
      return property == null
          ? value(plural.getIndexDescriptor(), null, Place.nowhere())
          : new Link.KeyOf(property);
    }
    return "";
  }

  private void link(Place place, Supplier<Link> link) {
    if (!place.isNowhere()) {
      later.add(() -> links.add(link.get()));
    }
  }

  private boolean isUnfinished(CollectionPart part) {
    return part instanceof EntityCollectionPart entity
        && needsUnfinished(concrete(entity.getAssociatedEntityMappingType()), new HashSet<>());
  }

  /** Whether the entity, or one that it must refer to, is only being made. */
  private boolean needsUnfinished(EntityMappingType type, Set<String> seen) {
    if (made.containsKey(type.getEntityName())) {
      return !order.contains(made.get(type.getEntityName()));
    }
    return seen.add(type.getEntityName())
        && Stream.concat(keys(type), attributes(type))
            .filter(ToOneAttributeMapping.class::isInstance)
            .map(ToOneAttributeMapping.class::cast)
            .filter(each -> !each.getAttributeMetadata().isNullable())
            .filter(each -> each.getSideNature() != ForeignKeyDescriptor.Nature.TARGET)
            .anyMatch(
                each -> needsUnfinished(concrete(each.getAssociatedEntityMappingType()), seen));
  }

  private EntityMappingType target(DiscriminatedAssociationModelPart any) {
    List<EntityMappingType> targets = new ArrayList<>();
    any.getDiscriminatorMapping()
        .getValueConverter()
        .forEachValueDetail(detail -> targets.add(detail.getIndicatedEntity()));
    return concrete(targets.get(0));
  }

  private EntityMappingType concrete(EntityMappingType type) {
    return type.getSubclassEntityNames().stream()
        .sorted()
        .<EntityMappingType>map(name -> factory.getMappingMetamodel().getEntityDescriptor(name))
        .filter(each -> !Mappings.isAbstract(each))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("No entity is a " + type));
  }
}
