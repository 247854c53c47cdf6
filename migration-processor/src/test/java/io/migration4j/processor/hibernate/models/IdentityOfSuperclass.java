package io.migration4j.processor.hibernate.models;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;

/** Identities from a superclass, one under another name. */
@Model(covers = {IDENTITY, MAPPED_SUPERCLASS, ATTRIBUTE_OVERRIDE})
public class IdentityOfSuperclass {
  @MappedSuperclass
  public abstract static class Numbered {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;
  }

  @Entity
  public static class Plain extends Numbered {
    String name;
  }

  @AttributeOverride(name = "id", column = @Column(name = "number"))
  @Entity
  public static class Renamed extends Numbered {
    String name;
  }
}
