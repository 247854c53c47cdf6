package io.migration4j.processor.hibernate.models.columns;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import org.hibernate.annotations.Collate;
import org.hibernate.annotations.ColumnDefault;

/** Collations of SQLite, which PostgreSQL is given under the same names. */
@Model(
    covers = COLLATE,
    before = {
      "create collation if not exists \"nocase\" from \"C\"",
      "create collation if not exists \"rtrim\" from \"C\""
    })
public class CollationsOnSqlite {
  @Entity
  public static class Term {
    @Id
    @GeneratedValue
    Long id;

    @Collate("nocase")
    @ColumnDefault("'new'")
    @Column(nullable = false)
    String text;

    @Collate("rtrim")
    String padded;
  }
}
