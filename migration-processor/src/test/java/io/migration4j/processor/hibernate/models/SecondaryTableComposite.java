package io.migration4j.processor.hibernate.models;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import java.time.LocalDate;

/** A secondary table of a composite key, with an embeddable in it. */
@Model(covers = {SECONDARY_TABLE, EMBEDDED_ID, NESTED_EMBEDDABLE})
public class SecondaryTableComposite {
  @Embeddable
  public record Key(String shelf, int place) {}

  @Embeddable
  public static class Condition {
    @Column(table = "book_condition")
    String state;

    @Column(table = "book_condition")
    LocalDate checked;
  }

  @SecondaryTable(
      name = "book_condition",
      pkJoinColumns = {
        @PrimaryKeyJoinColumn(name = "c_shelf", referencedColumnName = "shelf"),
        @PrimaryKeyJoinColumn(name = "c_place", referencedColumnName = "place")
      })
  @Entity
  public static class Book {
    @EmbeddedId
    Key key;

    String title;
    Condition condition;
  }
}
