package io.migration4j.processor.hibernate.models.naming;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;

/** One sequence for all. */
@Model(
    covers = {SEQUENCE, NAMING_STRATEGY},
    settings = "hibernate.id.db_structure_naming_strategy=single")
public class SingleStructure {
  @Entity
  public static class First {
    @Id
    @GeneratedValue
    Long id;
  }

  @Entity
  public static class Second {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    Long id;
  }
}
