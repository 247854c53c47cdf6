package io.migration4j.processor.hibernate.models.rows;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import org.hibernate.annotations.ColumnDefault;

/** Versions of each kind. */
@Model(covers = VERSION)
public class Versions {
  @Entity
  public static class I {
    @Id
    @GeneratedValue
    Long id;

    @Version
    int version;
  }

  @Entity
  public static class IntBoxed {
    @Id
    @GeneratedValue
    Long id;

    @Version
    Integer version;
  }

  @Entity
  public static class L {
    @Id
    @GeneratedValue
    Long id;

    @Version
    long version;
  }

  @Entity
  public static class S {
    @Id
    @GeneratedValue
    Long id;

    @Version
    Short version;
  }

  @Entity
  public static class Moment {
    @Id
    @GeneratedValue
    Long id;

    @Version
    Instant version;
  }

  @Entity
  public static class Local {
    @Id
    @GeneratedValue
    Long id;

    @Version
    LocalDateTime version;
  }

  @Entity
  public static class Stamp {
    @Id
    @GeneratedValue
    Long id;

    @Version
    java.sql.Timestamp version;
  }

  @Entity
  public static class Named {
    @Id
    @GeneratedValue
    Long id;

    @Version
    @Column(name = "row_version", nullable = false)
    @ColumnDefault("0")
    Integer version;
  }

  @Entity
  public static class Zoned {
    @Id
    @GeneratedValue
    Long id;

    @Version
    ZonedDateTime version;
  }
}
