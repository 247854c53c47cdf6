package io.migration4j.processor.hibernate.models.xml;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import java.util.HashSet;
import java.util.Set;

/** A unit whose annotations do not count, quoted and in a schema. */
@Model(covers = ORM_XML, mappingFiles = "models/XmlWholeUnit.xml", before = "create schema whole")
public class XmlWholeUnit {
  @Entity
  @Table(name = "ignored_table")
  public static class Item {
    @Id
    @GeneratedValue
    Long id;

    @Column(name = "ignored")
    String name;

    @ElementCollection
    Set<String> tags = new HashSet<>();
  }
}
