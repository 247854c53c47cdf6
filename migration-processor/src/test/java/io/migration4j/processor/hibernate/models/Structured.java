package io.migration4j.processor.hibernate.models;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Values with a structure of their own. */
@Model(
    covers = {JSON, XML, BASIC_COLLECTION, JDBC_TYPE_CODE, ARRAY},
    withOlderHibernate = true)
public class Structured {
  public enum Color {
    RED,
    BLUE
  }

  @Embeddable
  public static class Settings {
    String theme;

    @Column(nullable = false)
    int size;
  }

  @Entity
  public static class Item {
    @Id
    @GeneratedValue
    Long id;

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, String> json;

    @JdbcTypeCode(SqlTypes.SQLXML)
    String xml;

    String[] words;
    int[] numbers;
    List<String> list;
    UUID[] ids;
    Color[] colors;

    @Column(length = 40)
    String[] shorts;

    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    String big;

    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(length = 5)
    String fixed;

    @JdbcTypeCode(SqlTypes.TINYINT)
    int small;

    @JdbcTypeCode(SqlTypes.DECIMAL)
    java.math.BigDecimal decimal;

    @JdbcTypeCode(SqlTypes.VARCHAR)
    UUID textUuid;

    @JdbcTypeCode(SqlTypes.NUMERIC)
    java.time.Duration nanos;
  }
}
