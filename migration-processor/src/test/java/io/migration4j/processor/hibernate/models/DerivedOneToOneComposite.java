package io.migration4j.processor.hibernate.models;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;

/** A one-to-one to a composite key that is the id. */
@Model(covers = {DERIVED_IDENTITY, ID_CLASS})
public class DerivedOneToOneComposite {
  public record PlaceId(String street, int number) {}

  @IdClass(PlaceId.class)
  @Entity
  public static class Place {
    @Id
    @Column(length = 30)
    String street;

    @Id
    int number;
  }

  @IdClass(PlaceId.class)
  @Entity
  public static class Garden {
    @Id
    @OneToOne
    Place place;

    int size;
  }
}
