package io.migration4j.processor.hibernate.models.columns;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;

/** What makes a column required, and what does not. */
@Model(covers = BASIC_TYPES)
public class Required {
  @Embeddable
  public static class Part {
    @Column(nullable = false)
    String name;

    int number;
    Integer more;
  }

  @Entity
  public static class Thing {
    @Id
    @GeneratedValue
    Long id;

    int plain;
    Integer boxed;

    @Basic(optional = false)
    String basic = "a";

    @Column(nullable = false)
    String told;

    @ManyToOne(optional = false)
    Thing2 other;

    @ManyToOne
    @JoinColumn(nullable = false)
    Thing2 joined;

    @OneToOne(optional = false)
    @JoinColumn(name = "one_id")
    Thing2 one;

    Part part;

    @ElementCollection
    @Column(nullable = false)
    java.util.Set<String> texts = new java.util.HashSet<>();
  }

  @Entity
  public static class Thing2 {
    @Id
    @GeneratedValue
    Long id;
  }

  @Entity
  @Inheritance
  public abstract static class Base {
    @Id
    @GeneratedValue
    Long id;

    int always;
  }

  @Entity
  public static class Child extends Base {
    int sometimes;

    @Column(nullable = false)
    String wanted;
  }
}
