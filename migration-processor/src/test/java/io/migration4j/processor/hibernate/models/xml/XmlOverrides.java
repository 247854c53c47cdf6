package io.migration4j.processor.hibernate.models.xml;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;

/** Annotations that {@code orm.xml} overrides, and some that it leaves. */
@Model(covers = ORM_XML, mappingFiles = "models/XmlOverrides.xml")
public class XmlOverrides {
  @Entity
  @Table(name = "person_table")
  public static class Person {
    @Id
    @GeneratedValue
    Long id;

    @Column(length = 10)
    String name;

    @Column(name = "kept")
    String left;

    @Transient
    String mapped;

    @ManyToOne
    Person boss;
  }
}
