package io.migration4j.processor.hibernate.models.columns;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.hibernate.annotations.ColumnDefault;

/** Defaults of each kind of type. */
@Model(covers = COLUMN_DEFAULT)
public class Defaults {
  @Entity
  public static class Thing {
    @Id
    @GeneratedValue
    Long id;

    @ColumnDefault("0")
    int number;

    @ColumnDefault("-1.5")
    BigDecimal decimal;

    @ColumnDefault("'it''s'")
    String text;

    @ColumnDefault("true")
    Boolean flag;

    @ColumnDefault("current_timestamp")
    LocalDateTime at;

    @ColumnDefault("current_date")
    LocalDate day;

    @ColumnDefault("''")
    String empty;

    @ColumnDefault("null")
    String none;

    @ColumnDefault("(1 + 2)")
    Integer sum;

    @ColumnDefault("7")
    @Column(nullable = false)
    Integer required;

    @ColumnDefault("'2026-11-22 10:15:00'")
    LocalDateTime literal;
  }
}
