package io.migration4j.processor.hibernate.models;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What refers to a UUID has its type. */
@Model(covers = UUID_ID)
public class UuidReferences {
  @Entity
  public static class Owner {
    @Id
    @GeneratedValue
    UUID id;

    @ManyToMany
    Set<Owner> friends = new HashSet<>();
  }

  @Entity
  public static class Pet {
    @Id
    @GeneratedValue
    @JdbcTypeCode(SqlTypes.VARCHAR)
    UUID id;

    @ManyToOne(optional = false)
    Owner owner;

    @ManyToOne
    Pet mother;
  }
}
