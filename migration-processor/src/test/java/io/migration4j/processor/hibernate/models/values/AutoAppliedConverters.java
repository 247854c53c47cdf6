package io.migration4j.processor.hibernate.models.values;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;

/** A converter for every attribute of a type, in values and keys too. */
@Model(covers = AUTO_APPLY)
public class AutoAppliedConverters {
  public record Money(long cents) {}

  @Converter(autoApply = true)
  public static class MoneyConverter implements AttributeConverter<Money, BigDecimal> {
    @Override
    public BigDecimal convertToDatabaseColumn(Money money) {
      return money == null ? null : BigDecimal.valueOf(money.cents(), 2);
    }

    @Override
    public Money convertToEntityAttribute(BigDecimal value) {
      return value == null ? null : new Money(value.movePointRight(2).longValue());
    }
  }

  @Embeddable
  public static class Range {
    Money low = new Money(1);

    @Column(precision = 8, scale = 2)
    Money high;
  }

  @Entity
  public static class Account {
    @Id
    @GeneratedValue
    Long id;

    Money plain;

    @Column(precision = 10, scale = 2)
    Money sized;

    Range range;

    @ElementCollection
    Set<Money> amounts = new HashSet<>();
  }
}
