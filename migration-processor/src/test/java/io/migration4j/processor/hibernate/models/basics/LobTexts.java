package io.migration4j.processor.hibernate.models.basics;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import java.sql.Clob;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Texts and letters that are large objects. */
@Model(covers = {CLOB, CHARS})
public class LobTexts {
  @Entity
  public static class Text {
    @Id
    @GeneratedValue
    Long id;

    @Lob
    String plain;

    @Lob
    @Column(length = 1000)
    String sized;

    @Lob
    char[] letters;

    Clob locator;

    @JdbcTypeCode(SqlTypes.CLOB)
    String code;

    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    String longText;
  }
}
