package io.migration4j.processor.hibernate.models.naming;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;

/** Columns in the order of old. */
@Model(covers = NAMING_STRATEGY, settings = "hibernate.column_ordering_strategy=legacy")
public class LegacyColumnOrder {
  @Entity
  public static class Thing {
    @Id
    @GeneratedValue
    Long id;

    String z;
    int a;
    long m;

    @ManyToOne
    Thing other;

    boolean flag;
  }
}
