package io.migration4j.processor.hibernate.models.columns;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import java.time.Instant;
import java.time.LocalDateTime;
import org.hibernate.annotations.CreationTimestamp;
import org.hibernate.annotations.UpdateTimestamp;

/** Times that Hibernate sets, in values and superclasses. */
@Model(covers = {GENERATED, VERSION})
public class TimestampsInPlaces {
  @MappedSuperclass
  public abstract static class Kept {
    @Id
    @GeneratedValue
    Long id;

    @CreationTimestamp
    Instant created;

    @Version
    Instant changed;
  }

  @Embeddable
  public static class Trace {
    @CreationTimestamp
    LocalDateTime first;

    @UpdateTimestamp
    LocalDateTime last;
  }

  @Entity
  public static class File extends Kept {
    Trace trace;
  }

  @Entity
  @Inheritance
  public abstract static class Message {
    @Id
    @GeneratedValue
    Long id;
  }

  @Entity
  public static class Mail extends Message {
    @CreationTimestamp
    Instant sent;
  }
}
