package io.migration4j.processor.hibernate.models;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A table a concrete class, with all columns; and superclasses that are no entities, generic ones too. */
@Model(
    covers = {TABLE_PER_CLASS, MAPPED_SUPERCLASS, VERSION},
    withOlderHibernate = true)
public class PerClass {
  @Entity
  @Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
  public abstract static class Shape {
    @Id
    @GeneratedValue
    Long id;

    @Column(unique = true)
    String name;

    @ManyToOne
    Canvas canvas;
  }

  @Entity
  public static class Circle extends Shape {
    double radius;
  }

  @Entity
  @Table(indexes = @Index(columnList = "width, height"))
  public static class Square extends Shape {
    int width;
    int height;
  }

  @Entity
  public static class Canvas extends Base<Long> {
    String title;

    @OneToMany(mappedBy = "canvas")
    List<Shape> shapes = new ArrayList<>();
  }

  @MappedSuperclass
  public abstract static class Base<T> extends Audited {
    @Id
    @GeneratedValue
    T id;
  }

  @MappedSuperclass
  public abstract static class Audited {
    Instant created;

    @Column(name = "touched_by", length = 40)
    String by;

    @Version
    long version;
  }
}
