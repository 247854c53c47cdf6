package io.migration4j.processor.hibernate.models.basics;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Letters, alone and in rows. */
@Model(
    covers = {CHARS, BASIC_TYPES},
    settings = "hibernate.type.wrapper_array_handling=legacy")
public class Characters {
  @Entity
  public static class Letters {
    @Id
    @GeneratedValue
    Long id;

    char one;
    Character boxed;
    char[] many;

    @Column(length = 12)
    char[] twelve;

    @Column(length = 70_000)
    char[] lots;

    Character[] boxes;

    @JdbcTypeCode(SqlTypes.VARCHAR)
    char varying;
  }
}
