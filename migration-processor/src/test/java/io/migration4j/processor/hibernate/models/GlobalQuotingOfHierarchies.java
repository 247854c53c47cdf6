package io.migration4j.processor.hibernate.models;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;

/** Everything in quotes, with composite keys, joined tables and generators. */
@Model(
    covers = {GLOBAL_QUOTING, JOINED, EMBEDDED_ID, TABLE_GENERATOR},
    settings = "hibernate.globally_quoted_identifiers=true")
public class GlobalQuotingOfHierarchies {
  @Embeddable
  public record Key(String Area, int Number) {}

  @Inheritance(strategy = InheritanceType.JOINED)
  @Entity
  public static class Thing {
    @EmbeddedId
    Key Id;
  }

  @Table(uniqueConstraints = @UniqueConstraint(columnNames = "Label"))
  @Entity
  public static class Special extends Thing {
    String Label;

    @ManyToOne
    Thing Other;
  }

  @Entity
  public static class Counted {
    @Id
    @GeneratedValue(strategy = GenerationType.TABLE)
    Long Id;
  }
}
