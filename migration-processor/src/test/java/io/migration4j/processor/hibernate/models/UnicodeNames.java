package io.migration4j.processor.hibernate.models;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;

/** Letters beyond ASCII, in quotes and without. */
@Model(covers = QUOTED_NAMES)
public class UnicodeNames {
  @Table(name = "größe", indexes = @Index(columnList = "straße"))
  @Entity
  public static class Groesse {
    @Id
    @GeneratedValue
    Long id;

    @Column(name = "straße", unique = true)
    String strasse;

    @Column(name = "`Übung`")
    String uebung;

    @Column(name = "名前", check = @CheckConstraint(constraint = "名前 <> ''"))
    String name;

    @ManyToOne
    @JoinColumn(name = "père_id")
    Groesse parent;
  }
}
