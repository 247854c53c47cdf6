package io.migration4j.processor.hibernate.models;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** A name at every place that takes one. */
@Model(covers = {FOREIGN_KEY_NAME, MANY_TO_MANY, MAP_KEY_JOIN, JOINED})
public class ForeignKeyNames {
  @Inheritance(strategy = InheritanceType.JOINED)
  @Entity
  public static class Base {
    @Id
    @GeneratedValue
    Long id;
  }

  @PrimaryKeyJoinColumn(foreignKey = @ForeignKey(name = "fk_derived_base"))
  @Entity
  public static class Derived extends Base {
    @ManyToOne
    @JoinColumn(foreignKey = @ForeignKey(name = "FK_Upper"))
    Base base;

    @ManyToMany
    @JoinTable(
        foreignKey = @ForeignKey(name = "fk_here"),
        inverseForeignKey = @ForeignKey(name = "fk_there"))
    Set<Base> bases = new HashSet<>();

    @ElementCollection
    @CollectionTable(foreignKey = @ForeignKey(name = "fk_collection"))
    @MapKeyJoinColumn(foreignKey = @ForeignKey(name = "fk_map_key"))
    Map<Base, String> map = new HashMap<>();

    @ManyToOne
    @JoinColumns(
        value = @JoinColumn(name = "of_columns"),
        foreignKey = @ForeignKey(name = "fk_columns"))
    Base ofColumns;
  }
}
