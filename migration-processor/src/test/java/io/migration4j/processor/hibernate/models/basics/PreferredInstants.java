package io.migration4j.processor.hibernate.models.basics;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import java.time.Instant;

/** Moments kept as the setting wants them. */
@Model(covers = INSTANT, settings = "hibernate.type.preferred_instant_jdbc_type=TIMESTAMP")
public class PreferredInstants {
  @Entity
  public static class Event {
    @Id
    @GeneratedValue
    Long id;

    Instant plain;

    @Column(secondPrecision = 3)
    Instant millis;
  }
}
