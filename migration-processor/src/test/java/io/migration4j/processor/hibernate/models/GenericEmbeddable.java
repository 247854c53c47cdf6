package io.migration4j.processor.hibernate.models;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import org.hibernate.annotations.EmbeddedColumnNaming;

/** An embeddable with a superclass that has a type parameter. */
@Model(
    covers = {NESTED_EMBEDDABLE, MAPPED_SUPERCLASS, GENERIC_CLASSES},
    since = "7.0")
public class GenericEmbeddable {
  @MappedSuperclass
  public abstract static class Pair<T> {
    T left;
    T right;
  }

  @Embeddable
  public static class Texts extends Pair<String> {
    @Column(length = 5)
    String joint;
  }

  @Embeddable
  public static class Numbers extends Pair<Long> {
    int sum;
  }

  @Entity
  public static class Held {
    @Id
    @GeneratedValue
    Long id;

    @EmbeddedColumnNaming("text_%s")
    Texts texts;

    @EmbeddedColumnNaming("number_%s")
    Numbers numbers;
  }
}
