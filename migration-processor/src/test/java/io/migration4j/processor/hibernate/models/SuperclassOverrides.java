package io.migration4j.processor.hibernate.models;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import java.util.HashSet;
import java.util.Set;

/** Columns and references of a superclass under other names. */
@Model(covers = {MAPPED_SUPERCLASS, ATTRIBUTE_OVERRIDE, ASSOCIATION_OVERRIDE})
public class SuperclassOverrides {
  @Entity
  public static class Place {
    @Id
    @GeneratedValue
    Long id;
  }

  @MappedSuperclass
  public abstract static class Located {
    @Id
    @GeneratedValue
    Long id;

    @Column(length = 10)
    String label;

    @ManyToOne
    Place place;

    @ManyToMany
    Set<Place> visited = new HashSet<>();
  }

  @Entity
  public static class Plain extends Located {
    int size;
  }

  @AttributeOverride(
      name = "label",
      column = @Column(name = "caption", length = 99, nullable = false, unique = true))
  @AssociationOverride(
      name = "place",
      joinColumns = @JoinColumn(name = "home_id", nullable = false),
      foreignKey = @ForeignKey(name = "fk_home"))
  @AssociationOverride(
      name = "visited",
      joinTable =
          @JoinTable(
              name = "visits",
              joinColumns = @JoinColumn(name = "who"),
              inverseJoinColumns = @JoinColumn(name = "where_to")))
  @Entity
  public static class Renamed extends Located {
    int size;
  }
}
