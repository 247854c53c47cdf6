package io.migration4j.processor.hibernate.models.basics;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import java.util.Calendar;
import java.util.Date;

/** Dates from before {@code java.time}. */
@Model(covers = BASIC_TYPES)
public class LegacyDates {
  @Entity
  @SuppressWarnings("deprecation")
  public static class Event {
    @Id
    @GeneratedValue
    Long id;

    Date plain;

    @Temporal(TemporalType.DATE)
    Date day;

    @Temporal(TemporalType.TIME)
    Date time;

    @Temporal(TemporalType.TIMESTAMP)
    @Column(secondPrecision = 3)
    Date together;

    Calendar calendar;

    @Temporal(TemporalType.DATE)
    Calendar calendarDay;

    java.sql.Date sqlDay;
    java.sql.Time sqlTime;
    java.sql.Timestamp sqlBoth;
  }
}
