package io.migration4j.processor.hibernate.models.columns;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Date;
import org.hibernate.annotations.CreationTimestamp;
import org.hibernate.annotations.CurrentTimestamp;
import org.hibernate.annotations.SourceType;
import org.hibernate.annotations.UpdateTimestamp;
import org.hibernate.generator.EventType;

/** Times that Hibernate or the database sets. */
@Model(covers = {GENERATED, INSTANT})
public class Timestamps {
  @Entity
  @SuppressWarnings("deprecation")
  public static class Note {
    @Id
    @GeneratedValue
    Long id;

    @CreationTimestamp
    Instant created;

    @UpdateTimestamp
    LocalDateTime updated;

    @CreationTimestamp(source = SourceType.DB)
    OffsetDateTime createdThere;

    @UpdateTimestamp(source = SourceType.DB)
    Instant updatedThere;

    @CurrentTimestamp
    Instant now;

    @CurrentTimestamp(event = EventType.INSERT, source = SourceType.VM)
    LocalDate day;

    @CreationTimestamp
    @Column(nullable = true, secondPrecision = 3)
    Date date;
  }
}
