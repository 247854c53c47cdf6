package io.migration4j.processor.hibernate;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.boot.Metadata;
import org.hibernate.mapping.Any;
import org.hibernate.mapping.Collection;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Component;
import org.hibernate.mapping.DependantValue;
import org.hibernate.mapping.IdentifierCollection;
import org.hibernate.mapping.IndexedCollection;
import org.hibernate.mapping.Join;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.Property;
import org.hibernate.mapping.RootClass;
import org.hibernate.mapping.Table;
import org.hibernate.mapping.ToOne;
import org.hibernate.mapping.UnionSubclass;
import org.hibernate.mapping.Value;

/**
 * Where each table and column comes from, as {@code class#attribute.path}. What no attribute stands for has
 * a part in braces, named as in Hibernate's {@code CollectionPart.Nature}: {@code User#tags.{element}},
 * {@code User#{discriminator}}. The columns of a table are in the order of the source, the identifier
 * first.
 */
final class AttributePaths {
  private final Metadata metadata;
  private final DeclarationOrder order;
  private final Map<Table, String> owners = new LinkedHashMap<>();
  private final Map<Table, Map<String, String>> columns = new LinkedHashMap<>();

  AttributePaths(Metadata metadata, DeclarationOrder order) {
    this.metadata = metadata;
    this.order = order;
    metadata.getEntityBindings().stream()
        .sorted(Comparator.comparingInt(AttributePaths::depth)
            .thenComparing(PersistentClass::getEntityName))
        .forEach(this::entity);
    metadata.getCollectionBindings().stream()
        .sorted(Comparator.comparing(Collection::isInverse).thenComparing(Collection::getRole))
        .forEach(this::collection);
  }

  /** The origin of a table; empty if Hibernate or something contributed to it made it up. */
  String of(Table table) {
    return owners.getOrDefault(table, "");
  }

  String of(Table table, Column column) {
    String known = columns.getOrDefault(table, Map.of()).get(column.getCanonicalName());
    if (known != null) {
      return known;
    }
    String owner = of(table);
    String made = "{" + Names.of(column) + "}";
    return owner.isEmpty() ? "" : owner + (owner.contains("#") ? "." : "#") + made;
  }

  /** The columns of a table in the order of the source; those of no attribute last. */
  List<Column> sorted(Table table) {
    List<String> known = List.copyOf(columns.getOrDefault(table, Map.of()).keySet());
    return table.getColumns().stream()
        .sorted(Comparator.comparingInt(column -> {
          int index = known.indexOf(column.getCanonicalName());
          return index < 0 ? Integer.MAX_VALUE : index;
        }))
        .toList();
  }

  /** The entity's class and its identifier: {@code com.example.User#id}. */
  static String identifier(PersistentClass entity) {
    Property identifier = entity.getIdentifierProperty();
    return name(entity) + "#" + (identifier == null ? "{id}" : identifier.getName());
  }

  /** Its class; an entity without one, such as Envers makes of an audited one, has but its own name. */
  private static String name(PersistentClass entity) {
    return entity.getClassName() == null ? entity.getEntityName() : entity.getClassName();
  }

  private static int depth(PersistentClass entity) {
    return entity.getSuperclass() == null ? 0 : 1 + depth(entity.getSuperclass());
  }

  private void entity(PersistentClass entity) {
    owners.putIfAbsent(entity.getTable(), name(entity));
    key(entity.getTable(), entity);
    if (entity instanceof RootClass && entity.getDiscriminator() != null) {
      value(entity.getTable(), entity.getDiscriminator(), name(entity) + "#{discriminator}");
    }
    for (Join join : entity.getJoins()) {
      owners.putIfAbsent(join.getTable(), owner(entity, join));
      columns(join.getTable(), join.getKey(), identifier(entity), entity.getIdentifier());
    }
    boolean union = entity instanceof UnionSubclass;
    List<Property> properties = union ? entity.getPropertyClosure() : entity.getProperties();
    for (Property property : order.sort(entity, properties)) {
      Table table = union ? entity.getTable() : property.getValue().getTable();
      value(table, property.getValue(), name(entity) + "#" + property.getName());
    }
  }

