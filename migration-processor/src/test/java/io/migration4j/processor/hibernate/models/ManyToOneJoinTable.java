package io.migration4j.processor.hibernate.models;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import java.util.HashSet;
import java.util.Set;

/** A reference that is kept in a table of its own. */
@Model(covers = {ONE_TO_MANY_JOIN_TABLE, FOREIGN_KEY_NAME})
public class ManyToOneJoinTable {
  @Entity
  public static class House {
    @Id
    @GeneratedValue
    Long id;

    @OneToMany(mappedBy = "house")
    Set<Cat> cats = new HashSet<>();
  }

  @Entity
  public static class Cat {
    @Id
    @GeneratedValue
    Long id;

    @ManyToOne
    @JoinTable(
        name = "cat_house",
        joinColumns = @JoinColumn(name = "cat_id"),
        inverseJoinColumns = @JoinColumn(name = "house_id", nullable = false),
        foreignKey = @ForeignKey(name = "fk_cat"),
        inverseForeignKey = @ForeignKey(name = "fk_house"))
    House house;

    @ManyToOne(optional = false)
    @JoinTable(name = "cat_home")
    House home;
  }
}
