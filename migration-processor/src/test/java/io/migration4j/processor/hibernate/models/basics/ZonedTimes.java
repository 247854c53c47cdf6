package io.migration4j.processor.hibernate.models.basics;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import io.migration4j.processor.hibernate.NoRows;
import io.migration4j.schema.Database;
import jakarta.persistence.*;
import java.time.ZonedDateTime;
import org.hibernate.annotations.TimeZoneStorage;
import org.hibernate.annotations.TimeZoneStorageType;

/** Times in a zone, for each place the zone can go to. */
@Model(
    covers = {ZONED_DATE_TIME, TIME_ZONE_STORAGE},
    noRows =
        @NoRows(
            on = Database.SQLITE,
            because = "sqlite-jdbc does not read the text with a zone that Hibernate writes"))
public class ZonedTimes {
  @Entity
  public static class Event {
    @Id
    @GeneratedValue
    Long id;

    ZonedDateTime plain;

    @TimeZoneStorage(TimeZoneStorageType.AUTO)
    ZonedDateTime auto;

    @TimeZoneStorage(TimeZoneStorageType.NATIVE)
    ZonedDateTime own;

    @TimeZoneStorage(TimeZoneStorageType.NORMALIZE)
    ZonedDateTime normal;

    @TimeZoneStorage(TimeZoneStorageType.NORMALIZE_UTC)
    ZonedDateTime utc;

    @TimeZoneStorage(TimeZoneStorageType.COLUMN)
    ZonedDateTime apart;
  }
}
