package io.migration4j.processor.hibernate.models;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import io.migration4j.schema.Database;
import jakarta.persistence.*;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** An embeddable that is one JSON column. The SQLite dialect has no aggregates. */
@Model(
    covers = {JSON_AGGREGATE, INTERVAL},
    on = Database.POSTGRESQL,
    withOlderHibernate = true)
public class JsonAggregates {
  @Embeddable
  public static class Settings {
    String theme;

    @Column(nullable = false)
    int size;
  }

  @Entity
  public static class Item {
    @Id
    @GeneratedValue
    Long id;

    @JdbcTypeCode(SqlTypes.JSON)
    Settings settings;

    @JdbcTypeCode(SqlTypes.INTERVAL_SECOND)
    java.time.Duration interval;
  }
}
