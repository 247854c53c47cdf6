package io.migration4j.processor.hibernate.models;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import io.migration4j.schema.Database;
import jakarta.persistence.*;

/** Names that differ in case only are the same unless they are in quotes. */
@Model(
    covers = {QUOTED_NAMES, UNIQUE},
    on = Database.POSTGRESQL)
public class CaseOfNames {
  @Table(
      name = "`Case`",
      uniqueConstraints = @UniqueConstraint(columnNames = {"`Value`", "`value`"}))
  @Entity
  public static class Cased {
    @Id
    @GeneratedValue
    Long id;

    @Column(name = "`Value`")
    String upper;

    @Column(name = "`value`")
    String lower;

    @Column(name = "Folded")
    String folded;
  }
}
