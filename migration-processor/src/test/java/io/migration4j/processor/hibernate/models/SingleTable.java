package io.migration4j.processor.hibernate.models;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;

/** One table, a discriminator of each type, and columns that only some rows have. */
@Model(covers = SINGLE_TABLE, withOlderHibernate = true)
public class SingleTable {
  @Entity
  @DiscriminatorColumn(name = "kind", length = 10)
  public abstract static class Animal {
    @Id
    @GeneratedValue
    Long id;

    @Column(nullable = false)
    String name;
  }

  @Entity
  @DiscriminatorValue("cat")
  public static class Cat extends Animal {
    Integer lives;
  }

  @Entity
  @DiscriminatorValue("dog")
  public static class Dog extends Animal {
    @ManyToOne
    Cat enemy;

    String trick;
  }

  @Entity
  @DiscriminatorColumn(discriminatorType = DiscriminatorType.INTEGER)
  @DiscriminatorValue("1")
  public static class Vehicle {
    @Id
    @GeneratedValue
    Long id;

    int wheels;
  }

  @Entity
  @DiscriminatorValue("2")
  public static class Car extends Vehicle {
    String plate;
  }

  @Entity
  @DiscriminatorColumn(discriminatorType = DiscriminatorType.CHAR)
  @DiscriminatorValue("P")
  public static class Person {
    @Id
    @GeneratedValue
    Long id;
  }

  @Entity
  @DiscriminatorValue("E")
  public static class Employee extends Person {
    @Column(unique = true)
    String badge;
  }
}
