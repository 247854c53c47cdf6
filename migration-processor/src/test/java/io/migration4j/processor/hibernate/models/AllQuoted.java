package io.migration4j.processor.hibernate.models;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import java.util.HashSet;
import java.util.Set;

/** Everything in quotes, because a setting says so. */
@Model(
    covers = GLOBAL_QUOTING,
    settings = "hibernate.globally_quoted_identifiers=true",
    withOlderHibernate = true)
public class AllQuoted {
  @Entity
  @Table(
      uniqueConstraints =
          @UniqueConstraint(
              name = "UqBoth",
              columnNames = {"first", "last"}))
  public static class User {
    @Id
    @GeneratedValue
    Long id;

    String first;
    String last;

    @ManyToMany
    Set<User> friends = new HashSet<>();

    @Enumerated(EnumType.STRING)
    DiscriminatorType kind;
  }
}
