package io.migration4j.processor.hibernate.models.basics;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Truth values, and the other types that can hold one. */
@Model(covers = {BASIC_TYPES, JDBC_TYPE_CODE})
public class Booleans {
  @Entity
  public static class Switch {
    @Id
    @GeneratedValue
    Long id;

    boolean plain;
    Boolean boxed;

    @Column(nullable = false)
    Boolean required;

    @JdbcTypeCode(SqlTypes.BIT)
    boolean bit;

    @JdbcTypeCode(SqlTypes.TINYINT)
    boolean tiny;

    @JdbcTypeCode(SqlTypes.INTEGER)
    Boolean number;

    @JdbcTypeCode(SqlTypes.CHAR)
    boolean letter;
  }
}
