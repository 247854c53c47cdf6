package io.migration4j.processor.hibernate.models.columns;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import java.util.HashSet;
import java.util.Set;
import org.hibernate.annotations.Check;

/** Checks of the tables of collections, joins and embeddables. */
@Model(covers = {COLUMN_CHECK, TABLE_CHECK})
@SuppressWarnings({"deprecation", "removal"})
public class CollectionChecks {
  @Embeddable
  public static class Amount {
    @Check(constraints = "number >= 0")
    int number;
  }

  @Entity
  public static class Basket {
    @Id
    @GeneratedValue
    Long id;

    Amount amount;

    @ElementCollection
    @Check(constraints = "pieces < 50")
    @Column(name = "pieces")
    Set<Integer> pieces = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "basket_days")
    @Column(name = "days", check = @CheckConstraint(constraint = "days > 0"))
    Set<Integer> days = new HashSet<>();

    @ManyToMany
    @JoinTable(
        name = "basket_pair",
        check = @CheckConstraint(name = "in_order", constraint = "one_id <= two_id"),
        joinColumns = @JoinColumn(name = "one_id"),
        inverseJoinColumns = @JoinColumn(name = "two_id"))
    Set<Basket> others = new HashSet<>();
  }

  @Entity
  @SecondaryTable(name = "extra_more", check = @CheckConstraint(constraint = "number < 9"))
  public static class Extra {
    @Id
    @GeneratedValue
    Long id;

    @Column(table = "extra_more")
    Integer number;
  }
}
