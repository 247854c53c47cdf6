package io.migration4j.processor.hibernate.models;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** No foreign key can refer to rows of several tables. */
@Model(covers = {TABLE_PER_CLASS, MANY_TO_MANY})
public class PerClassAssociations {
  @Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
  @Entity
  public abstract static class Party {
    @Id
    @GeneratedValue
    UUID id;

    @ManyToOne
    Party guarantor;

    @ElementCollection
    Set<String> phones = new HashSet<>();
  }

  @Entity
  public static class Company extends Party {
    @ManyToMany
    Set<Human> owners = new HashSet<>();
  }

  @Entity
  public static class Human extends Party {
    @OneToOne(optional = true)
    Company employer;
  }

  @Entity
  public static class Deal {
    @Id
    @GeneratedValue
    Long id;

    @ManyToOne(optional = false)
    Party buyer;

    @ManyToOne
    Human agent;

    @ManyToMany
    Set<Party> witnesses = new HashSet<>();
  }
}
