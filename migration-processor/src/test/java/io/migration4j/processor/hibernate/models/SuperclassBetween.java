package io.migration4j.processor.hibernate.models;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import java.time.LocalDate;

/** A superclass that is no entity between two that are. */
@Model(covers = {MAPPED_SUPERCLASS, SINGLE_TABLE, JOINED})
public class SuperclassBetween {
  @Inheritance(strategy = InheritanceType.JOINED)
  @Entity
  public static class Asset {
    @Id
    @GeneratedValue
    Long id;
  }

  @MappedSuperclass
  public abstract static class Insured extends Asset {
    @Column(length = 15, nullable = false)
    String policy;
  }

  @Entity
  public static class House extends Insured {
    int rooms;
  }

  @Inheritance
  @Entity
  public static class Task {
    @Id
    @GeneratedValue
    Long id;
  }

  @MappedSuperclass
  public abstract static class Planned extends Task {
    LocalDate due;
  }

  @Entity
  public static class Chore extends Planned {
    String what;
  }
}
