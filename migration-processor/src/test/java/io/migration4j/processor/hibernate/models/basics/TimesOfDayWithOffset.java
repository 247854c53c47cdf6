package io.migration4j.processor.hibernate.models.basics;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import java.time.OffsetTime;
import org.hibernate.annotations.TimeZoneStorage;
import org.hibernate.annotations.TimeZoneStorageType;

/** Times of day with an offset. */
@Model(covers = TIME_ZONE_STORAGE)
public class TimesOfDayWithOffset {
  @Entity
  public static class Event {
    @Id
    @GeneratedValue
    Long id;

    OffsetTime plain;

    @TimeZoneStorage(TimeZoneStorageType.NORMALIZE)
    OffsetTime normal;

    @TimeZoneStorage(TimeZoneStorageType.NORMALIZE_UTC)
    OffsetTime utc;

    @TimeZoneStorage(TimeZoneStorageType.COLUMN)
    OffsetTime apart;
  }
}
