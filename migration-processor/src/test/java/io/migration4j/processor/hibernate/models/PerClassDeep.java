package io.migration4j.processor.hibernate.models;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;

/** Three levels of tables that each have everything. */
@Model(covers = {TABLE_PER_CLASS, TABLE_GENERATOR})
public class PerClassDeep {
  @Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
  @Entity
  public static class Shape {
    @Id
    @GeneratedValue(strategy = GenerationType.TABLE)
    Long id;

    @Column(length = 10, nullable = false)
    String color;
  }

  @Entity
  public static class Polygon extends Shape {
    @Column(check = @CheckConstraint(constraint = "corners > 2"))
    int corners = 3;
  }

  @Table(uniqueConstraints = @UniqueConstraint(name = "uq_side", columnNames = "side"))
  @Entity
  public static class Square extends Polygon {
    int side;
  }
}
