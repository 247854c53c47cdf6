package io.migration4j.processor.hibernate.models;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import org.hibernate.annotations.ColumnDefault;

/** Uniques, checks, defaults and indexes over columns of embeddables. */
@Model(covers = {NESTED_EMBEDDABLE, UNIQUE, INDEX, COLUMN_CHECK, COLUMN_UNIQUE})
public class EmbeddableConstraints {
  @Embeddable
  public static class Address {
    @Column(
        nullable = false,
        check = @CheckConstraint(name = "ck_zip", constraint = "length(zip) = 1"))
    String zip;

    @ColumnDefault("'Paris'")
    String city;

    @Column(unique = true, comment = "of an embeddable")
    String box;
  }

  @Table(
      indexes = @Index(columnList = "city, zip desc"),
      uniqueConstraints = @UniqueConstraint(columnNames = {"zip", "name"}))
  @Entity
  public static class Resident {
    @Id
    @GeneratedValue
    Long id;

    String name;
    Address address;
  }
}
