package io.migration4j.processor.hibernate.models.naming;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import java.io.Serializable;
import java.util.Set;

/**
 * A name given to each kind of constraint, index and sequence, in each place that takes one; that of a key
 * which is the primary key names this one.
 */
@Model(
    covers = {UNIQUE, INDEX, TABLE_CHECK, COLUMN_CHECK, JOIN_TABLE_UNIQUE},
    since = "7.0")
public class GivenNames {
  @Entity
  @Table(
      name = "plant",
      indexes = @Index(name = "Plants_By_Height", columnList = "height desc, latin"),
      uniqueConstraints =
          @UniqueConstraint(
              name = "one_latin_name",
              columnNames = {"latin", "height"}),
      check = @CheckConstraint(name = "not_too_high", constraint = "height < 100"))
  @SecondaryTable(
      name = "plant_care",
      pkJoinColumns = @PrimaryKeyJoinColumn(name = "plant_id"),
      foreignKey = @ForeignKey(name = "care_of_plant"),
      uniqueConstraints = @UniqueConstraint(name = "one_care", columnNames = "care"),
      indexes = @Index(name = "care_index", columnList = "plant_id, care"))
  public static class Plant {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "plants")
    @SequenceGenerator(name = "plants", sequenceName = "Plant_Numbers", allocationSize = 5)
    Long id;

    String latin;

    @Column(check = @CheckConstraint(name = "height_is_positive", constraint = "height >= 0"))
    int height;

    @Column(table = "plant_care")
    String care;

    @ManyToOne
    @JoinColumns(
        foreignKey = @ForeignKey(name = "plant_grows_in"),
        value = {
          @JoinColumn(name = "bed_x", referencedColumnName = "x"),
          @JoinColumn(name = "bed_y", referencedColumnName = "y")
        })
    Bed bed;

    @ElementCollection
    @CollectionTable(
        name = "plant_names",
        joinColumns = @JoinColumn(name = "plant_id"),
        foreignKey = @ForeignKey(name = "name_of_plant"),
        uniqueConstraints =
            @UniqueConstraint(
                name = "one_name",
                columnNames = {"plant_id", "names"}),
        indexes = @Index(name = "names_index", columnList = "names"))
    Set<String> names;

    @ManyToMany
    @JoinTable(
        name = "neighbours",
        joinColumns = @JoinColumn(name = "plant_id"),
        inverseJoinColumns = @JoinColumn(name = "neighbour_id"),
        foreignKey = @ForeignKey(name = "neighbour_of"),
        inverseForeignKey = @ForeignKey(name = "neighbour_is"),
        uniqueConstraints =
            @UniqueConstraint(
                name = "one_pair",
                columnNames = {"neighbour_id", "plant_id"}),
        indexes = @Index(name = "pairs", columnList = "neighbour_id"))
    Set<Plant> neighbours;
  }

  @Entity
  @Inheritance(strategy = InheritanceType.JOINED)
  @IdClass(BedKey.class)
  @Table(
      name = "bed",
      uniqueConstraints =
          @UniqueConstraint(
              name = "bed_number",
              columnNames = {"y", "x"}))
  public static class Bed {
    @Id
    int x;

    @Id
    int y;
  }

  @Entity
  @Table(name = "raised_bed")
  @PrimaryKeyJoinColumns(
      foreignKey = @ForeignKey(name = "raised_is_bed"),
      value = {
        @PrimaryKeyJoinColumn(name = "x", referencedColumnName = "x"),
        @PrimaryKeyJoinColumn(name = "y", referencedColumnName = "y")
      })
  public static class RaisedBed extends Bed {
    int level;
  }

  public record BedKey(int x, int y) implements Serializable {}
}
