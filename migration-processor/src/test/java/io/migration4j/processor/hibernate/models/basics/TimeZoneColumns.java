package io.migration4j.processor.hibernate.models.basics;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import org.hibernate.annotations.TimeZoneColumn;
import org.hibernate.annotations.TimeZoneStorage;
import org.hibernate.annotations.TimeZoneStorageType;

/** A column of its own for the zone, with a name and more. */
@Model(covers = {TIME_ZONE_STORAGE, ZONED_DATE_TIME})
public class TimeZoneColumns {
  @Entity
  public static class Event {
    @Id
    @GeneratedValue
    Long id;

    @TimeZoneStorage(TimeZoneStorageType.COLUMN)
    @TimeZoneColumn(name = "start_offset")
    @Column(name = "start_at")
    OffsetDateTime start;

    @TimeZoneStorage(TimeZoneStorageType.COLUMN)
    @TimeZoneColumn(name = "end_zone", comment = "where it ends")
    @Column(nullable = false)
    ZonedDateTime finish;
  }
}
