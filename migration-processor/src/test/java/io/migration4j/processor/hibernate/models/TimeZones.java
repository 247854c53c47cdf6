package io.migration4j.processor.hibernate.models;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import io.migration4j.processor.hibernate.NoRows;
import io.migration4j.schema.Database;
import jakarta.persistence.*;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZonedDateTime;
import org.hibernate.annotations.TimeZoneStorage;
import org.hibernate.annotations.TimeZoneStorageType;

/** Where the zone of a time goes. The driver of SQLite does not read back what it wrote of these. */
@Model(
    covers = TIME_ZONE_STORAGE,
    withOlderHibernate = true,
    noRows =
        @NoRows(
            on = Database.SQLITE,
            because = "sqlite-jdbc does not read the text with a zone that Hibernate writes"))
public class TimeZones {
  @Entity
  public static class Zones {
    @Id
    @GeneratedValue
    Long id;

    @TimeZoneStorage(TimeZoneStorageType.NATIVE)
    OffsetDateTime nativeOne;

    @TimeZoneStorage(TimeZoneStorageType.NORMALIZE)
    ZonedDateTime normalized;

    @TimeZoneStorage(TimeZoneStorageType.NORMALIZE_UTC)
    OffsetDateTime utc;

    @TimeZoneStorage(TimeZoneStorageType.COLUMN)
    OffsetDateTime inColumn;

    @TimeZoneStorage(TimeZoneStorageType.COLUMN)
    OffsetTime timeInColumn;
  }
}
