package io.migration4j.processor.hibernate.models.basics;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import java.time.Duration;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Spans of time as numbers. */
@Model(covers = {DURATION, PRECISION})
public class Durations {
  @Entity
  public static class Span {
    @Id
    @GeneratedValue
    Long id;

    Duration plain;

    @Column(precision = 30)
    Duration wide;

    @JdbcTypeCode(SqlTypes.BIGINT)
    Duration whole;

    @JdbcTypeCode(SqlTypes.NUMERIC)
    @Column(precision = 21, scale = 9)
    Duration fraction;
  }
}
