package io.migration4j.processor.hibernate.models;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import java.util.HashSet;
import java.util.Set;

/** Catalogs on all that can have one: Hibernate writes none on PostgreSQL and SQLite. */
@Model(covers = {CATALOGS, SECONDARY_TABLE, TABLE_GENERATOR, ELEMENT_COLLECTION, MANY_TO_MANY})
public class Catalogs {
  @Entity
  @Table(catalog = "shop")
  @SecondaryTable(name = "product_more", catalog = "shop")
  public static class Product {
    @Id
    @GeneratedValue(generator = "products")
    @SequenceGenerator(name = "products", sequenceName = "product_numbers", catalog = "shop")
    Long id;

    @Column(table = "product_more")
    String more;

    @ElementCollection
    @CollectionTable(name = "product_words", catalog = "words")
    Set<String> words = new HashSet<>();

    @ManyToMany
    @JoinTable(name = "product_shelf", catalog = "shop")
    Set<Shelf> shelves = new HashSet<>();
  }

  @Entity
  @Table(catalog = "house", indexes = @Index(name = "shelf_by_room", columnList = "room"))
  public static class Shelf {
    @Id
    @GeneratedValue(generator = "shelves")
    @TableGenerator(name = "shelves", table = "shelf_numbers", catalog = "house")
    Long id;

    String room;

    @ManyToOne
    Product best;
  }
}
