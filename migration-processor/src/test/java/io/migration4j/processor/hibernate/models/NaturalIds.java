package io.migration4j.processor.hibernate.models;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import org.hibernate.annotations.NaturalId;

/** A natural id of a value, an embeddable and a reference; one that may change. */
@Model(covers = NATURAL_ID)
public class NaturalIds {
  @Embeddable
  public record Isbn(
      @Column(length = 3, nullable = false) String prefix,
      @Column(length = 10, nullable = false) String number) {}

  @Entity
  public static class Publisher {
    @Id
    @GeneratedValue
    Long id;

    @NaturalId(mutable = true)
    @Column(length = 40, nullable = false)
    String name;
  }

  @Entity
  public static class Book {
    @Id
    @GeneratedValue
    Long id;

    @NaturalId
    Isbn isbn;

    @NaturalId
    @ManyToOne(optional = false)
    Publisher publisher;

    @NaturalId
    int edition;
  }
}
