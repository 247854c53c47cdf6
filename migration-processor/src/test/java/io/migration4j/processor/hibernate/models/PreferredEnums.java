package io.migration4j.processor.hibernate.models;

import io.migration4j.processor.hibernate.Feature;
import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;

/** Enum types of the database wherever it has them, in arrays too; on SQLite text and numbers. */
@Model(
    covers = Feature.NATIVE_ENUM,
    settings = "hibernate.type.prefer_native_enum_types=true",
    since = "7.0")
public final class PreferredEnums {
  private PreferredEnums() {}

  public enum Color {
    RED,
    GREEN,
    BLUE
  }

  public enum Priority {
    LOW,
    MIDDLE,
    HIGH
  }

  @Entity
  public static class Ball {
    @Id
    @GeneratedValue
    Long id;

    @Enumerated(EnumType.STRING)
    Color color;

    Priority priority;

    @Enumerated(EnumType.STRING)
    Color[] stripes;
  }
}
