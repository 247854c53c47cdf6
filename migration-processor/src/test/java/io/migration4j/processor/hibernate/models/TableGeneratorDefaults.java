package io.migration4j.processor.hibernate.models;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;

/** Table generators of which nothing is said. */
@Model(covers = TABLE_GENERATOR)
public class TableGeneratorDefaults {
  @Entity
  public static class Plain {
    @Id
    @GeneratedValue(strategy = GenerationType.TABLE)
    Long id;
  }

  @Entity
  public static class Named {
    @Id
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "rows_of_named")
    Long id;
  }
}
