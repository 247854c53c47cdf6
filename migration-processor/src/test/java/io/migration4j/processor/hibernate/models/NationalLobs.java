package io.migration4j.processor.hibernate.models;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import io.migration4j.processor.hibernate.NoRows;
import io.migration4j.schema.Database;
import jakarta.persistence.*;
import java.sql.NClob;

/** A national large object, which Hibernate 6.6 cannot write on PostgreSQL, nor the driver of SQLite. */
@Model(
    covers = CLOB,
    withOlderHibernate = true,
    noRows =
        @NoRows(
            on = {Database.POSTGRESQL, Database.SQLITE},
            because = "Hibernate 6.6 does not bind an `NClob`",
            before = "7.0"))
public class NationalLobs {
  @Entity
  public static class Book {
    @Id
    @GeneratedValue
    Long id;

    NClob text;
  }
}
