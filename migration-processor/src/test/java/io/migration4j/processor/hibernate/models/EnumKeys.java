package io.migration4j.processor.hibernate.models;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import io.migration4j.processor.hibernate.NoRows;
import io.migration4j.schema.Database;
import jakarta.persistence.*;
import java.util.HashMap;
import java.util.Map;

/** Enums in composite keys, in what refers to them, and as keys of maps of embeddables. */
@Model(
    covers = {ID_CLASS, ENUM_STRING, ENUM_ORDINAL, MAP_KEY_ENUM},
    noRows =
        @NoRows(
            on = {Database.POSTGRESQL, Database.SQLITE},
            because =
                "Hibernate 6.6 does not find the collections of an entity whose `@IdClass` is a record in another order than the alphabet's",
            before = "7.0"))
public class EnumKeys {
  public enum Side {
    BUY,
    SELL
  }

  public record QuoteId(Side side, Side kind) {}

  @Embeddable
  public record Size(int lots, @Enumerated(EnumType.STRING) Side side) {}

  @IdClass(QuoteId.class)
  @Entity
  public static class Quote {
    @Id
    @Enumerated(EnumType.STRING)
    @Column(length = 6)
    Side side;

    @Id
    Side kind;

    @ElementCollection
    Map<Side, Size> sizes = new HashMap<>();
  }

  @Entity
  public static class Trade {
    @Id
    @GeneratedValue
    Long id;

    @ManyToOne
    Quote quote;

    @OneToOne
    Quote main;
  }
}
