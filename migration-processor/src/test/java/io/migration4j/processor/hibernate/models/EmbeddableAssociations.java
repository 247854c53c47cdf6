package io.migration4j.processor.hibernate.models;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;

/** References of embeddables, to other columns than they say. */
@Model(covers = {ASSOCIATION_OVERRIDE, NESTED_EMBEDDABLE})
public class EmbeddableAssociations {
  @Entity
  public static class Place {
    @Id
    @GeneratedValue
    Long id;
  }

  @Embeddable
  public static class Journey {
    @ManyToOne
    @JoinColumn(name = "from_id")
    Place from;

    @ManyToOne(optional = false)
    @JoinColumn(name = "to_id", foreignKey = @ForeignKey(name = "fk_to"))
    Place to;
  }

  @Entity
  public static class Ticket {
    @Id
    @GeneratedValue
    Long id;

    Journey out;

    @AssociationOverride(name = "from", joinColumns = @JoinColumn(name = "back_from_id"))
    @AssociationOverride(
        name = "to",
        joinColumns = @JoinColumn(name = "back_to_id"),
        foreignKey = @ForeignKey(name = "fk_back_to"))
    Journey back;
  }
}
