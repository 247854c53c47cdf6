package io.migration4j.processor.hibernate.models;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;

/** Foreign keys in the words of the user. */
@Model(
    covers = {FOREIGN_KEY_ACTION, FOREIGN_KEY_NAME},
    since = "7.0")
public class ForeignKeyDefinitions {
  @Entity
  public static class Target {
    @Id
    @GeneratedValue
    Long id;

    @Column(unique = true)
    String code;
  }

  @Entity
  public static class Reference {
    @Id
    @GeneratedValue
    Long id;

    @ManyToOne
    @JoinColumn(
        name = "a_id",
        foreignKey =
            @ForeignKey(
                name = "fk_a",
                foreignKeyDefinition =
                    "foreign key (a_id) references ForeignKeyDefinitions$Target on delete cascade"))
    Target a;

    @ManyToOne
    @JoinColumn(
        name = "b_id",
        foreignKey =
            @ForeignKey(
                name = "fk_b",
                foreignKeyDefinition =
                    "FOREIGN KEY (b_id) REFERENCES ForeignKeyDefinitions$Target (id) ON UPDATE CASCADE ON DELETE RESTRICT"))
    Target b;
  }
}
