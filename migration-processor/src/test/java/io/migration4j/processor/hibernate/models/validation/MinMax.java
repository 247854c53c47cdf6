package io.migration4j.processor.hibernate.models.validation;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Negative;
import jakarta.validation.constraints.NegativeOrZero;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.math.BigInteger;

/** Least and most of numbers. */
@Model(covers = BEAN_VALIDATION)
public class MinMax {
  @Entity
  public static class Range {
    @Id
    @GeneratedValue
    Long id;

    @Min(1)
    int least = 1;

    @Max(99)
    int most;

    @Min(-5)
    @Max(5)
    Long pair;

    @DecimalMin("1.5")
    @DecimalMax("9.5")
    BigDecimal decimal = new BigDecimal("2");

    @Positive
    int positive = 1;

    @PositiveOrZero
    int zero;

    @Negative
    int negative = -1;

    @NegativeOrZero
    Integer notMore = -1;

    @Min(0)
    BigInteger big;
  }
}
