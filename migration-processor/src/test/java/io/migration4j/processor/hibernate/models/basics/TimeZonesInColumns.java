package io.migration4j.processor.hibernate.models.basics;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZonedDateTime;

/** Every time zone stored as the setting COLUMN says. */
@Model(covers = TIME_ZONE_STORAGE, settings = "hibernate.timezone.default_storage=COLUMN")
public class TimeZonesInColumns {
  @Entity
  public static class Event {
    @Id
    @GeneratedValue
    Long id;

    OffsetDateTime shifted;
    ZonedDateTime zoned;
    OffsetTime time;
    Instant instant;
  }
}
