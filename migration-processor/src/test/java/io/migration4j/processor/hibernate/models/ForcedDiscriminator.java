package io.migration4j.processor.hibernate.models;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import org.hibernate.annotations.DiscriminatorOptions;

/** Kinds that are always asked for, of which some are not mapped. */
@Model(covers = SINGLE_TABLE)
public class ForcedDiscriminator {
  @Inheritance
  @DiscriminatorOptions(force = true, insert = true)
  @DiscriminatorColumn(name = "kind", length = 5)
  @DiscriminatorValue("base")
  @Entity
  public static class Base {
    @Id
    @GeneratedValue
    Long id;
  }

  @DiscriminatorValue("more")
  @Entity
  public static class More extends Base {
    String name;
  }
}
