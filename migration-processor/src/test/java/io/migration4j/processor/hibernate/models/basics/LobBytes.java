package io.migration4j.processor.hibernate.models.basics;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import io.migration4j.processor.hibernate.NoRows;
import io.migration4j.schema.Database;
import jakarta.persistence.*;
import java.io.Serializable;
import java.sql.Blob;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Bytes that are large objects. */
@Model(
    covers = {BLOB, BYTES},
    noRows = @NoRows(on = Database.SQLITE, because = "sqlite-jdbc does not read a `Blob`"))
public class LobBytes {
  @Entity
  public static class Data {
    @Id
    @GeneratedValue
    Long id;

    @Lob
    byte[] plain;

    @Lob
    @Column(length = 1000)
    byte[] sized;

    Blob locator;

    @JdbcTypeCode(SqlTypes.BLOB)
    byte[] code;

    @Lob
    Serializable serialized;
  }
}
