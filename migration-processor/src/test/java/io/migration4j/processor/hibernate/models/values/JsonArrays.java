package io.migration4j.processor.hibernate.models.values;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import java.util.List;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Collections in a JSON document. */
@Model(
    covers = {JSON, ARRAY},
    since = "7.0")
public class JsonArrays {
  @Entity
  public static class Page {
    @Id
    @GeneratedValue
    Long id;

    @JdbcTypeCode(SqlTypes.JSON_ARRAY)
    List<String> words;

    @JdbcTypeCode(SqlTypes.JSON_ARRAY)
    int[] numbers;
  }
}
