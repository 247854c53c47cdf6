package io.migration4j.processor.hibernate.models.values;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Objects;
import org.hibernate.annotations.CompositeType;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.metamodel.spi.ValueAccess;
import org.hibernate.usertype.CompositeUserType;

/** A user type of several columns. */
@Model(covers = {USER_TYPE_OF_MODULE, NESTED_EMBEDDABLE})
public class CompositeUserTypes {
  public record Money(BigDecimal amount, Currency currency) {}

  public static class MoneyType implements CompositeUserType<Money> {
    public static class Parts {
      BigDecimal amount;

      @Column(length = 5)
      Currency currency;
    }

    @Override
    public Object getPropertyValue(Money money, int index) {
      return index == 0 ? money.amount() : money.currency();
    }

    @Override
    public Money instantiate(ValueAccess values) {
      BigDecimal amount = values.getValue(0, BigDecimal.class);
      Currency currency = values.getValue(1, Currency.class);
      return amount == null && currency == null ? null : new Money(amount, currency);
    }

    /** So named before Hibernate 7. */
    public Object instantiate(ValueAccess values, SessionFactoryImplementor factory) {
      return instantiate(values);
    }

    @Override
    public Class<?> embeddable() {
      return Parts.class;
    }

    @Override
    public Class<Money> returnedClass() {
      return Money.class;
    }

    @Override
    public boolean equals(Money a, Money b) {
      return Objects.equals(a, b);
    }

    @Override
    public int hashCode(Money money) {
      return money.hashCode();
    }

    @Override
    public Money deepCopy(Money money) {
      return money;
    }

    @Override
    public boolean isMutable() {
      return false;
    }

    @Override
    public Serializable disassemble(Money money) {
      return money.toString();
    }

    @Override
    public Money assemble(Serializable cached, Object owner) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Money replace(Money detached, Money managed, Object owner) {
      return detached;
    }
  }

  @Entity
  public static class Invoice {
    @Id
    @GeneratedValue
    Long id;

    @CompositeType(MoneyType.class)
    Money net;

    @CompositeType(MoneyType.class)
    @AttributeOverride(name = "amount", column = @Column(name = "gross", precision = 12, scale = 2))
    @AttributeOverride(
        name = "currency",
        column = @Column(name = "gross_currency", nullable = false))
    Money gross;
  }
}
