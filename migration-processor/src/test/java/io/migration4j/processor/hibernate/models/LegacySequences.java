package io.migration4j.processor.hibernate.models;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;

/** The names of Hibernate 5. */
@Model(covers = SEQUENCE, settings = "hibernate.id.db_structure_naming_strategy=legacy")
public class LegacySequences {
  @Entity
  public static class First {
    @Id
    @GeneratedValue
    Long id;
  }

  @Entity
  public static class Second {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "second_numbers")
    Long id;
  }
}
