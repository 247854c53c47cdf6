package io.migration4j.processor.hibernate.models.basics;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import io.migration4j.schema.Database;
import jakarta.persistence.*;
import java.time.Duration;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Spans of time as intervals. */
@Model(
    covers = {INTERVAL, DURATION},
    on = Database.POSTGRESQL)
public class Intervals {
  @Entity
  public static class Span {
    @Id
    @GeneratedValue
    Long id;

    @JdbcTypeCode(SqlTypes.INTERVAL_SECOND)
    Duration plain;

    @JdbcTypeCode(SqlTypes.INTERVAL_SECOND)
    @Column(precision = 12, scale = 3)
    Duration millis;
  }
}
