package io.migration4j.processor.hibernate.models.values;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Enums by number. */
@Model(covers = ENUM_ORDINAL)
public class OrdinalEnums {
  public enum Size {
    SMALL,
    LARGE
  }

  public enum Single {
    ONLY
  }

  @Entity
  public static class Shirt {
    @Id
    @GeneratedValue
    Long id;

    Size plain;

    @Enumerated
    Size told;

    @Enumerated(EnumType.ORDINAL)
    @Column(nullable = false)
    @ColumnDefault("1")
    Size required;

    Single single;

    @JdbcTypeCode(SqlTypes.INTEGER)
    Size number;

    @JdbcTypeCode(SqlTypes.SMALLINT)
    Size small;
  }
}
