package io.migration4j.processor.hibernate.models;

import io.migration4j.processor.hibernate.Feature;
import io.migration4j.processor.hibernate.Model;
import io.migration4j.schema.Database;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.EnumeratedValue;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.util.Set;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Enum types of the database that the attributes ask for, which Hibernate cannot create on SQLite. */
@Model(covers = Feature.NATIVE_ENUM, on = Database.POSTGRESQL, since = "7.0")
public final class NativeEnums {
  private NativeEnums() {}

  /** Not in the order of the alphabet. */
  public enum Color {
    RED,
    GREEN,
    BLUE
  }

  /** In the order of the constants. */
  public enum Priority {
    LOW,
    MIDDLE,
    HIGH
  }

  /** Kept as another text. */
  public enum Size {
    SMALL("s"),
    LARGE("l");

    @EnumeratedValue
    private final String code;

    Size(String code) {
      this.code = code;
    }
  }

  @Entity
  public static class Shirt {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @JdbcTypeCode(SqlTypes.NAMED_ENUM)
    Color color;

    @JdbcTypeCode(SqlTypes.NAMED_ENUM)
    @Column(nullable = false)
    @ColumnDefault("'RED'")
    Color lining;

    @JdbcTypeCode(SqlTypes.NAMED_ORDINAL_ENUM)
    Priority priority;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.NAMED_ENUM)
    Size size;

    @JdbcTypeCode(SqlTypes.NAMED_ENUM)
    @ElementCollection
    Set<Color> seen;
  }
}
