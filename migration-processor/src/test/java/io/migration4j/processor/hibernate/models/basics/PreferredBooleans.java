package io.migration4j.processor.hibernate.models.basics;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;

/** Truth values kept as the setting wants them. */
@Model(covers = BASIC_TYPES, settings = "hibernate.type.preferred_boolean_jdbc_type=TINYINT")
public class PreferredBooleans {
  @Entity
  public static class Switch {
    @Id
    @GeneratedValue
    Long id;

    boolean plain;
    Boolean boxed;
  }
}
