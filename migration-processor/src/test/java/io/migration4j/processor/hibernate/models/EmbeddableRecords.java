package io.migration4j.processor.hibernate.models;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import java.math.BigDecimal;

/** Records in records. */
@Model(covers = {RECORD_EMBEDDABLE, NESTED_EMBEDDABLE})
public class EmbeddableRecords {
  @Embeddable
  public record Amount(
      @Column(precision = 10, scale = 2) BigDecimal value,
      @Column(length = 3, nullable = false) String currency) {}

  @Embeddable
  public record Price(Amount amount, boolean tax) {}

  @Entity
  public static class Ware {
    @Id
    @GeneratedValue
    Long id;

    Price price;
  }
}
