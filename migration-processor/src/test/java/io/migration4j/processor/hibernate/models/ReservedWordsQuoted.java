package io.migration4j.processor.hibernate.models;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import java.util.HashSet;
import java.util.Set;

/** Reserved words in quotes, because they are reserved. */
@Model(
    covers = {RESERVED_WORDS, QUOTED_NAMES},
    settings = "hibernate.auto_quote_keyword=true")
public class ReservedWordsQuoted {
  @Table(name = "user")
  @Entity
  public static class User {
    @Id
    @GeneratedValue
    Long id;

    @Column(name = "select")
    String select;

    @Column(name = "order", unique = true)
    String order;

    @ManyToOne
    @JoinColumn(name = "from")
    User from;

    @ElementCollection
    @CollectionTable(name = "group", joinColumns = @JoinColumn(name = "where"))
    @Column(name = "table")
    Set<String> table = new HashSet<>();
  }
}
