package io.migration4j.processor.hibernate.models.values;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** JDBC types by code. */
@Model(covers = JDBC_TYPE_CODE)
public class JdbcTypeCodes {
  @Entity
  public static class Item {
    @Id
    @GeneratedValue
    Long id;

    @JdbcTypeCode(SqlTypes.TINYINT)
    int tiny;

    @JdbcTypeCode(SqlTypes.SMALLINT)
    long small;

    @JdbcTypeCode(SqlTypes.BIGINT)
    int big;

    @JdbcTypeCode(SqlTypes.DECIMAL)
    @Column(precision = 8, scale = 3)
    BigDecimal decimal;

    @JdbcTypeCode(SqlTypes.REAL)
    double real;

    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    String text;

    @JdbcTypeCode(SqlTypes.LONGVARBINARY)
    byte[] bytes;

    @JdbcTypeCode(SqlTypes.VARCHAR)
    int number;

    @JdbcTypeCode(SqlTypes.TIMESTAMP)
    LocalDate day;
  }
}
