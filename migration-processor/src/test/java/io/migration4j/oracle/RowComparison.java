package io.migration4j.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Blob;
import java.sql.Clob;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoField;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hibernate.Hibernate;
import org.hibernate.Session;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.metamodel.mapping.AttributeMapping;
import org.hibernate.metamodel.mapping.BasicValuedModelPart;
import org.hibernate.metamodel.mapping.EmbeddableMappingType;
import org.hibernate.metamodel.mapping.EmbeddableValuedModelPart;
import org.hibernate.metamodel.mapping.EntityMappingType;
import org.hibernate.metamodel.mapping.ModelPart;
import org.hibernate.metamodel.mapping.PluralAttributeMapping;
import org.hibernate.type.descriptor.java.JavaType;

/**
 * That an entity read back has the values it was stored with, as precise as a database keeps them, as many
 * elements in each collection, and refers to the same rows.
 */
final class RowComparison {
  private static final int MILLIS = 3;
  private static final int NANOS = 9;

  private final Session session;
  private final List<Object> rows;
  private final SessionFactoryImplementor factory;

  /** @param rows all that was stored */
  RowComparison(Session session, List<Object> rows) {
    this.session = session;
    this.rows = rows;
    this.factory = session.getSessionFactory().unwrap(SessionFactoryImplementor.class);
  }

  void same(Object entity, Object found) {
    EntityMappingType type = factory.getMappingMetamodel().getEntityDescriptor(entity.getClass());
    Mappings.attributes(type)
        .filter(each -> each.getAttributeMetadata().isInsertable())
        .forEach(each -> same(each, entity, found));
  }

  private void same(AttributeMapping attribute, Object owner, Object found) {
    Object expected = Mappings.get(attribute, owner);
    Object actual = Mappings.get(attribute, found);
    String where = attribute.getNavigableRole().getFullPath();
    if (attribute instanceof PluralAttributeMapping plural) {
      sameElements(where, plural, owner, expected, actual);
    } else {
      sameValue(where, attribute, expected, actual);
    }
  }

  private void sameElements(
      String where, PluralAttributeMapping plural, Object owner, Object expected, Object actual) {
    List<?> elements = Elements.of(actual);
    if (plural.getCollectionDescriptor().isInverse()) {
      if (!plural.hasWhereRestrictions()) {
        List<Object> referring = rows.stream()
            .filter(each -> new InverseSide(plural).refers(each, owner))
            .map(each -> inSession(session, each))
            .toList();
        assertThat(elements.stream().map(Hibernate::unproxy))
            .as(where)
            .hasSameElementsAs(referring);
      }
      return;
    }
    assertThat(elements).as(where).hasSameSizeAs(Elements.of(expected));
    sameEach(where, plural.getElementDescriptor(), Elements.of(expected), elements);
    sameEach(where, plural.getIndexDescriptor(), Elements.keys(expected), Elements.keys(actual));
  }

  private void sameEach(String where, ModelPart part, List<?> expected, List<?> actual) {
    IntStream.range(0, expected.size())
        .forEach(i -> sameValue(where, part, expected.get(i), actual.get(i)));
  }

  private void sameValue(String where, ModelPart part, Object expected, Object actual) {
    if (part instanceof EmbeddableValuedModelPart embedded) {
      sameParts(where, embedded.getEmbeddableTypeDescriptor(), expected, actual);
    } else if (part instanceof BasicValuedModelPart basic) {
      if (!isLocator(expected)) {
        int digits = digits(basic);
        assertThat(areEqual(basic.getJavaType(), kept(expected, digits), kept(actual, digits)))
            .as("%s: %s is %s", where, expected, actual)
            .isTrue();
      }
    } else if (expected != null) {
      assertThat(Hibernate.unproxy(actual)).as(where).isSameAs(inSession(session, expected));
    }
  }

  private void sameParts(String where, EmbeddableMappingType type, Object expected, Object actual) {
    assertThat(actual == null).as(where).isEqualTo(expected == null);
    Stream<AttributeMapping> parts = expected == null ? Stream.empty() : Mappings.attributes(type);
    parts.filter(each -> Instances.has(type, each)).forEach(each -> same(each, expected, actual));
  }

  @SuppressWarnings("unchecked")
  private static <T> boolean areEqual(JavaType<T> type, Object expected, Object actual) {
    return type.areEqual((T) expected, (T) actual);
  }

  static Object inSession(Session session, Object entity) {
    Object id = session.getSessionFactory().getPersistenceUnitUtil().getIdentifier(entity);
    Object found = Hibernate.unproxy(session.find(entity.getClass(), id));
    assertThat(found).as("%s with id %s", entity.getClass(), id).isNotNull();
    return found;
  }

  /** Another object each time. */
  private static boolean isLocator(Object value) {
    return value instanceof Blob || value instanceof Clob;
  }

  /** Of the fraction of a second: those of the column, but no more than SQLite keeps. */
  private static int digits(BasicValuedModelPart part) {
    Integer precision = part.getTemporalPrecision();
    return precision == null ? MILLIS : Math.min(MILLIS, precision);
  }

  /** What a database keeps of a time zone, of a second and of a fixed width. */
  private static Object kept(Object value, int digits) {
    if (value instanceof String text) {
      return text.stripTrailing();
    }
    if (value instanceof Timestamp time) {
      return Timestamp.valueOf((LocalDateTime) kept(time.toLocalDateTime(), digits));
    }
    if (value instanceof ZonedDateTime time && !time.getZone().equals(ZoneOffset.UTC)) {
      return kept(time.withZoneSameInstant(ZoneOffset.UTC), digits);
    }
    if (value instanceof Temporal time && time.isSupported(ChronoField.NANO_OF_SECOND)) {
      long unit = (long) Math.pow(10, NANOS - digits);
      long nanos = time.getLong(ChronoField.NANO_OF_SECOND);
      return time.with(ChronoField.NANO_OF_SECOND, nanos - nanos % unit);
    }
    return value;
  }
}
