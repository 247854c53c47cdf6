package io.migration4j.processor.hibernate.models.basics;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import java.time.Instant;
import org.hibernate.annotations.FractionalSeconds;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Moments, to the second or finer. */
@Model(covers = {INSTANT, TIME_PRECISION})
@SuppressWarnings({"deprecation", "removal"})
public class Instants {
  @Entity
  public static class Event {
    @Id
    @GeneratedValue
    Long id;

    Instant plain;

    @Column(secondPrecision = 0)
    Instant seconds;

    @Column(secondPrecision = 3)
    Instant millis;

    @FractionalSeconds(2)
    Instant hundredths;

    @Column(nullable = false)
    Instant required;

    @JdbcTypeCode(SqlTypes.TIMESTAMP)
    Instant local;
  }
}
