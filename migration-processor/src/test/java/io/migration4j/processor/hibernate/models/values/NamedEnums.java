package io.migration4j.processor.hibernate.models.values;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Enums by name, with quotes and lengths. */
@Model(covers = ENUM_STRING)
public class NamedEnums {
  public enum Size {
    SMALL,
    LARGE,
    EXTRA_EXTRA_LARGE_AND_THEN_SOME
  }

  public enum Op {
    PLUS {
      @Override
      int of(int a, int b) {
        return a + b;
      }
    },
    MINUS {
      @Override
      int of(int a, int b) {
        return a - b;
      }
    };

    abstract int of(int a, int b);
  }

  @Entity
  public static class Shirt {
    @Id
    @GeneratedValue
    Long id;

    @Enumerated(EnumType.STRING)
    Size plain;

    @Enumerated(EnumType.STRING)
    @Column(length = 40, nullable = false)
    Size required;

    @Enumerated(EnumType.STRING)
    @ColumnDefault("'LARGE'")
    Size preset;

    @Enumerated(EnumType.STRING)
    Op op;

    @JdbcTypeCode(SqlTypes.VARCHAR)
    Size varying;

    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(length = 32)
    Size fixed;
  }
}
