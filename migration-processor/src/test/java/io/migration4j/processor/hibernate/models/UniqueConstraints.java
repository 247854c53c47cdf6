package io.migration4j.processor.hibernate.models;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import java.util.ArrayList;
import java.util.List;

/** Named, unnamed, over references, twice over the same columns. */
@Model(covers = {UNIQUE, COLUMN_UNIQUE, JOIN_TABLE_UNIQUE})
public class UniqueConstraints {
  @Table(
      uniqueConstraints = {
        @UniqueConstraint(name = "uq_named", columnNames = "a"),
        @UniqueConstraint(columnNames = {"b", "a"}),
        @UniqueConstraint(
            name = "UQ_Both",
            columnNames = {"a", "b"}),
        @UniqueConstraint(columnNames = {"mate_id", "b"})
      })
  @Entity
  public static class Unique {
    @Id
    @GeneratedValue
    Long id;

    @Column(unique = true)
    String a;

    String b;

    @ManyToOne
    Unique mate;

    @ManyToOne
    @JoinColumn(name = "only_id", unique = true)
    Unique only;

    @ManyToMany
    @JoinTable(
        name = "pairs",
        joinColumns = @JoinColumn(name = "one"),
        inverseJoinColumns = @JoinColumn(name = "two"),
        uniqueConstraints = {
          @UniqueConstraint(columnNames = {"two", "one"}),
          @UniqueConstraint(name = "uq_two", columnNames = "two")
        })
    List<Unique> pairs = new ArrayList<>();
  }
}
