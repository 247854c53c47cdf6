package io.migration4j.processor.hibernate.models;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;

/** A setting takes all foreign keys away but those that are asked for. */
@Model(covers = NO_CONSTRAINT, settings = "hibernate.hbm2ddl.default_constraint_mode=NO_CONSTRAINT")
public class NoConstraintByDefault {
  @Entity
  public static class Item {
    @Id
    @GeneratedValue
    Long id;

    @ManyToOne
    Item parent;

    @ManyToOne
    @JoinColumn(foreignKey = @ForeignKey(ConstraintMode.CONSTRAINT))
    Item owner;
  }
}
