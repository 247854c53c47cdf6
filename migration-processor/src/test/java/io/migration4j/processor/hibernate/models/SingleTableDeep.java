package io.migration4j.processor.hibernate.models;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;

/** A hierarchy of three levels with constraints on each. */
@Model(covers = {SINGLE_TABLE, UNIQUE, INDEX})
public class SingleTableDeep {
  @Table(
      uniqueConstraints = @UniqueConstraint(columnNames = {"brand", "serial"}),
      indexes = @Index(columnList = "power desc"))
  @Inheritance(strategy = InheritanceType.SINGLE_TABLE)
  @Entity
  public abstract static class Machine {
    @Id
    @GeneratedValue
    Long id;

    @Column(length = 20, nullable = false)
    String brand;
  }

  @Entity
  public abstract static class Motorized extends Machine {
    @Column(nullable = false)
    int power;

    @Column(length = 30)
    String serial;
  }

  @Entity
  public static class Tractor extends Motorized {
    @Column(unique = true)
    String plate;

    @ManyToOne
    Tractor pulls;
  }

  @Entity
  public static class Mower extends Motorized {
    @Enumerated(EnumType.STRING)
    InheritanceType cut;
  }
}
