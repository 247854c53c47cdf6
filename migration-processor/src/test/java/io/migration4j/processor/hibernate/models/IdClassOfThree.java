package io.migration4j.processor.hibernate.models;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import io.migration4j.processor.hibernate.NoRows;
import io.migration4j.schema.Database;
import jakarta.persistence.*;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A reference, a generated number and a value together, and what refers to all three. */
@Model(
    covers = {ID_CLASS, DERIVED_IDENTITY, MANY_TO_MANY},
    noRows =
        @NoRows(
            on = {Database.POSTGRESQL, Database.SQLITE},
            because =
                "Hibernate 6.6 does not find the collections of an entity whose `@IdClass` is a record in another order than the alphabet's",
            before = "7.0"))
public class IdClassOfThree {
  public record EntryId(Long ledger, int year, String code) {}

  @Entity
  public static class Ledger {
    @Id
    @GeneratedValue
    Long id;
  }

  @IdClass(EntryId.class)
  @Entity
  public static class Entry {
    @Id
    @ManyToOne
    @JoinColumn(name = "ledger_id")
    Ledger ledger;

    @Id
    @Column(name = "entry_year")
    int year;

    @Id
    @Column(length = 3)
    String code;

    @ManyToOne
    Entry reverses;

    @ManyToMany
    Set<Entry> matches = new HashSet<>();

    @ElementCollection
    @OrderColumn
    List<String> notes = new ArrayList<>();
  }
}
