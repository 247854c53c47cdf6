package io.migration4j.processor.hibernate.models;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;

/** Embeddables that inherit from one another, with a discriminator beside their columns. */
@Model(covers = {SINGLE_TABLE, NESTED_EMBEDDABLE})
public class EmbeddableHierarchy {
  @DiscriminatorColumn(name = "shape_kind", length = 12)
  @DiscriminatorValue("shape")
  @Embeddable
  public static class Shape {
    int x;
    int y;
  }

  @DiscriminatorValue("circle")
  @Embeddable
  public static class Circle extends Shape {
    Integer radius;
  }

  @DiscriminatorValue("box")
  @Embeddable
  public static class Box extends Shape {
    Integer width;
    Integer height;
  }

  @Entity
  public static class Drawing {
    @Id
    @GeneratedValue
    Long id;

    @Embedded
    Shape shape;
  }
}
