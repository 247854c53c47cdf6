package io.migration4j.processor.hibernate.models.basics;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.hibernate.annotations.FractionalSeconds;

/** Dates and times without a zone. */
@Model(covers = {BASIC_TYPES, TIME_PRECISION})
@SuppressWarnings({"deprecation", "removal"})
public class LocalTimes {
  @Entity
  public static class Event {
    @Id
    @GeneratedValue
    Long id;

    LocalDate day;
    LocalTime time;
    LocalDateTime together;

    @Column(secondPrecision = 0)
    LocalTime seconds;

    @Column(secondPrecision = 6)
    LocalDateTime micros;

    @FractionalSeconds(3)
    LocalDateTime millis;

    @Column(nullable = false)
    LocalDate required;
  }
}
