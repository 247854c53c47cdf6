package io.migration4j.processor.hibernate.models;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import org.hibernate.annotations.EmbeddedColumnNaming;

/** The same value twice in a row, told apart by a pattern. */
@Model(covers = EMBEDDED_PREFIX, since = "7.0")
public class EmbeddedPrefix {
  @Embeddable
  public static class Street {
    String name;
    int number;
  }

  @Embeddable
  public static class Address {
    String city;

    @EmbeddedColumnNaming("street_%s")
    Street street;
  }

  @Entity
  public static class Customer {
    @Id
    @GeneratedValue
    Long id;

    Address home;

    @EmbeddedColumnNaming("work_%s")
    Address work;
  }
}
