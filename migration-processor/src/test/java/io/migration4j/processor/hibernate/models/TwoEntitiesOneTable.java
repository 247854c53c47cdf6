package io.migration4j.processor.hibernate.models;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;

/** D30: two classes that see different columns of one table, one of them as required. */
@Model(covers = SEQUENCE)
public class TwoEntitiesOneTable {
  @Table(name = "person")
  @SequenceGenerator(name = "person_numbers")
  @Entity
  public static class Short {
    @Id
    @GeneratedValue(generator = "person_numbers")
    Long id;

    @Column(length = 50)
    String name;
  }

  @Table(name = "person")
  @Entity
  public static class Detailed {
    @Id
    @GeneratedValue(generator = "person_numbers")
    Long id;

    @Column(length = 50, nullable = false)
    String name;

    Integer age;
  }
}
