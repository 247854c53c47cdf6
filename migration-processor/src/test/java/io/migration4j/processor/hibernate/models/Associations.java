package io.migration4j.processor.hibernate.models;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;

/** Every kind of association, and what may be said of its foreign key. */
@Model(
    covers = {
      ONE_TO_MANY_JOIN_TABLE,
      ONE_TO_MANY,
      MANY_TO_MANY,
      ONE_TO_ONE,
      ONE_TO_ONE_MAPPED_BY,
      NON_KEY_REFERENCE,
      SELF_REFERENCE,
      FOREIGN_KEY_NAME,
      FOREIGN_KEY_ACTION,
      NO_CONSTRAINT,
      MAP_KEY_JOIN,
      ORDER_COLUMN
    },
    withOlderHibernate = true)
public class Associations {
  @Entity
  @Table(name = "author")
  public static class Author {
    @Id
    @GeneratedValue
    Long id;

    @Column(unique = true)
    String email;

    @OneToMany(mappedBy = "author")
    Set<Book> books = new HashSet<>();

    @OneToMany
    List<Book> favourites = new ArrayList<>();

    @OneToMany
    @JoinColumn(name = "editor_id")
    @OrderColumn(name = "editor_pos")
    List<Book> edited = new ArrayList<>();

    @OneToOne(mappedBy = "author")
    Passport passport;

    @ManyToMany
    @JoinTable(name = "co_authors")
    Set<Author> friends = new HashSet<>();

    @ManyToMany
    @JoinTable(name = "author_ranked")
    @OrderColumn
    List<Book> ranked = new ArrayList<>();

    @ManyToMany
    @JoinTable(name = "author_titles")
    @MapKey(name = "title")
    Map<String, Book> byTitle = new HashMap<>();

    @ManyToMany
    @JoinTable(name = "author_shelves")
    @MapKeyColumn(name = "shelf")
    Map<String, Book> shelves = new HashMap<>();

    @ManyToMany
    @JoinTable(name = "author_gifts")
    @MapKeyJoinColumn(name = "reader_id")
    Map<Author, Book> gifts = new HashMap<>();
  }

  @Entity
  public static class Book {
    @Id
    @GeneratedValue
    Long id;

    String title;

    @ManyToOne
    @OnDelete(action = OnDeleteAction.CASCADE)
    Author author;

    @ManyToOne
    @JoinColumn(name = "reviewer_email", referencedColumnName = "email")
    Author reviewer;

    @ManyToOne
    @JoinColumn(foreignKey = @ForeignKey(ConstraintMode.NO_CONSTRAINT))
    Author ghost;

    @ManyToOne
    @JoinColumn(
        name = "agent_id",
        foreignKey =
            @ForeignKey(
                name = "fk_agent",
                foreignKeyDefinition =
                    "FOREIGN KEY (agent_id) REFERENCES author (id) ON DELETE SET NULL ON UPDATE CASCADE"))
    Author agent;

    @ManyToOne
    @OnDelete(action = OnDeleteAction.SET_NULL)
    Book sequel;

    @ManyToOne
    @JoinTable(name = "book_publisher")
    Author publisher;

    @ManyToMany(mappedBy = "ranked")
    Set<Author> rankers = new HashSet<>();
  }

  @Entity
  public static class Passport {
    @Id
    @GeneratedValue
    Long id;

    @OneToOne(optional = false)
    Author author;

    @OneToOne
    Passport previous;
  }
}
