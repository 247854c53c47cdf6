package io.migration4j.processor.hibernate.models;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;

/** Values inside of a row. */
@Model(
    covers = {NESTED_EMBEDDABLE, RECORD_EMBEDDABLE, ATTRIBUTE_OVERRIDE},
    withOlderHibernate = true)
public class Embeddables {
  @Embeddable
  public static class Money {
    @Column(precision = 12, scale = 2)
    java.math.BigDecimal amount;

    @Column(length = 3, nullable = false)
    String currency;
  }

  @Embeddable
  public record Point(int x, int y) {}

  @Embeddable
  public static class Range {
    @Embedded
    @AttributeOverride(name = "amount", column = @Column(name = "low_amount"))
    @AttributeOverride(name = "currency", column = @Column(name = "low_currency"))
    Money low;

    @Embedded
    @AttributeOverride(name = "amount", column = @Column(name = "high_amount"))
    @AttributeOverride(name = "currency", column = @Column(name = "high_currency"))
    Money high;

    @ManyToOne
    Region region;
  }

  @Entity
  public static class Region {
    @Id
    String code;
  }

  @Entity
  public static class Offer {
    @Id
    @GeneratedValue
    Long id;

    Money price;

    Range range;
    Point point;

    @AttributeOverride(name = "low.amount", column = @Column(name = "l", precision = 5, scale = 1))
    @AttributeOverride(name = "low.currency", column = @Column(name = "lc"))
    @AttributeOverride(name = "high.amount", column = @Column(name = "h"))
    @AttributeOverride(name = "high.currency", column = @Column(name = "hc"))
    @AssociationOverride(name = "region", joinColumns = @JoinColumn(name = "other_region"))
    @Embedded
    Range other;
  }
}
