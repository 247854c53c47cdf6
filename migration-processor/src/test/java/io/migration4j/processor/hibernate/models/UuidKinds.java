package io.migration4j.processor.hibernate.models;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;

/** UUIDs of each version, as UUID and as text. */
@Model(covers = UUID_ID, since = "7.0")
public class UuidKinds {
  @Entity
  public static class Random {
    @Id
    @GeneratedValue(strategy = GenerationType.UUID)
    UUID id;
  }

  @Entity
  public static class Ordered {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    UUID id;
  }

  @Entity
  public static class Text {
    @Id
    @GeneratedValue(strategy = GenerationType.UUID)
    @Column(length = 36)
    String id;
  }

  @Entity
  public static class Fixed {
    @Id
    @GeneratedValue
    @JdbcTypeCode(SqlTypes.CHAR)
    UUID id;
  }
}
