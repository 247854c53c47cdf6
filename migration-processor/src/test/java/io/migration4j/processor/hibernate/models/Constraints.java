package io.migration4j.processor.hibernate.models;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import org.hibernate.annotations.Check;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.Comment;
import org.hibernate.annotations.NaturalId;

/** What is said of columns and tables besides their types. */
@Model(
    covers = {
      UNIQUE,
      INDEX,
      NATURAL_ID,
      COLUMN_UNIQUE,
      COLUMN_CHECK,
      TABLE_CHECK,
      COLUMN_DEFAULT,
      COLUMN_DEFINITION,
      COMMENT,
      SECONDARY_TABLE
    },
    withOlderHibernate = true)
public class Constraints {
  @Entity
  @Table(
      name = "Constrained",
      comment = "said of a table",
      check = @CheckConstraint(name = "ck_low_high", constraint = "low < high"),
      indexes = {
        @Index(columnList = "code"),
        @Index(name = "ix_expr", columnList = "(lower(code))"),
        @Index(name = "IX_Order", columnList = "low asc, high desc"),
        @Index(name = "ix_unique", columnList = "code, low", unique = true)
      },
      uniqueConstraints = {
        @UniqueConstraint(columnNames = {"low", "high"}),
        @UniqueConstraint(name = "UQ_Code", columnNames = "code")
      })
  @SuppressWarnings({"deprecation", "removal"})
  @Check(constraints = "high < 1000")
  public static class Constrained {
    @Id
    @GeneratedValue
    Long id;

    @Column(comment = "said of a column", unique = true)
    String code;

    @Column(check = @CheckConstraint(constraint = "low >= 0"))
    int low;

    @Check(constraints = "high > 0")
    @ColumnDefault("10")
    int high = 2;

    @Column(
        check = {
          @CheckConstraint(name = "ck_named", constraint = "named <> ''"),
          @CheckConstraint(constraint = "length(named) < 10")
        })
    String named;

    @ColumnDefault("'new'")
    @Column(nullable = false)
    String status;

    @Comment("of Hibernate")
    @NaturalId
    String essence;

    @NaturalId
    @ManyToOne
    Constrained parent;

    @Column(columnDefinition = "varchar(30) default 'x' not null")
    String given = "x";

    @Column(columnDefinition = "text")
    String text;
  }

  @Entity
  @SecondaryTable(
      name = "details",
      indexes = @Index(columnList = "summary"),
      pkJoinColumns = @PrimaryKeyJoinColumn(name = "article_id"))
  @SecondaryTable(name = "stats")
  public static class Article {
    @Id
    @GeneratedValue
    Long id;

    String title;

    @Column(table = "details", nullable = false, length = 500)
    String summary;

    @Column(table = "stats")
    int views;
  }
}
