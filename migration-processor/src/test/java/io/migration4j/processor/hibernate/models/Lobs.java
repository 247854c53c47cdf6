package io.migration4j.processor.hibernate.models;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import io.migration4j.processor.hibernate.NoRows;
import io.migration4j.schema.Database;
import jakarta.persistence.*;
import java.sql.Blob;
import java.sql.Clob;
import org.hibernate.Length;
import org.hibernate.annotations.Nationalized;

/** Large objects. The driver of SQLite has no methods for them. */
@Model(
    covers = {CLOB, BLOB, LENGTH},
    withOlderHibernate = true,
    noRows = @NoRows(on = Database.SQLITE, because = "sqlite-jdbc does not read a `Blob`"))
public class Lobs {
  @Entity
  public static class Document {
    @Id
    @GeneratedValue
    Long id;

    @Lob
    String text;

    @Lob
    byte[] bytes;

    @Lob
    char[] chars;

    Clob clob;
    Blob blob;

    @Column(length = Length.LONG32)
    String long32;

    @Column(length = Length.LONG32)
    byte[] longBytes;

    @Column(length = Length.LONG16)
    String long16;

    @Nationalized
    String national;

    @Nationalized
    @Lob
    String nationalLob;

    @Nationalized
    char letter;
  }
}
