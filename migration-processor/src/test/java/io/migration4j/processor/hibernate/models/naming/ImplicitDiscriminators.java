package io.migration4j.processor.hibernate.models.naming;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;

/** Joined tables with the discriminator that the setting asks for. */
@Model(
    covers = {JOINED, NAMING_STRATEGY},
    settings = {
      "hibernate.discriminator.implicit_for_joined=true",
      "hibernate.discriminator.ignore_explicit_for_joined=true"
    })
public class ImplicitDiscriminators {
  @Entity
  @Inheritance(strategy = InheritanceType.JOINED)
  public static class Animal {
    @Id
    @GeneratedValue
    Long id;
  }

  @Entity
  public static class Cat extends Animal {
    int lives;
  }

  @Entity
  @Inheritance(strategy = InheritanceType.JOINED)
  @DiscriminatorColumn(name = "kind")
  public static class Plant {
    @Id
    @GeneratedValue
    Long id;
  }

  @Entity
  public static class Tree extends Plant {
    int rings;
  }
}
