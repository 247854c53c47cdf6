package io.migration4j.processor.hibernate.models;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import org.hibernate.annotations.PropertyRef;

/** A reference to a property, by its name. */
@Model(covers = NON_KEY_REFERENCE, since = "7.0")
public class PropertyReference {
  @Entity
  public static class Country {
    @Id
    @GeneratedValue
    Long id;

    @Column(length = 2, unique = true, nullable = false)
    String code;
  }

  @Entity
  public static class Traveller {
    @Id
    @GeneratedValue
    Long id;

    @ManyToOne
    @PropertyRef("code")
    @JoinColumn(name = "country_code")
    Country country;
  }
}
