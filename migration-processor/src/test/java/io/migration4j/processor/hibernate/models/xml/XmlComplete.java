package io.migration4j.processor.hibernate.models.xml;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;

/** An entity whose annotations do not count. */
@Model(covers = ORM_XML, mappingFiles = "models/XmlComplete.xml")
public class XmlComplete {
  @Entity
  @Table(name = "ignored_table")
  public static class Item {
    @Id
    @GeneratedValue
    Long id;

    @Column(name = "ignored", length = 3)
    String name;

    @Column(unique = true)
    String code;
  }
}
