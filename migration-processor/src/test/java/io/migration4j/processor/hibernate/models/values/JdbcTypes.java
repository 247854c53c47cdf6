package io.migration4j.processor.hibernate.models.values;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcType;
import org.hibernate.type.descriptor.jdbc.CharJdbcType;
import org.hibernate.type.descriptor.jdbc.LongVarcharJdbcType;
import org.hibernate.type.descriptor.jdbc.NumericJdbcType;
import org.hibernate.type.descriptor.jdbc.TimestampJdbcType;
import org.hibernate.type.descriptor.jdbc.TinyIntJdbcType;
import org.hibernate.type.descriptor.jdbc.VarcharJdbcType;

/** JDBC types by class. */
@Model(covers = JDBC_TYPE)
public class JdbcTypes {
  @Entity
  public static class Item {
    @Id
    @GeneratedValue
    Long id;

    @JdbcType(TinyIntJdbcType.class)
    int tiny;

    @JdbcType(CharJdbcType.class)
    @Column(length = 1)
    String fixed;

    @JdbcType(NumericJdbcType.class)
    @Column(precision = 7, scale = 2)
    Double number;

    @JdbcType(LongVarcharJdbcType.class)
    String text;

    @JdbcType(VarcharJdbcType.class)
    UUID uuid;

    @JdbcType(TimestampJdbcType.class)
    Instant instant;

    @ElementCollection
    @JdbcType(CharJdbcType.class)
    Set<String> codes = new HashSet<>();
  }
}
