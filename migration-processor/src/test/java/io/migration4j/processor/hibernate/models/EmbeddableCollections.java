package io.migration4j.processor.hibernate.models;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Collections in embeddables, whose tables are overridden. */
@Model(
    covers = {
      NESTED_EMBEDDABLE,
      ELEMENT_COLLECTION,
      MANY_TO_MANY,
      ATTRIBUTE_OVERRIDE,
      ASSOCIATION_OVERRIDE
    })
public class EmbeddableCollections {
  @Entity
  public static class Skill {
    @Id
    @GeneratedValue
    Long id;
  }

  @Embeddable
  public static class Contact {
    @ElementCollection
    Set<String> phones = new HashSet<>();

    @ElementCollection
    @Column(name = "mail", length = 60, nullable = false)
    List<String> mails = new ArrayList<>();

    @ManyToMany
    Set<Skill> skills = new HashSet<>();

    @OneToMany
    @JoinColumn(name = "of_contact")
    Set<Skill> own = new HashSet<>();

    String city;
  }

  @Entity
  public static class Person {
    @Id
    @GeneratedValue
    Long id;

    Contact contact;
  }

  @Entity
  public static class Firm {
    @Id
    @GeneratedValue
    Long id;

    @AssociationOverride(name = "skills", joinTable = @JoinTable(name = "firm_skills"))
    @AssociationOverride(name = "own", joinColumns = @JoinColumn(name = "of_firm"))
    Contact contact;
  }
}
