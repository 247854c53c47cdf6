package io.migration4j.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.metamodel.EntityType;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.hibernate.Session;
import org.hibernate.SessionFactory;

/** One row of each entity: in, back, and out again, each time in a session of its own. */
public final class RowRoundTrip {
  private final SessionFactory factory;

  public RowRoundTrip(SessionFactory factory) {
    this.factory = factory;
  }

  public void run() {
    for (EntityType<?> type : factory.getMetamodel().getEntities()) {
      if (!Modifier.isAbstract(type.getJavaType().getModifiers())) {
        run(type.getJavaType());
      }
    }
  }

  private void run(Class<?> type) {
    RowMaker rows = new RowMaker(factory);
    rows.make(type);
    // One transaction each: on SQLite Hibernate counts in a transaction of its own, which must not
    // wait.
    rows.inOrder().forEach(each -> factory.inTransaction(session -> session.persist(each)));
    List<Object> reversed = new ArrayList<>(rows.inOrder());
    Collections.reverse(reversed);
    factory.inTransaction(session -> reversed.forEach(each -> remove(session, each)));
  }

  private void remove(Session session, Object entity) {
    Object id = factory.getPersistenceUnitUtil().getIdentifier(entity);
    Object found = session.find(entity.getClass(), id);
    assertThat(found).as("%s with id %s", entity.getClass(), id).isNotNull();
    session.remove(found);
    session.flush();
  }
}
