package io.migration4j.processor.hibernate.models.values;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Values in a JSON document. */
@Model(covers = JSON)
public class JsonValues {
  public record Tag(String name, int weight) {}

  @Entity
  public static class Page {
    @Id
    @GeneratedValue
    Long id;

    @JdbcTypeCode(SqlTypes.JSON)
    Map<String, Object> anything;

    @JdbcTypeCode(SqlTypes.JSON)
    List<String> words;

    @JdbcTypeCode(SqlTypes.JSON)
    Tag tag;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false)
    String raw = "{}";

    @JdbcTypeCode(SqlTypes.JSON)
    Set<Tag> tags;
  }
}
