package io.migration4j.processor.hibernate.models;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;

/** Joined tables with a discriminator of numbers. */
@Model(covers = JOINED)
public class JoinedDiscriminator {
  @Inheritance(strategy = InheritanceType.JOINED)
  @DiscriminatorColumn(name = "type_number", discriminatorType = DiscriminatorType.INTEGER)
  @DiscriminatorValue("0")
  @Entity
  public static class Part {
    @Id
    @GeneratedValue
    Long id;
  }

  @DiscriminatorValue("1")
  @Entity
  public static class Wheel extends Part {
    int inches;
  }
}
