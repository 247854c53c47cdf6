package io.migration4j.processor.hibernate.models;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;

/** Three tables deep, each with a key column of its own name. */
@Model(covers = {JOINED, FOREIGN_KEY_NAME})
public class JoinedDeep {
  @Inheritance(strategy = InheritanceType.JOINED)
  @Entity
  public static class Being {
    @Id
    @GeneratedValue
    Long id;
  }

  @PrimaryKeyJoinColumn(name = "being_id")
  @Entity
  public static class Animal extends Being {
    @Column(unique = true)
    String name;
  }

  @PrimaryKeyJoinColumn(name = "animal_id", foreignKey = @ForeignKey(name = "fk_dog_is_animal"))
  @Table(indexes = @Index(columnList = "race"))
  @Entity
  public static class Dog extends Animal {
    String race;

    @ManyToOne
    Dog mother;
  }

  @Entity
  public static class Plant extends Being {
    int height;
  }
}
