package io.migration4j.oracle;

import jakarta.persistence.OneToOne;
import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.EmbeddableType;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.ManagedType;
import jakarta.persistence.metamodel.SingularAttribute;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.TypeVariable;
import java.sql.Blob;
import java.sql.Clob;
import java.sql.NClob;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.LobHelper;
import org.hibernate.SessionFactory;
import org.hibernate.annotations.Any;
import org.hibernate.annotations.AnyDiscriminatorValue;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.generator.Generator;
import org.hibernate.persister.entity.EntityPersister;

/**
 * Makes an entity with a value in each basic attribute, and the entities it needs for its associations.
 */
final class RowMaker {
  private final SessionFactory factory;
  private final Map<Class<?>, Object> made = new LinkedHashMap<>();
  private final List<Object> order = new ArrayList<>();

  RowMaker(SessionFactory factory) {
    this.factory = factory;
  }

  /** What was made, each after what it refers to. */
  List<Object> inOrder() {
    return order;
  }

  Object make(Class<?> type) {
    if (made.containsKey(type)) {
      return made.get(type);
    }
    Object entity = instance(type);
    made.put(type, entity);
    EntityType<?> entityType = factory.getMetamodel().entity(type);
    fill(entity, entityType, isGenerated(entityType));
    order.add(entity);
    return entity;
  }

  private boolean isGenerated(EntityType<?> type) {
    Generator generator = persister(type.getJavaType()).getGenerator();
    boolean single =
        type.hasSingleIdAttribute() && !(type.getIdType() instanceof EmbeddableType<?>);
    return single
        && generator != null
        && generator.generatesOnInsert()
        && !generator.allowAssignedIdentifiers();
  }

  private void fill(Object target, ManagedType<?> type, boolean generatedId) {
    for (Attribute<?, ?> attribute : type.getAttributes()) {
      if (attribute instanceof SingularAttribute<?, ?> singular
          && !(singular.isVersion() || singular.isId() && generatedId)) {
        Field field = field(target.getClass(), attribute.getName());
        if (field != null && (get(target, field) == null || field.getType() == char.class)) {
          set(target, field, value(singular, field, target.getClass()));
        } else if (field != null && field.getType().isPrimitive() && singular.isId()) {
          set(target, field, Values.of(field.getType()));
        }
      }
    }
  }

  private Object value(SingularAttribute<?, ?> attribute, Field field, Class<?> owner) {
    if (field.isAnnotationPresent(Any.class)) {
      return make(anyTarget(field));
    }
    Class<?> type = field.getGenericType() instanceof TypeVariable<?>
        ? TypeVariables.of(owner).type(field)
        : attribute.getJavaType();
    if (attribute.isAssociation()) {
      OneToOne inverse =
          ((AnnotatedElement) attribute.getJavaMember()).getAnnotation(OneToOne.class);
      if (inverse != null && !inverse.mappedBy().isEmpty()) {
        return null;
      }
      Class<?> target = concrete(type);
      return attribute.isOptional() && needsUnfinished(target, new HashSet<>())
          ? null
          : make(target);
    }
    if (attribute.getType() instanceof EmbeddableType<?> embeddable && Values.of(type) == null) {
      Object embedded = instance(type);
      fill(embedded, embeddable, false);
      return embedded;
    }
    return type == Blob.class || Clob.class.isAssignableFrom(type)
        ? locator(type)
        : Values.of(type);
  }

  /** {@code Hibernate.getLobHelper} came with 7.0. */
  @SuppressWarnings({"deprecation", "removal"})
  private Object locator(Class<?> type) {
    return factory.fromSession(session -> {
      LobHelper lobs = session.getLobHelper();
      if (type == Blob.class) {
        return lobs.createBlob(new byte[] {1});
      }
      return type == NClob.class ? lobs.createNClob("a") : lobs.createClob("a");
    });
  }

  /** Whether the entity, or one that it must refer to, is only being made. */
  private boolean needsUnfinished(Class<?> type, Set<Class<?>> seen) {
    if (made.containsKey(type)) {
      return !order.contains(made.get(type));
    }
    return seen.add(type)
        && factory.getMetamodel().entity(type).getSingularAttributes().stream()
            .filter(each -> each.isAssociation() && !each.isOptional())
            .anyMatch(each -> needsUnfinished(concrete(each.getJavaType()), seen));
  }

  private Class<?> anyTarget(Field field) {
    return field.getAnnotationsByType(AnyDiscriminatorValue.class)[0].entity();
  }

  private EntityPersister persister(Class<?> type) {
    return ((SessionFactoryImplementor) factory).getMappingMetamodel().getEntityDescriptor(type);
  }

  private Class<?> concrete(Class<?> type) {
    return factory.getMetamodel().getEntities().stream()
        .<Class<?>>map(EntityType::getJavaType)
        .filter(type::isAssignableFrom)
        .filter(each -> !java.lang.reflect.Modifier.isAbstract(each.getModifiers()))
        .min((a, b) -> a.getName().compareTo(b.getName()))
        .orElseThrow(() -> new IllegalStateException("No entity is a " + type));
  }

  private static Object instance(Class<?> type) {
    try {
      if (type.isRecord()) {
        Constructor<?> constructor = type.getDeclaredConstructors()[0];
        constructor.setAccessible(true);
        Object[] arguments = new Object[constructor.getParameterCount()];
        for (int i = 0; i < arguments.length; i++) {
          Class<?> component = constructor.getParameterTypes()[i];
          arguments[i] = component.isRecord() ? instance(component) : Values.of(component);
        }
        return constructor.newInstance(arguments);
      }
      Constructor<?> constructor = type.getDeclaredConstructor();
      constructor.setAccessible(true);
      return constructor.newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Field field(Class<?> type, String name) {
    for (Class<?> each = type; each != null && !each.isRecord(); each = each.getSuperclass()) {
      for (Field field : each.getDeclaredFields()) {
        if (field.getName().equals(name)) {
          field.setAccessible(true);
          return field;
        }
      }
    }
    return null;
  }

  private static Object get(Object target, Field field) {
    try {
      return field.get(target);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void set(Object target, Field field, Object value) {
    try {
      field.set(target, value);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }
}
