package io.migration4j.processor.hibernate.models.values;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import org.hibernate.annotations.EmbeddableInstantiator;
import org.hibernate.metamodel.spi.ValueAccess;

/** Embeddables without a constructor for Hibernate, made by a class of the module. */
@Model(covers = NESTED_EMBEDDABLE, since = "7.0")
public class EmbeddableInstantiators {
  @Embeddable
  @EmbeddableInstantiator(OfName.class)
  public static class Name {
    @Column(length = 30)
    final String first;

    @Column(length = 40, nullable = false)
    final String last;

    Name(String first, String last) {
      this.first = first;
      this.last = last;
    }
  }

  public static class OfName implements org.hibernate.metamodel.spi.EmbeddableInstantiator {
    @Override
    public Object instantiate(ValueAccess values) {
      return new Name(values.getValue(0, String.class), values.getValue(1, String.class));
    }

    @Override
    public boolean isInstance(Object object) {
      return object instanceof Name;
    }

    @Override
    public boolean isSameClass(Object object) {
      return object.getClass() == Name.class;
    }
  }

  @Entity
  public static class Guest {
    @Id
    @GeneratedValue
    Long id;

    Name name;

    @Embedded
    @EmbeddableInstantiator(OfName.class)
    @AttributeOverride(name = "first", column = @Column(name = "host_first"))
    @AttributeOverride(name = "last", column = @Column(name = "host_last"))
    Name host;
  }
}
