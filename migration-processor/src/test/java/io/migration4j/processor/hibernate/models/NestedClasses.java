package io.migration4j.processor.hibernate.models;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;

/** Entities, embeddables and superclasses nested in one another. */
@Model(covers = {NESTED_CLASSES, MAPPED_SUPERCLASS})
public class NestedClasses {
  @Entity
  public static class Outer {
    @Id
    @GeneratedValue
    Long id;

    @ManyToOne
    Inner inner;

    @Entity(name = "InnerOne")
    public static class Inner extends Innermost.Base {
      Innermost.Value value;
    }

    public static final class Innermost {
      private Innermost() {}

      @MappedSuperclass
      public abstract static class Base {
        @Id
        @GeneratedValue
        Long id;
      }

      @Embeddable
      public static class Value {
        String text;
      }
    }
  }
}
