package io.migration4j.processor.hibernate.models;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;

/** Two subclasses keep their attribute in the same column. */
@Model(covers = SINGLE_TABLE)
public class SingleTableSharedColumn {
  @Inheritance
  @DiscriminatorColumn(discriminatorType = DiscriminatorType.CHAR)
  @DiscriminatorValue("P")
  @Entity
  public abstract static class Product {
    @Id
    @GeneratedValue
    Long id;
  }

  @DiscriminatorValue("B")
  @Entity
  public static class Book extends Product {
    @Column(name = "size_of")
    Integer pages;
  }

  @DiscriminatorValue("F")
  @Entity
  public static class Film extends Product {
    @Column(name = "size_of")
    Integer minutes;
  }
}
