package io.migration4j.processor.hibernate.models;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;

/** A one-to-one that is the id. */
@Model(covers = {DERIVED_IDENTITY, ONE_TO_ONE_BY_KEY})
public class DerivedOneToOne {
  @Entity
  public static class Car {
    @Id
    @GeneratedValue
    Long id;
  }

  @Entity
  public static class Engine {
    @Id
    @OneToOne
    @JoinColumn(name = "car_id")
    Car car;

    int power;
  }
}
