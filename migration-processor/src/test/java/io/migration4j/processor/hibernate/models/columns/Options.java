package io.migration4j.processor.hibernate.models.columns;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import io.migration4j.schema.Database;
import jakarta.persistence.*;

/** Options of PostgreSQL on tables, columns and indexes, which SQLite does not have. */
@Model(
    covers = {COLUMN_OPTIONS, INDEX, SECONDARY_TABLE},
    on = Database.POSTGRESQL)
public class Options {
  @Entity
  @Table(
      options = "with (fillfactor = 70)",
      indexes = {
        @Index(name = "page_by_title", columnList = "title", options = "with (fillfactor = 60)"),
        @Index(
            name = "page_by_number",
            columnList = "number desc",
            options = "include (title) with (fillfactor = 50) where number > 0")
      })
  @SecondaryTable(name = "page_text", options = "with (autovacuum_enabled = false)")
  public static class Page {
    @Id
    @GeneratedValue
    Long id;

    String title;

    int number;

    @Column(table = "page_text", length = 100000, options = "compression pglz")
    String text;

    @Column(options = "compression pglz")
    String mark;
  }
}
