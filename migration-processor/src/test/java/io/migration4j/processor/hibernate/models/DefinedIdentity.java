package io.migration4j.processor.hibernate.models;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;

/** A generated key in the words of the user. */
@Model(covers = {IDENTITY, COLUMN_DEFINITION})
public class DefinedIdentity {
  @Entity
  public static class Defined {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Column(columnDefinition = "integer")
    Integer id;

    String name;
  }
}