  /** A secondary table is the entity's; the join table of one association is that attribute's. */
  private static String owner(PersistentClass entity, Join join) {
    List<Property> properties = join.getProperties();
    return properties.size() == 1 && properties.get(0).getValue() instanceof ToOne
        ? name(entity) + "#" + properties.get(0).getName()
        : name(entity);
  }

  private void key(Table table, PersistentClass entity) {
    if (entity.getKey() instanceof Component component && entity.getIdentifierProperty() == null) {
      for (Property property : order.sort(component)) {
        value(table, property.getValue(), name(entity) + "#" + property.getName());
      }
    } else if (entity.getKey() instanceof Component) {
      value(table, entity.getKey(), identifier(entity));
    } else {
      columns(table, entity.getKey(), identifier(entity), entity.getIdentifier());
    }
  }

  private void collection(Collection collection) {
    String owner = name(collection.getOwner());
    String role = collection.getRole().substring(collection.getOwnerEntityName().length() + 1);
    String path = owner + "#" + role;
    Table table = collection.getCollectionTable();
    if (collection.isOneToMany() && collection.isInverse()) {
      return;
    }
    if (!collection.isOneToMany()) {
      owners.putIfAbsent(table, path);
    }
    columns(table, collection.getKey(), path + ".{key}", collection.getOwner().getIdentifier());
    if (collection instanceof IndexedCollection indexed && indexed.getIndex() != null) {
      value(table, indexed.getIndex(), path + ".{index}");
    }
    if (collection instanceof IdentifierCollection bag) {
      value(table, bag.getIdentifier(), path + ".{id}");
    }
    if (!collection.isOneToMany()) {
      value(table, collection.getElement(), path + ".{element}");
    }
  }

  private void value(Table table, Value value, String path) {
    if (value instanceof Component component) {
      component(table, component, path);
    } else if (value instanceof Any any) {
      columns(any).stream()
          .limit(1)
          .forEach(column -> register(table, column, path + ".{discriminator}"));
      columns(any).stream().skip(1).forEach(column -> register(table, column, path + ".{key}"));
    } else if (value instanceof ToOne association) {
      PersistentClass target = metadata.getEntityBinding(association.getReferencedEntityName());
      boolean primary = target != null && association.isReferenceToPrimaryKey();
      columns(table, association, path, primary ? target.getIdentifier() : association);
    } else if (!(value instanceof Collection)) {
      columns(table, value, path, value);
    }
  }

  private void component(Table table, Component component, String path) {
    if (component.getAggregateColumn() != null) {
      register(table, component.getAggregateColumn(), path);
      return;
    }
    if (component.getDiscriminator() != null) {
      value(table, component.getDiscriminator(), path + ".{discriminator}");
    }
    for (Property property : order.sort(component)) {
      value(table, property.getValue(), path + "." + property.getName());
    }
  }

  /** Several columns of one attribute are told apart by the attributes that they refer to. */
  private void columns(Table table, Value value, String path, Value target) {
    List<Column> own = columns(value);
    Value key = target instanceof DependantValue dependant ? dependant.getWrappedValue() : target;
    List<String> parts = key instanceof Component component ? names(component) : List.of();
    for (int i = 0; i < own.size(); i++) {
      String part = parts.size() == own.size() ? parts.get(i) : "{" + Names.of(own.get(i)) + "}";
      register(table, own.get(i), own.size() == 1 ? path : path + "." + part);
    }
  }

  /** One name a column, in Hibernate's own order, in which the columns are too. */
  private static List<String> names(Component component) {
    return component.getProperties().stream()
        .flatMap(property -> {
          Value value = property.getValue();
          List<String> inner = value instanceof Component nested ? names(nested) : List.of();
          if (!inner.isEmpty()) {
            return inner.stream().map(name -> property.getName() + "." + name);
          }
          return columns(value).stream()
              .map(column -> value.getColumnSpan() == 1
                  ? property.getName()
                  : property.getName() + ".{" + Names.of(column) + "}");
        })
        .toList();
  }

  /** Those that are columns; a formula is computed when a row is read. */
  private static List<Column> columns(Value value) {
    return value.getSelectables().stream()
        .filter(Column.class::isInstance)
        .map(Column.class::cast)
        .toList();
  }

  private void register(Table table, Column column, String path) {
    columns
        .computeIfAbsent(table, absent -> new LinkedHashMap<>())
        .putIfAbsent(column.getCanonicalName(), path);
  }
}
