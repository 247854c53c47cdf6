package io.migration4j.processor.hibernate.models.validation;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Constraints of subclasses, which share a table or have one. */
@Model(covers = BEAN_VALIDATION)
public class ConstraintsInFamilies {
  @MappedSuperclass
  public abstract static class Named {
    @Id
    @GeneratedValue
    Long id;

    @NotNull
    @Size(max = 20)
    String name;
  }

  @Entity
  @Inheritance
  public static class Animal extends Named {
    @NotNull
    String kind;
  }

  @Entity
  public static class Cat extends Animal {
    @NotNull
    @Size(max = 10)
    String color;

    @Min(1)
    int lives = 9;
  }

  @Entity
  @Inheritance(strategy = InheritanceType.JOINED)
  public static class Plant extends Named {
    @NotNull
    String soil;
  }

  @Entity
  public static class Tree extends Plant {
    @NotNull
    @Size(max = 10)
    String bark;
  }

  @Entity
  @Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
  public static class Stone extends Named {
    @NotNull
    String hardness;
  }

  @Entity
  public static class Gem extends Stone {
    @NotNull
    String cut;
  }
}
