package io.migration4j.processor.hibernate.models;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import java.util.HashSet;
import java.util.Set;

/** A join table that refers to unique columns which are no keys. */
@Model(covers = {MANY_TO_MANY, NON_KEY_REFERENCE})
public class ManyToManyByOtherColumns {
  @Entity
  public static class Film {
    @Id
    @GeneratedValue
    Long id;

    @Column(unique = true, nullable = false, length = 20)
    String title;

    @ManyToMany
    @JoinTable(
        name = "cast_of",
        joinColumns = @JoinColumn(name = "film_title", referencedColumnName = "title"),
        inverseJoinColumns = @JoinColumn(name = "actor_name", referencedColumnName = "name"))
    Set<Actor> actors = new HashSet<>();
  }

  @Entity
  public static class Actor {
    @Id
    @GeneratedValue
    Long id;

    @Column(unique = true, nullable = false, length = 30)
    String name;
  }
}
