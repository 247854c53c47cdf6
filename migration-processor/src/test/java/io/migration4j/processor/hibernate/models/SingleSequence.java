package io.migration4j.processor.hibernate.models;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;

/** One sequence for all, as before Hibernate 6. */
@Model(covers = SEQUENCE, settings = "hibernate.id.db_structure_naming_strategy=single")
public class SingleSequence {
  @Entity
  public static class First {
    @Id
    @GeneratedValue
    Long id;
  }

  @Entity
  public static class Second {
    @Id
    @GeneratedValue
    Long id;
  }
}
