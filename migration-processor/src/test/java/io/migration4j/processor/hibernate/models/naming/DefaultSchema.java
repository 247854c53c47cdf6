package io.migration4j.processor.hibernate.models.naming;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import java.util.HashSet;
import java.util.Set;

/** Everything in a schema that the setting names. */
@Model(
    covers = SCHEMAS,
    before = "create schema stock",
    settings = "hibernate.default_schema=stock")
public class DefaultSchema {
  @Entity
  public static class Item {
    @Id
    @GeneratedValue
    Long id;

    @ManyToMany
    Set<Item> parts = new HashSet<>();

    @ElementCollection
    Set<String> tags = new HashSet<>();
  }

  @Entity
  public static class Counted {
    @Id
    @GeneratedValue(strategy = GenerationType.TABLE)
    Long id;
  }
}
