package io.migration4j.processor.hibernate.models.validation;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import jakarta.validation.constraints.Digits;
import java.math.BigDecimal;
import org.hibernate.validator.constraints.Range;

/** Digits and ranges of numbers. */
@Model(covers = BEAN_VALIDATION)
public class DigitsAndRanges {
  @Entity
  public static class Price {
    @Id
    @GeneratedValue
    Long id;

    @Digits(integer = 6, fraction = 2)
    BigDecimal money;

    @Digits(integer = 4, fraction = 0)
    int whole;

    @Range(min = 1, max = 9)
    Integer digit;

    @Range(max = 100)
    long percent;

    @Digits(integer = 3, fraction = 1)
    @Column(precision = 20, scale = 5)
    BigDecimal pair;
  }
}
