package io.migration4j.processor.hibernate.models;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Quotes at every place that takes a name. */
@Model(
    covers = {
      QUOTED_NAMES,
      ELEMENT_COLLECTION,
      MANY_TO_MANY,
      SECONDARY_TABLE,
      SINGLE_TABLE,
      SEQUENCE
    },
    since = "7.0")
public class QuotedEverywhere {
  @Table(
      name = "`Quoted Table`",
      indexes = @Index(name = "quoted_index", columnList = "`Quoted Column` desc"),
      uniqueConstraints =
          @UniqueConstraint(
              name = "`Quoted Unique`",
              columnNames = {"`Quoted Column`", "`Quoted Join`"}))
  @SecondaryTable(
      name = "`Quoted Second`",
      pkJoinColumns = @PrimaryKeyJoinColumn(name = "`Quoted Key`"))
  @DiscriminatorColumn(name = "`Quoted Kind`", length = 50)
  @Inheritance
  @Entity
  public static class Quoted {
    @Id
    @GeneratedValue
    @SequenceGenerator(sequenceName = "`Quoted Sequence`")
    @Column(name = "`Quoted Id`")
    Long id;

    @Column(
        name = "`Quoted Column`",
        check = @CheckConstraint(name = "quoted_check", constraint = "\"Quoted Column\" <> ''"))
    String column;

    @ManyToOne
    @JoinColumn(name = "`Quoted Join`", foreignKey = @ForeignKey(name = "`Quoted Foreign`"))
    Quoted join;

    @Column(table = "`Quoted Second`", name = "`Quoted Other`")
    String other;

    @ElementCollection
    @CollectionTable(name = "`Quoted Words`", joinColumns = @JoinColumn(name = "`Quoted Owner`"))
    @Column(name = "`Quoted Word`")
    @MapKeyColumn(name = "`Quoted Map`")
    Map<String, String> words = new HashMap<>();

    @ManyToMany
    @JoinTable(
        name = "`Quoted Many`",
        joinColumns = @JoinColumn(name = "`Quoted Left`"),
        inverseJoinColumns = @JoinColumn(name = "`Quoted Right`"))
    @OrderColumn(name = "`Quoted Pos`")
    List<Quoted> many = new ArrayList<>();
  }
}
