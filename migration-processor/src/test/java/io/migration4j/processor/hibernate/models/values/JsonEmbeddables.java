package io.migration4j.processor.hibernate.models.values;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import io.migration4j.schema.Database;
import jakarta.persistence.*;
import java.time.LocalDate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Embeddables in a JSON document, with what is in them. */
@Model(
    covers = {JSON, JSON_AGGREGATE},
    on = Database.POSTGRESQL)
public class JsonEmbeddables {
  public enum Kind {
    A,
    B
  }

  @Embeddable
  public static class Inner {
    Integer number;
    String text;
  }

  @Embeddable
  public static class Outer {
    @Column(nullable = false)
    String name;

    @Enumerated(EnumType.STRING)
    Kind kind;

    LocalDate day;
    Inner inner;
  }

  @Entity
  public static class Page {
    @Id
    @GeneratedValue
    Long id;

    @JdbcTypeCode(SqlTypes.JSON)
    Outer detail;
  }
}
