package io.migration4j.processor.hibernate.models.basics;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Identifiers of 128 bits as each type that holds one. */
@Model(covers = UUID_VALUE)
public class UuidValues {
  @Entity
  public static class Token {
    @Id
    @GeneratedValue
    Long id;

    UUID plain;

    @JdbcTypeCode(SqlTypes.CHAR)
    UUID fixed;

    @JdbcTypeCode(SqlTypes.VARCHAR)
    UUID text;

    @JdbcTypeCode(SqlTypes.BINARY)
    UUID bytes;

    @Column(unique = true, nullable = false)
    UUID required;
  }
}
