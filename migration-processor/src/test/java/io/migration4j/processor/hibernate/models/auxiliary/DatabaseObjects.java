package io.migration4j.processor.hibernate.models.auxiliary;

import static io.migration4j.processor.hibernate.Feature.AUXILIARY_OBJECTS;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;

/**
 * {@code <database-object>} in {@code hbm.xml}: a function and a trigger for PostgreSQL, a trigger for SQLite, a view
 * and a partial index for both, in which names and line ends are as in the file.
 */
@Model(
    covers = AUXILIARY_OBJECTS,
    withOlderHibernate = true,
    mappingFiles = "models/DatabaseObjects.hbm.xml")
public class DatabaseObjects {
  @Entity(name = "Account")
  public static class Account {
    @Id
    @GeneratedValue
    Long id;

    @Column(nullable = false)
    String owner;

    boolean closed;
    int changes;
  }
}
