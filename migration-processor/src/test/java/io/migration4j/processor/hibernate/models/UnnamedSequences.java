package io.migration4j.processor.hibernate.models;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;

/** Sequences whose names Hibernate finds: after the entity, the table, or the generator. */
@Model(covers = SEQUENCE, since = "7.0")
public class UnnamedSequences {
  @Entity
  public static class Plain {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    Long id;
  }

  @Table(name = "in_table")
  @Entity
  public static class Tabled {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    Long id;
  }

  @Entity
  public static class Named {
    @Id
    @GeneratedValue(generator = "of_generator")
    Long id;
  }

  @SequenceGenerator(allocationSize = 5)
  @Entity
  public static class Unnamed {
    @Id
    @GeneratedValue
    Long id;
  }
}
