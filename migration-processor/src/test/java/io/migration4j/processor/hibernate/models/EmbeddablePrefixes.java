package io.migration4j.processor.hibernate.models;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import java.math.BigDecimal;
import org.hibernate.annotations.EmbeddedColumnNaming;

/** The same embeddable several times, told apart by a prefix or a suffix, nested ones too. */
@Model(
    covers = {EMBEDDED_PREFIX, NESTED_EMBEDDABLE},
    since = "7.0")
public class EmbeddablePrefixes {
  @Embeddable
  public static class Money {
    @Column(name = "amount", precision = 9, scale = 2)
    BigDecimal amount;

    String currency;
  }

  @Embeddable
  public static class Range {
    @EmbeddedColumnNaming("low_%s")
    Money low;

    @EmbeddedColumnNaming("high_%s")
    Money high;
  }

  @Entity
  public static class Offer {
    @Id
    @GeneratedValue
    Long id;

    @EmbeddedColumnNaming
    Money net;

    @EmbeddedColumnNaming("%s_gross")
    Money gross;

    @EmbeddedColumnNaming("ask_%s")
    Range asked;

    @EmbeddedColumnNaming("bid_%s")
    Range bid;
  }
}
