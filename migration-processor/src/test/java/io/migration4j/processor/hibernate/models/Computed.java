package io.migration4j.processor.hibernate.models;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Generated;
import org.hibernate.annotations.GeneratedColumn;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.Subselect;

/** Columns that the database computes, and entities that are no tables. */
@Model(
    covers = {GENERATED_COLUMN, GENERATED, SUBSELECT, COLUMN_DEFINITION},
    settings = "jakarta.persistence.database-product-version=16",
    withOlderHibernate = true)
public class Computed {
  @Entity
  @Table(name = "line")
  public static class Line {
    @Id
    @GeneratedValue
    Long id;

    int price;
    int pieces;

    @GeneratedColumn("price * pieces")
    int total;

    @Formula("price + 1")
    int formula;

    @Generated
    @Column(columnDefinition = "integer default 5")
    Integer five;
  }

  @Entity
  @Immutable
  @Subselect("select id, price from line")
  public static class Selected {
    @Id
    Long id;

    int price;
  }
}
