package io.migration4j.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.metamodel.EntityType;
import java.lang.reflect.Modifier;
import java.sql.Blob;
import java.sql.Clob;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.hibernate.Hibernate;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.annotations.Subselect;
import org.hibernate.annotations.View;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.persister.entity.EntityPersister;
import org.hibernate.type.BasicType;
import org.hibernate.type.Type;

/** One row of each entity: in, back, and out again, each time in a session of its own; the
 * values of its basic attributes come back as they went in. */
public final class RowRoundTrip {
  private final SessionFactory factory;

  public RowRoundTrip(SessionFactory factory) {
    this.factory = factory;
  }

  public void run() {
    for (EntityType<?> type : factory.getMetamodel().getEntities()) {
      if (!Modifier.isAbstract(type.getJavaType().getModifiers()) && isTable(type)) {
        run(type.getJavaType());
      }
    }
  }

  private static boolean isTable(EntityType<?> type) {
    return !type.getJavaType().isAnnotationPresent(Subselect.class)
        && !type.getJavaType().isAnnotationPresent(View.class);
  }

  private void run(Class<?> type) {
    RowMaker rows = new RowMaker(factory);
    rows.make(type);
    // One transaction each: on SQLite Hibernate counts in a transaction of its own, which must not
    // wait.
    factory.inSession(session -> rows.inOrder().forEach(each -> {
      session.beginTransaction();
      session.persist(each);
      session.getTransaction().commit();
    }));
    List<Object> reversed = new ArrayList<>(rows.inOrder());
    Collections.reverse(reversed);
    factory.inTransaction(session -> reversed.forEach(each -> remove(session, each)));
  }

  private void remove(Session session, Object entity) {
    Object id = factory.getPersistenceUnitUtil().getIdentifier(entity);
    Object found = Hibernate.unproxy(session.find(entity.getClass(), id));
    assertThat(found).as("%s with id %s", entity.getClass(), id).isNotNull();
    hasTheSameValues(entity, found);
    session.remove(found);
    session.flush();
  }

  /** Of the attributes that are columns and whose types know when two values are the same. */
  private void hasTheSameValues(Object entity, Object found) {
    EntityPersister persister = ((SessionFactoryImplementor) factory)
        .getMappingMetamodel()
        .getEntityDescriptor(entity.getClass());
    Object[] expected = persister.getValues(entity);
    Object[] actual = persister.getValues(found);
    for (int i = 0; i < expected.length; i++) {
      Type type = persister.getPropertyTypes()[i];
      boolean written = persister.getPropertyInsertability()[i];
      if (written && type instanceof BasicType<?> && !isLocator(expected[i])) {
        assertThat(type.isEqual(kept(expected[i]), kept(actual[i])))
            .as(
                "%s of %s: %s is %s",
                persister.getPropertyNames()[i], entity.getClass(), expected[i], actual[i])
            .isTrue();
      }
    }
  }

  /** Another object each time. */
  private static boolean isLocator(Object value) {
    return value instanceof Blob || value instanceof Clob;
  }

  /** What a database keeps of a time zone and a fixed width, and what SQLite keeps of a second. */
  private static Object kept(Object value) {
    if (value instanceof String text) {
      return text.stripTrailing();
    }
    if (value instanceof ZonedDateTime time) {
      return time.withZoneSameInstant(ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS);
    }
    return value instanceof Temporal time && time.isSupported(ChronoField.MILLI_OF_SECOND)
        ? time.with(ChronoField.MILLI_OF_SECOND, time.get(ChronoField.MILLI_OF_SECOND))
        : value;
  }
}
