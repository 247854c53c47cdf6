package io.migration4j.processor.hibernate.models;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import java.io.Serializable;
import java.util.Objects;

/** A mapped key of a mapped key. */
@Model(covers = {MAPS_ID, DERIVED_IDENTITY})
public class MapsIdChain {
  @Entity
  public static class Country {
    @Id
    @Column(length = 2)
    String code;
  }

  @Embeddable
  public static class CityId implements Serializable {
    private static final long serialVersionUID = 1L;

    @Column(length = 2)
    String country;

    @Column(length = 30)
    String name;

    @Override
    public boolean equals(Object other) {
      return other instanceof CityId id
          && Objects.equals(id.country, country)
          && Objects.equals(id.name, name);
    }

    @Override
    public int hashCode() {
      return Objects.hash(country, name);
    }
  }

  @Entity
  public static class City {
    @EmbeddedId
    CityId id;

    @MapsId("country")
    @ManyToOne
    Country country;
  }

  @Embeddable
  public static class StreetId implements Serializable {
    private static final long serialVersionUID = 1L;
    CityId city;

    @Column(length = 30)
    String street;

    @Override
    public boolean equals(Object other) {
      return other instanceof StreetId id
          && Objects.equals(id.city, city)
          && Objects.equals(id.street, street);
    }

    @Override
    public int hashCode() {
      return Objects.hash(city, street);
    }
  }

  @Entity
  public static class Street {
    @EmbeddedId
    StreetId id;

    @MapsId("city")
    @ManyToOne
    City city;
  }
}
