package io.migration4j.processor.hibernate.models;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import io.migration4j.schema.Database;
import jakarta.persistence.*;
import java.util.HashSet;
import java.util.Set;

/** Tables of every kind in two schemas, with the same name in both; SQLite has none. */
@Model(
    covers = {SCHEMAS, ELEMENT_COLLECTION, MANY_TO_MANY, SECONDARY_TABLE, TABLE_GENERATOR},
    on = Database.POSTGRESQL,
    before = {"create schema north", "create schema south"})
public class SchemasOfTables {
  @Table(name = "thing", schema = "north", indexes = @Index(name = "ix_thing", columnList = "name"))
  @SecondaryTable(name = "thing_more", schema = "south")
  @Entity
  public static class NorthThing {
    @Id
    @GeneratedValue(generator = "north")
    @SequenceGenerator(name = "north", schema = "north", sequenceName = "numbers")
    Long id;

    @Column(unique = true)
    String name;

    @Column(table = "thing_more")
    String more;

    @ElementCollection
    @CollectionTable(schema = "south", name = "thing_words")
    Set<String> words = new HashSet<>();

    @ManyToMany
    @JoinTable(schema = "north", name = "thing_things")
    Set<SouthThing> things = new HashSet<>();
  }

  @Table(name = "thing", schema = "south", indexes = @Index(name = "ix_thing", columnList = "name"))
  @Entity
  public static class SouthThing {
    @Id
    @GeneratedValue(generator = "south")
    @TableGenerator(name = "south", schema = "south", table = "numbers")
    Long id;

    @Column(unique = true)
    String name;

    @ManyToOne
    NorthThing north;
  }
}
