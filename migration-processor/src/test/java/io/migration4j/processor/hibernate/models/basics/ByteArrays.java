package io.migration4j.processor.hibernate.models.basics;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Bytes of several lengths. */
@Model(covers = {BYTES, LENGTH})
public class ByteArrays {
  @Entity
  public static class Data {
    @Id
    @GeneratedValue
    Long id;

    byte[] plain;

    @Column(length = 16)
    byte[] sixteen;

    @Column(length = 100_000)
    byte[] lots;

    @Column(length = Integer.MAX_VALUE)
    byte[] most;

    @JdbcTypeCode(SqlTypes.BINARY)
    @Column(length = 8)
    byte[] fixed;

    @JdbcTypeCode(SqlTypes.LONG32VARBINARY)
    byte[] longest;
  }
}
