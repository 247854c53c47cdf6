package io.migration4j.processor.hibernate.models.rows;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import org.hibernate.annotations.PartitionKey;

/** Part of what finds a row. */
@Model(covers = PARTITION_KEY)
public class PartitionKeys {
  @Entity
  public static class Reading {
    @Id
    @GeneratedValue
    Long id;

    @PartitionKey
    int region;

    double value;
  }

  @Embeddable
  public static class Key {
    int number;
    String place;
  }

  @Entity
  public static class Sale {
    @EmbeddedId
    Key id;

    @PartitionKey
    String country;
  }

  /** Numbered by the database, on SQLite as the whole key. */
  @Entity
  public static class Visit {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @PartitionKey
    @Column(nullable = false)
    String country;

    @PartitionKey
    String quarter;
  }
}
