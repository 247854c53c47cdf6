package io.migration4j.processor.hibernate.ddlauto;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Set;
import org.hibernate.annotations.Check;

/**
 * Entities with every kind of key and constraint, most of them without a name. Hibernate 6.6 and 7.4 both
 * compile and map them; the scripts in {@code ddl-auto} are what 6.6 makes of them.
 */
@Model(covers = {})
public class Library {
  /** Stored by name, which Hibernate checks. */
  public enum Genre {
    NOVEL,
    POETRY
  }

  @Entity(name = "authors")
  public static class Author {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Column(unique = true, nullable = false, length = 80)
    String name;

    Instant born;
  }

  @Entity(name = "books")
  @Table(
      indexes = {
        @Index(columnList = "title"),
        @Index(name = "IX_isbn", columnList = "isbn", unique = true),
        @Index(columnList = "genre, title")
      },
      uniqueConstraints = {
        @UniqueConstraint(columnNames = {"title", "pages"}),
        @UniqueConstraint(name = "UQ_Shelf", columnNames = "shelf")
      })
  @SuppressWarnings({"deprecation", "removal"})
  public static class Book {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    Long id;

    @Column(nullable = false)
    String title;

    String isbn;
    String shelf;

    @Check(constraints = "pages > 0")
    int pages;

    @Enumerated(EnumType.STRING)
    Genre genre;

    @Column(precision = 10, scale = 2)
    BigDecimal price;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    Author author;

    @ManyToOne
    Book sequel;

    @OneToOne
    Cover cover;

    @ManyToMany
    Set<Tag> tags = Set.of();

    @ElementCollection
    @CollectionTable(name = "book_words")
    Set<String> words = Set.of();
  }

  @Entity(name = "covers")
  public static class Cover {
    @Id
    @GeneratedValue
    Integer id;

    byte[] image;
  }

  @Entity(name = "tags")
  public static class Tag {
    @Id
    @Column(length = 20)
    String name;
  }
}
