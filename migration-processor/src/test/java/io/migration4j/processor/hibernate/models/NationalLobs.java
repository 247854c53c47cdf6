package io.migration4j.processor.hibernate.models;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import java.sql.NClob;

/** A national large object, which Hibernate 6.6 cannot write on PostgreSQL, nor the driver of SQLite. */
@Model(
    covers = CLOB,
    rowsOn = {},
    withOlderHibernate = true)
public class NationalLobs {
  @Entity
  public static class Book {
    @Id
    @GeneratedValue
    Long id;

    NClob text;
  }
}
