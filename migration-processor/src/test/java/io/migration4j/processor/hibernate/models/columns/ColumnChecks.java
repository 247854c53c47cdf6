package io.migration4j.processor.hibernate.models.columns;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import java.math.BigDecimal;
import org.hibernate.annotations.Check;

/** Checks that belong to a column. */
@Model(covers = COLUMN_CHECK)
@SuppressWarnings({"deprecation", "removal"})
public class ColumnChecks {
  @Entity
  public static class Part {
    @Id
    @GeneratedValue
    Long id;

    @Check(constraints = "pieces > 0")
    int pieces = 1;

    @Column(check = @CheckConstraint(constraint = "weight < 100"))
    int weight;

    @Column(check = @CheckConstraint(name = "short_code", constraint = "length(code) < 10"))
    String code;

    @Check(name = "price_is_positive", constraints = "price >= 0 and price <> 13")
    BigDecimal price;
  }
}
