package io.migration4j.processor.hibernate.models.basics;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** National texts. */
@Model(covers = {BASIC_TYPES, CHARS})
public class Nationalized {
  @Entity
  public static class Text {
    @Id
    @GeneratedValue
    Long id;

    @org.hibernate.annotations.Nationalized
    String plain;

    @org.hibernate.annotations.Nationalized
    @Column(length = 20)
    String sized;

    @org.hibernate.annotations.Nationalized
    char letter;

    @org.hibernate.annotations.Nationalized
    @Column(length = 100_000)
    String lots;

    @JdbcTypeCode(SqlTypes.NCHAR)
    @Column(length = 1)
    String fixed;
  }
}
