package io.migration4j.processor.hibernate.models.columns;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import java.util.HashSet;
import java.util.Set;
import org.hibernate.annotations.ColumnDefault;

/** Defaults in values, collections, secondary tables and subclasses. */
@Model(covers = COLUMN_DEFAULT)
public class DefaultsInPlaces {
  @Embeddable
  public static class Amount {
    @ColumnDefault("1")
    int number;

    @ColumnDefault("'kg'")
    @Column(nullable = false)
    String unit;
  }

  @Entity
  @Inheritance(strategy = InheritanceType.JOINED)
  public static class Item {
    @Id
    @GeneratedValue
    Long id;

    Amount amount;
  }

  @Entity
  @SecondaryTable(name = "gift_card")
  public static class Gift extends Item {
    @ColumnDefault("'red'")
    String paper;

    @Column(table = "gift_card")
    @ColumnDefault("'hello'")
    String text;

    @ElementCollection
    @ColumnDefault("3")
    Set<Integer> sizes = new HashSet<>();

    @ManyToOne
    @JoinColumn
    @ColumnDefault("1")
    Item parent;
  }
}
