package io.migration4j.processor.hibernate.models.columns;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import org.hibernate.annotations.GeneratedColumn;

/** Columns that the database computes from others. */
@Model(covers = GENERATED_COLUMN, settings = "jakarta.persistence.database-product-version=16")
public class GeneratedColumns {
  @Entity
  public static class Line {
    @Id
    @GeneratedValue
    Long id;

    int price;
    int pieces;

    @GeneratedColumn("price * pieces")
    int total;

    @GeneratedColumn("(price + 1)")
    @Column(name = "next_price")
    Integer next;

    String name;

    @GeneratedColumn("'x' || name")
    String label;
  }
}
