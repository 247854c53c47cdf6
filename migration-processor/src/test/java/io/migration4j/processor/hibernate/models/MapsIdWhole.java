package io.migration4j.processor.hibernate.models;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;

/** The whole composite key is the other row's. */
@Model(covers = {MAPS_ID, DERIVED_IDENTITY, ONE_TO_ONE_BY_KEY})
public class MapsIdWhole {
  @Embeddable
  public record PersonId(String first, String last) {}

  @Entity
  public static class Person {
    @EmbeddedId
    PersonId id;
  }

  @Entity
  public static class MedicalHistory {
    @EmbeddedId
    PersonId id;

    @MapsId
    @OneToOne
    Person patient;

    String text;
  }
}
