package io.migration4j.processor.hibernate.models;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;

/** Three tables that refer to one another in a ring. */
@Model(covers = CYCLE, withOlderHibernate = true)
public class CycleOfThree {
  @Entity
  public static class Head {
    @Id
    @GeneratedValue
    Long id;

    @ManyToOne
    Tail tail;
  }

  @Entity
  public static class Body {
    @Id
    @GeneratedValue
    Long id;

    @ManyToOne
    Head head;
  }

  @Entity
  public static class Tail {
    @Id
    @GeneratedValue
    Long id;

    @ManyToOne
    Body body;
  }
}
