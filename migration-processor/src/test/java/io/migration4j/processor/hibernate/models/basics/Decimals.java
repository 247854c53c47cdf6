package io.migration4j.processor.hibernate.models.basics;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import java.math.BigDecimal;

/** Decimals with precision and scale. */
@Model(covers = PRECISION)
public class Decimals {
  @Entity
  public static class Price {
    @Id
    @GeneratedValue
    Long id;

    BigDecimal plain;

    @Column(precision = 9)
    BigDecimal nine;

    @Column(precision = 19, scale = 4)
    BigDecimal money;

    @Column(precision = 38, scale = 10)
    BigDecimal fine;

    @Column(scale = 6)
    BigDecimal six;

    @Column(precision = 3, scale = 3)
    BigDecimal share = new BigDecimal("0.5");

    @Column(precision = 12, scale = 2, nullable = false)
    BigDecimal required;
  }
}
