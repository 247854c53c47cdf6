package io.migration4j.processor.hibernate.models.columns;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import org.hibernate.annotations.Check;

/** Checks that belong to a table. */
@Model(covers = TABLE_CHECK)
@SuppressWarnings({"deprecation", "removal"})
public class TableChecks {
  @Entity
  @Check(constraints = "low <= high")
  public static class Span {
    @Id
    @GeneratedValue
    Long id;

    int low;
    int high = 1;
  }

  @Entity
  @Check(name = "low_below_high", constraints = "low <= high")
  public static class Named {
    @Id
    @GeneratedValue
    Long id;

    int low;
    int high = 1;
  }

  @Entity
  @Table(
      check = {
        @CheckConstraint(name = "first_rule", constraint = "low >= 0"),
        @CheckConstraint(constraint = "high < 1000")
      })
  public static class Several {
    @Id
    @GeneratedValue
    Long id;

    int low;
    int high = 1;
    String text;
  }
}
