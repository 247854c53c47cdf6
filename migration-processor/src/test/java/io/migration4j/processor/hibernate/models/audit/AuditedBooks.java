package io.migration4j.processor.hibernate.models.audit;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import java.util.HashSet;
import java.util.Set;
import org.hibernate.envers.Audited;
import org.hibernate.envers.NotAudited;

/** Audited entities of each kind of attribute, and the revision entity of Envers. */
@Model(covers = ENVERS)
public class AuditedBooks {
  public enum Genre {
    FICTION,
    FACT
  }

  @Embeddable
  public static class Size {
    int pages;
    int height;
  }

  @Entity
  @Audited
  public static class Book {
    @Id
    @GeneratedValue
    Long id;

    @Column(nullable = false, length = 80)
    String title;

    @Enumerated(EnumType.STRING)
    Genre genre;

    Size size;

    @ManyToOne
    Author author;

    @ElementCollection
    Set<String> tags = new HashSet<>();

    @NotAudited
    String secret;

    @Column(unique = true)
    String isbn;
  }

  @Entity
  @Audited
  public static class Author {
    @Id
    @GeneratedValue
    Long id;

    @OneToMany(mappedBy = "author")
    Set<Book> books = new HashSet<>();

    @ManyToMany
    Set<Author> friends = new HashSet<>();
  }
}
