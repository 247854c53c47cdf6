package io.migration4j.processor.hibernate.models.values;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import java.util.Map;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Values in an XML document. */
@Model(covers = XML)
public class XmlValues {
  @Entity
  public static class Page {
    @Id
    @GeneratedValue
    Long id;

    @JdbcTypeCode(SqlTypes.SQLXML)
    String raw;

    @JdbcTypeCode(SqlTypes.SQLXML)
    Map<String, String> entries;

    @JdbcTypeCode(SqlTypes.SQLXML)
    @Column(nullable = false)
    String required;
  }
}
