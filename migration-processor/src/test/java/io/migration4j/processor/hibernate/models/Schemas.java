package io.migration4j.processor.hibernate.models;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import java.util.HashSet;
import java.util.Set;

/** Tables in schemas; on SQLite without. */
@Model(
    covers = {SCHEMAS, SEQUENCE},
    before = {"create schema shop", "create schema hr"},
    settings = "hibernate.default_schema=shop",
    withOlderHibernate = true)
public class Schemas {
  @Entity
  public static class Product {
    @Id
    @GeneratedValue
    Long id;

    @ManyToOne
    Person maker;

    @ManyToMany
    Set<Person> owners = new HashSet<>();

    @Column(unique = true)
    String sku;
  }

  @Entity
  @Table(schema = "hr", indexes = @Index(columnList = "name"))
  public static class Person {
    @Id
    @GeneratedValue(generator = "numbers")
    @SequenceGenerator(
        name = "numbers",
        schema = "hr",
        sequenceName = "person_numbers",
        allocationSize = 1)
    Long id;

    String name;
  }
}
