package io.migration4j.processor.hibernate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.migration4j.schema.Database;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.hibernate.annotations.Array;
import org.hibernate.annotations.JdbcType;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Struct;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.jdbc.VarbinaryJdbcType;
import org.junit.jupiter.api.Test;

/** What is left for later is refused at its attribute, by name and with a way out. */
class RefusedMappingsTest {
  private static final String REMEDY =
      "which migration4j cannot create yet. Map the attribute to another type.";

  private static UnmappableException refusal(List<Database> databases, Class<?>... classes) {
    return catchThrowableOfType(
        UnmappableException.class,
        () -> HibernateModel.read(new HibernateRequest(
            Arrays.stream(classes).map(Class::getName).toList(),
            Map.of(),
            databases,
            RefusedMappingsTest.class.getClassLoader(),
            Map.of())));
  }

  private static UnmappableException refusal(Class<?>... classes) {
    return refusal(List.of(Database.POSTGRESQL), classes);
  }

  private static void isAt(UnmappableException refusal, Class<?> entity, String attribute) {
    assertThat(refusal.className()).isEqualTo(entity.getName());
    assertThat(refusal.attribute()).isEqualTo(attribute);
  }

  @Embeddable
  @Struct(name = "pair")
  static class Pair {
    int a;
    int b;
  }

  @Entity
  static class WithStruct {
    @Id
    Long id;

    Pair pair;
  }

  @Test
  void structIsRefused() {
    UnmappableException refusal = refusal(WithStruct.class, Pair.class);
    isAt(refusal, WithStruct.class, "pair");
    assertThat(refusal).hasMessageContainingAll("a composite type of the database", REMEDY);
  }

  @Test
  void structOnSqliteIsRefusedAsHibernateRefusesIt() {
    assertThat(refusal(List.of(Database.values()), WithStruct.class, Pair.class))
        .hasMessageContainingAll("for sqlite", "remove '@Struct' annotation");
  }

  /** Of the code that hibernate-spatial's types have; without that library the code means bytes. */
  static class GeometryJdbcType extends VarbinaryJdbcType {
    private static final long serialVersionUID = 1L;

    @Override
    public int getDdlTypeCode() {
      return SqlTypes.GEOMETRY;
    }
  }

  @Entity
  static class WithGeometry {
    @Id
    Long id;

    @JdbcType(GeometryJdbcType.class)
    byte[] shape;
  }

  @Test
  void spatialTypeIsRefused() {
    UnmappableException refusal = refusal(WithGeometry.class);
    isAt(refusal, WithGeometry.class, "shape");
    assertThat(refusal).hasMessageContainingAll("a spatial type", REMEDY);
  }

  @Entity
  static class WithVector {
    @Id
    Long id;

    @JdbcTypeCode(SqlTypes.VECTOR)
    @Array(length = 3)
    float[] embedding;
  }

  @Test
  void vectorIsRefused() {
    UnmappableException refusal = refusal(WithVector.class);
    isAt(refusal, WithVector.class, "embedding");
    assertThat(refusal).hasMessageContainingAll("a vector type", REMEDY);
  }
}
