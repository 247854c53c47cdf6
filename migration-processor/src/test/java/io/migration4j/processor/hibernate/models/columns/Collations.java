package io.migration4j.processor.hibernate.models.columns;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import io.migration4j.schema.Database;
import jakarta.persistence.*;
import org.hibernate.annotations.Collate;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.NaturalId;

/** Collations of PostgreSQL, which SQLite does not have. */
@Model(
    covers = {COLLATE, NATURAL_ID},
    on = Database.POSTGRESQL)
public class Collations {
  @Entity
  @Table(indexes = @Index(name = "word_by_text", columnList = "text"))
  public static class Word {
    @Id
    @Collate("C")
    String id;

    @Collate("C")
    @ColumnDefault("'new'")
    @Column(nullable = false, length = 40)
    String text;

    @Collate("ucs_basic")
    @NaturalId
    String spelled;

    @Embedded
    Sound sound;

    @Collate("POSIX")
    String opposite;
  }

  @Embeddable
  public static class Sound {
    @Collate("und-x-icu")
    String written;
  }
}
