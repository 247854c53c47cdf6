package io.migration4j.processor.hibernate.models.basics;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import io.migration4j.processor.hibernate.NoRows;
import io.migration4j.schema.Database;
import jakarta.persistence.*;
import java.time.OffsetDateTime;
import org.hibernate.annotations.TimeZoneStorage;
import org.hibernate.annotations.TimeZoneStorageType;

/** Times with an offset, for each place the offset can go to. */
@Model(
    covers = {OFFSET_DATE_TIME, TIME_ZONE_STORAGE},
    noRows =
        @NoRows(
            on = Database.SQLITE,
            because = "sqlite-jdbc does not read the text with a zone that Hibernate writes"))
public class OffsetTimes {
  @Entity
  public static class Event {
    @Id
    @GeneratedValue
    Long id;

    OffsetDateTime plain;

    @TimeZoneStorage(TimeZoneStorageType.AUTO)
    OffsetDateTime auto;

    @TimeZoneStorage(TimeZoneStorageType.NATIVE)
    OffsetDateTime own;

    @TimeZoneStorage(TimeZoneStorageType.NORMALIZE)
    OffsetDateTime normal;

    @TimeZoneStorage(TimeZoneStorageType.NORMALIZE_UTC)
    OffsetDateTime utc;

    @TimeZoneStorage(TimeZoneStorageType.COLUMN)
    OffsetDateTime apart;

    @Column(secondPrecision = 3)
    OffsetDateTime millis;
  }
}
