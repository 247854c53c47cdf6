package io.migration4j.processor.hibernate.models;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;

/** A key from a joined subclass, into a hierarchy of its own. */
@Model(covers = {MAPS_ID, JOINED, ONE_TO_ONE_BY_KEY})
public class MapsIdHierarchy {
  @Inheritance(strategy = InheritanceType.JOINED)
  @Entity
  public static class Person {
    @Id
    @GeneratedValue
    Long id;
  }

  @Entity
  public static class Doctor extends Person {
    String field;
  }

  @Inheritance(strategy = InheritanceType.SINGLE_TABLE)
  @Entity
  public static class Practice {
    @Id
    Long id;

    @MapsId
    @OneToOne(fetch = FetchType.LAZY)
    Doctor doctor;
  }

  @Entity
  public static class Clinic extends Practice {
    Integer beds;
  }
}
