package io.migration4j.oracle;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.annotations.Subselect;
import org.hibernate.annotations.View;
import org.hibernate.binder.internal.TenantIdBinder;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.metamodel.RepresentationMode;
import org.hibernate.metamodel.mapping.EntityMappingType;

/**
 * One row of each entity with one element in each collection: in, back as it went in, and out again, each time in a
 * session of its own; then no table has a row of it.
 */
public final class RowRoundTrip {
  private final SessionFactoryImplementor factory;

  public RowRoundTrip(SessionFactory factory) {
    this.factory = factory.unwrap(SessionFactoryImplementor.class);
  }

  public void run() {
    List<EntityMappingType> types = new ArrayList<>();
    factory.getMappingMetamodel().forEachEntityDescriptor(types::add);
    types.stream()
        .filter(type -> isPojo(type) && !isQuery(type))
        .sorted(Comparator.comparing(EntityMappingType::getEntityName))
        .forEach(this::run);
    types.stream()
        .filter(RowRoundTrip::isQuery)
        .forEach(type -> inSession(session -> session
            .createSelectionQuery("from " + type.getEntityName(), Object.class)
            .getResultList()));
    inSession(session -> new LeftRows(session).areInAuditTables());
  }

  private static boolean isPojo(EntityMappingType type) {
    return type.getRepresentationStrategy().getMode() == RepresentationMode.POJO
        && !Mappings.isAbstract(type);
  }

  /** Of which rows can only be read. */
  private static boolean isQuery(EntityMappingType type) {
    Class<?> mapped = type.getJavaType().getJavaTypeClass();
    return mapped.isAnnotationPresent(Subselect.class) || mapped.isAnnotationPresent(View.class);
  }

  private void run(EntityMappingType type) {
    RowMaker rows = new RowMaker(factory);
    rows.makeAll(type);
    store(rows);
    inTransaction(session -> rows.inOrder()
        .forEach(each -> new RowComparison(session, rows.inOrder())
            .same(each, RowComparison.inSession(session, each))));
    remove(rows);
    inSession(session -> new LeftRows(session).areNone());
  }

  /**
   * One transaction each: on SQLite Hibernate counts in a transaction of its own, which must not wait for
   * another.
   */
  private void store(RowMaker rows) {
    inSession(session -> rows.inOrder().forEach(each -> {
      session.beginTransaction();
      session.persist(each);
      session.getTransaction().commit();
    }));
    inTransaction(session -> rows.links()
        .forEach(link -> link.set(
            RowComparison.inSession(session, link.place().entity()),
            each -> resolved(session, each))));
    rows.links().forEach(link -> link.set(link.place().entity(), each -> each));
  }

  private void remove(RowMaker rows) {
    inTransaction(session -> rows.links()
        .forEach(
            link -> link.unset(RowComparison.inSession(session, link.place().entity()))));
    List<Object> reversed = new ArrayList<>(rows.inOrder());
    Collections.reverse(reversed);
    inTransaction(session -> reversed.forEach(each -> {
      session.remove(RowComparison.inSession(session, each));
      session.flush();
    }));
  }

  /** An entity of the session, or the value itself. */
  private Object resolved(Session session, Object value) {
    boolean isEntity = factory.getMappingMetamodel().findEntityDescriptor(value.getClass()) != null;
    return isEntity ? RowComparison.inSession(session, value) : value;
  }

  private void inTransaction(Consumer<Session> work) {
    inSession(session -> {
      session.beginTransaction();
      work.accept(session);
      session.getTransaction().commit();
    });
  }

  private void inSession(Consumer<Session> work) {
    try (Session session = openSession()) {
      work.accept(session);
    }
  }

  /** Where nothing says whose session it is, that of a tenant. */
  private Session openSession() {
    boolean needsTenant = factory.getDefinedFilterNames().contains(TenantIdBinder.FILTER_NAME)
        && factory.getCurrentTenantIdentifierResolver() == null;
    SessionFactory sessions = factory;
    return needsTenant
        ? sessions.withOptions().tenantIdentifier((Object) "a").openSession()
        : sessions.openSession();
  }
}
