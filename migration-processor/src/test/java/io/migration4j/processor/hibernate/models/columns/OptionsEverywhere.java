package io.migration4j.processor.hibernate.models.columns;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import io.migration4j.schema.Database;
import jakarta.persistence.*;
import java.util.Map;
import java.util.Set;

/**
 * Options in every place of JPA that takes them. Hibernate writes those of tables, columns, indexes, unique
 * constraints, foreign keys and sequences, and none of checks and table generators. They are PostgreSQL's.
 */
@Model(
    covers = {COLUMN_OPTIONS, UNIQUE, TABLE_CHECK, COLUMN_CHECK, SECONDARY_TABLE, JOIN_TABLE_UNIQUE
    },
    since = "7.0",
    on = Database.POSTGRESQL)
public class OptionsEverywhere {
  @Entity
  @Table(
      name = "song",
      options = "with (fillfactor = 80)",
      uniqueConstraints = {
        @UniqueConstraint(
            name = "one_title",
            columnNames = {"title", "length"},
            options = "include (mark) with (fillfactor = 60)"),
        @UniqueConstraint(columnNames = "mark", options = "deferrable initially deferred")
      },
      check = @CheckConstraint(name = "long", constraint = "length >= 0", options = "no inherit"))
  @SecondaryTable(
      name = "song_text",
      options = "with (autovacuum_enabled = false)",
      pkJoinColumns =
          @PrimaryKeyJoinColumn(name = "song_id", options = "constraint option_1 check (true)"),
      foreignKey = @ForeignKey(name = "text_of_song", options = "on update cascade"))
  public static class Song {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "songs")
    @SequenceGenerator(
        name = "songs",
        sequenceName = "song_numbers",
        options = "maxvalue 100000 cache 20 cycle")
    Long id;

    String title;

    @Column(
        options = "constraint option_2 check (true)",
        check = @CheckConstraint(constraint = "length < 10000", options = "no inherit"))
    int length;

    String mark;

    @Column(table = "song_text", options = "compression pglz")
    String text;

    @ManyToOne
    @JoinColumn(
        options = "constraint option_3 check (true)",
        foreignKey = @ForeignKey(options = "match full on delete set null not deferrable"))
    Singer singer;

    @ManyToOne
    @JoinColumn(
        name = "writer_id",
        foreignKey = @ForeignKey(options = "on update set null deferrable initially deferred"))
    Singer writer;

    @ElementCollection
    @CollectionTable(
        name = "song_tags",
        options = "with (fillfactor = 75)",
        joinColumns = @JoinColumn(name = "song_id", options = "constraint option_4 check (true)"),
        foreignKey = @ForeignKey(options = "on update restrict"),
        uniqueConstraints =
            @UniqueConstraint(
                name = "one_tag",
                columnNames = {"song_id", "tags"},
                options = "with (fillfactor = 55)"))
    @Column(options = "compression pglz")
    Set<String> tags;

    @ManyToMany
    @JoinTable(
        name = "song_singers",
        options = "with (fillfactor = 65)",
        foreignKey = @ForeignKey(options = "deferrable"),
        inverseForeignKey = @ForeignKey(options = "on update cascade"),
        check = @CheckConstraint(constraint = "singers_id >= 0", options = "no inherit"))
    @MapKeyColumn(name = "voice", options = "constraint some_voice check (voice <> '')")
    Map<String, Singer> singers;
  }

  @Entity
  @Table(name = "singer")
  @Inheritance(strategy = InheritanceType.JOINED)
  @DiscriminatorColumn(options = "constraint not_b check (dtype <> 'b')")
  public static class Singer {
    @Id
    @GeneratedValue(strategy = GenerationType.TABLE, generator = "singers")
    @TableGenerator(name = "singers", table = "singer_numbers", options = "with (fillfactor = 10)")
    Long id;
  }

  @Entity
  @PrimaryKeyJoinColumn(
      name = "id",
      options = "constraint option_5 check (true)",
      foreignKey = @ForeignKey(options = "on update cascade"))
  public static class Tenor extends Singer {
    int height;
  }
}
