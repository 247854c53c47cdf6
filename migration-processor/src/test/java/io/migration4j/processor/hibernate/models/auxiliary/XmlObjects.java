package io.migration4j.processor.hibernate.models.auxiliary;

import static io.migration4j.processor.hibernate.Feature.AUXILIARY_OBJECTS;
import static io.migration4j.processor.hibernate.Feature.ORM_XML;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** {@code <database-object>} in the {@code orm.xml} of Hibernate 7, one of them without a statement to drop it. */
@Model(
    covers = {AUXILIARY_OBJECTS, ORM_XML},
    since = "7.0",
    mappingFiles = "models/XmlObjects.xml")
public class XmlObjects {
  @Entity(name = "Reading")
  public static class Reading {
    @Id
    long id;

    double celsius;
  }
}
