package io.migration4j.processor.hibernate.models.naming;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;

/** Sequences named as before Hibernate 6. */
@Model(
    covers = {SEQUENCE, NAMING_STRATEGY},
    settings = "hibernate.id.db_structure_naming_strategy=legacy")
public class LegacyStructures {
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

  @Entity
  public static class Third {
    @Id
    @GeneratedValue(generator = "third")
    @SequenceGenerator(name = "third", allocationSize = 5)
    Long id;
  }
}
