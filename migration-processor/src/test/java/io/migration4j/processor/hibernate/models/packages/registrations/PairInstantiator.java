package io.migration4j.processor.hibernate.models.packages.registrations;

import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.metamodel.spi.EmbeddableInstantiator;
import org.hibernate.metamodel.spi.ValueAccess;

public class PairInstantiator implements EmbeddableInstantiator {
  @Override
  public Object instantiate(ValueAccess values) {
    Pair pair = new Pair();
    pair.high = values.getValue(0, Integer.class);
    pair.low = values.getValue(1, Integer.class);
    return pair;
  }

  /** So named before Hibernate 7. */
  public Object instantiate(ValueAccess values, SessionFactoryImplementor factory) {
    return instantiate(values);
  }

  @Override
  public boolean isInstance(Object object) {
    return object instanceof Pair;
  }

  @Override
  public boolean isSameClass(Object object) {
    return object.getClass() == Pair.class;
  }

  public boolean isInstance(Object object, SessionFactoryImplementor factory) {
    return isInstance(object);
  }

  public boolean isSameClass(Object object, SessionFactoryImplementor factory) {
    return isSameClass(object);
  }
}
