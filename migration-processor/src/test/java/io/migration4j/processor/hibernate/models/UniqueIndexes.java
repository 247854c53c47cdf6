package io.migration4j.processor.hibernate.models;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;

/** A unique index is a unique constraint. */
@Model(covers = {UNIQUE, INDEX})
public class UniqueIndexes {
  @Table(
      indexes = {
        @Index(name = "uq_plain", columnList = "a, b", unique = true),
        @Index(columnList = "b", unique = true),
        @Index(name = "ix_desc", columnList = "a desc")
      })
  @Entity
  public static class Ordered {
    @Id
    @GeneratedValue
    Long id;

    String a;
    String b;
  }
}
