package io.migration4j.processor.hibernate.models;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

/** A class with itself, both ways, with and without names. */
@Model(covers = {MANY_TO_MANY, SELF_REFERENCE, FOREIGN_KEY_ACTION})
public class ManyToManySelf {
  @Entity
  public static class Person {
    @Id
    @GeneratedValue
    Long id;

    @ManyToMany
    Set<Person> friends = new HashSet<>();

    @ManyToMany
    @JoinTable(
        name = "follows",
        joinColumns = @JoinColumn(name = "who"),
        inverseJoinColumns = @JoinColumn(name = "whom"))
    Set<Person> follows = new HashSet<>();

    @ManyToMany(mappedBy = "follows")
    Set<Person> followers = new HashSet<>();

    @ManyToMany
    @JoinTable(name = "seen_people")
    @OnDelete(action = OnDeleteAction.CASCADE)
    List<Person> seen = new ArrayList<>();
  }
}
