package io.migration4j.processor.hibernate.models;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import java.util.HashSet;
import java.util.Set;

/** No foreign key at any place where it can be said. */
@Model(covers = {NO_CONSTRAINT, JOINED, MANY_TO_MANY, SECONDARY_TABLE})
public class NoConstraints {
  @Inheritance(strategy = InheritanceType.JOINED)
  @Entity
  public static class Base {
    @Id
    @GeneratedValue
    Long id;

    @ManyToOne
    @JoinColumn(foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT))
    Base other;

    @ManyToMany
    @JoinTable(
        foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT),
        inverseForeignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT))
    Set<Base> bases = new HashSet<>();

    @ElementCollection
    @CollectionTable(foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT))
    Set<String> words = new HashSet<>();
  }

  @PrimaryKeyJoinColumn(foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT))
  @Entity
  public static class Derived extends Base {
    int size;
  }

  @SecondaryTable(name = "no_details", foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT))
  @Entity
  public static class Split {
    @Id
    @GeneratedValue
    Long id;

    @Column(table = "no_details")
    String text;
  }
}
