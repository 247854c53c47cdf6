package io.migration4j.processor.hibernate.models.basics;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import io.migration4j.schema.Database;
import jakarta.persistence.*;
import java.time.Duration;

/** Spans of time kept as the setting wants them. */
@Model(
    covers = {DURATION, INTERVAL},
    on = Database.POSTGRESQL,
    settings = "hibernate.type.preferred_duration_jdbc_type=INTERVAL_SECOND")
public class PreferredDurations {
  @Entity
  public static class Span {
    @Id
    @GeneratedValue
    Long id;

    Duration plain;
  }
}
