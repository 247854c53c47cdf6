package io.migration4j.processor.hibernate.models;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A column in the child's table, required or not, and a table between. */
@Model(covers = {ONE_TO_MANY, ONE_TO_MANY_JOIN_TABLE, FOREIGN_KEY_NAME, NO_CONSTRAINT})
public class OneToManyKinds {
  @Entity
  public static class Parent {
    @Id
    @GeneratedValue
    Long id;

    @OneToMany
    List<Child> bag = new ArrayList<>();

    @OneToMany
    @JoinTable(
        name = "parent_set",
        joinColumns = @JoinColumn(name = "p"),
        inverseJoinColumns = @JoinColumn(name = "c", unique = true),
        foreignKey = @ForeignKey(name = "fk_p"),
        inverseForeignKey = @ForeignKey(name = "fk_c"))
    Set<Child> set = new HashSet<>();

    @OneToMany
    @JoinColumn(name = "optional_parent")
    Set<Child> optional = new HashSet<>();

    @OneToMany
    @JoinColumn(
        name = "free_parent",
        foreignKey = @ForeignKey(value = ConstraintMode.NO_CONSTRAINT))
    Set<Child> free = new HashSet<>();

    @OneToMany(mappedBy = "owner", orphanRemoval = true, cascade = CascadeType.ALL)
    Set<Child> owned = new HashSet<>();
  }

  @Entity
  public static class Child {
    @Id
    @GeneratedValue
    Long id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "owner_id", foreignKey = @ForeignKey(name = "fk_owner"))
    Parent owner;
  }
}
