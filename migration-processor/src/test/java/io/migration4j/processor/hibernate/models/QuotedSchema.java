package io.migration4j.processor.hibernate.models;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;

/** A schema whose name is in quotes; SQLite does without. */
@Model(
    covers = {SCHEMAS, QUOTED_NAMES},
    before = "create schema \"My Schema\"",
    settings = "hibernate.default_schema=`My Schema`")
public class QuotedSchema {
  @Table(name = "`My Table`")
  @Entity
  public static class Quoted {
    @Id
    @GeneratedValue
    Long id;

    @ManyToOne
    @JoinColumn(name = "`My Parent`")
    Quoted parent;
  }
}
