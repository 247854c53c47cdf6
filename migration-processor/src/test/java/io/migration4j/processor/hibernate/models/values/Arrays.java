package io.migration4j.processor.hibernate.models.values;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Array;

/** Arrays of each kind of basic. */
@Model(covers = ARRAY)
public class Arrays {
  public enum Color {
    RED,
    BLUE
  }

  @Entity
  public static class Bag {
    @Id
    @GeneratedValue
    Long id;

    String[] texts;
    int[] numbers;
    Long[] longs;
    double[] doubles;
    boolean[] flags;
    UUID[] ids;
    LocalDate[] days;
    Instant[] moments;
    Color[] colors;

    @Enumerated(EnumType.STRING)
    Color[] named;

    @Column(length = 20)
    String[] shorts;

    @Column(precision = 9, scale = 2)
    BigDecimal[] prices;

    @Array(length = 3)
    short[] three;

    @Column(nullable = false)
    String[] required;
  }
}
