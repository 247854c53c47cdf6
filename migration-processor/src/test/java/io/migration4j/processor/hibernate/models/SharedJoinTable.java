package io.migration4j.processor.hibernate.models;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import java.util.HashSet;
import java.util.Set;

/** Two sides that each own the same table between. */
@Model(covers = MANY_TO_MANY)
public class SharedJoinTable {
  @Entity
  public static class Left {
    @Id
    @GeneratedValue
    Long id;

    @ManyToMany
    @JoinTable(
        name = "links",
        joinColumns = @JoinColumn(name = "left_id"),
        inverseJoinColumns = @JoinColumn(name = "right_id"))
    Set<Right> rights = new HashSet<>();
  }

  @Entity
  public static class Right {
    @Id
    @GeneratedValue
    Long id;

    @ManyToMany
    @JoinTable(
        name = "links",
        joinColumns = @JoinColumn(name = "right_id"),
        inverseJoinColumns = @JoinColumn(name = "left_id"))
    Set<Left> lefts = new HashSet<>();
  }
}
