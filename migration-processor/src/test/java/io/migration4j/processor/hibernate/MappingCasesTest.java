package io.migration4j.processor.hibernate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.migration4j.schema.Database;
import io.migration4j.schema.SchemaModel;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Listed cases in which the mapping decides: the schema of one mapping is that of another, or is not. */
class MappingCasesTest {
  private static MappedModel read(Class<?>... classes) {
    return HibernateModel.read(new HibernateRequest(
        Arrays.stream(classes).map(Class::getName).toList(),
        Map.of(),
        List.of(Database.values()),
        MappingCasesTest.class.getClassLoader(),
        Map.of()));
  }

  private static SchemaModel schema(Class<?>... classes) {
    return read(classes).schema();
  }

  @Entity(name = "Plain")
  @Table(name = "t")
  static class Plain {
    @Id
    Long id;

    @Column(name = "a", length = 30)
    String text;
  }

  record Code(String text) {}

  @Converter
  static class CodeConverter implements AttributeConverter<Code, String> {
    @Override
    public String convertToDatabaseColumn(Code code) {
      return code.text();
    }

    @Override
    public Code convertToEntityAttribute(String text) {
      return new Code(text);
    }
  }

  @Entity(name = "Converted")
  @Table(name = "t")
  static class Converted {
    @Id
    Long id;

    @Column(name = "a", length = 30)
    @Convert(converter = CodeConverter.class)
    Code code;
  }

  @Entity(name = "Coded")
  @Table(name = "t")
  static class Coded {
    @Id
    Long id;

    @Column(name = "a", length = 30)
    @JdbcTypeCode(SqlTypes.INTEGER)
    String text;
  }

  @Test
  @DisplayName("AD13 another Java type is a difference only where the SQL type is another")
  void onlyTheSqlTypeCounts() {
    assertThat(schema(Converted.class)).isEqualTo(schema(Plain.class));
    assertThat(schema(Coded.class)).isNotEqualTo(schema(Plain.class));
  }

  @Entity(name = "Renamed")
  @Table(name = "t")
  static class Renamed {
    @Id
    @Column(name = "id")
    Long number;

    @Column(name = "a", length = 30)
    String words;
  }

  @Test
  @DisplayName("AD22 name of an attribute that is not that of its column does not matter")
  void nameOfTheAttributeDoesNotMatter() {
    assertThat(schema(Renamed.class)).isEqualTo(schema(Plain.class));
  }

  @Entity(name = "Elsewhere")
  @Table(name = "u")
  static class Elsewhere {
    @Id
    Long id;
  }

  @Entity(name = "Plain")
  @Table(name = "v")
  static class SameName {
    @Id
    Long id;
  }

  @Test
  @DisplayName(
      "AD24 entities of several sources are one schema, two of one name are an error, none are none")
  void sourcesOfEntitiesAreOneSchema() {
    assertThat(schema(Plain.class, Elsewhere.class))
        .isEqualTo(schema(Elsewhere.class, Plain.class))
        .isEqualTo(schema(Plain.class).with(schema(Elsewhere.class).table("u")));
    assertThat(catchThrowableOfType(
            UnmappableException.class, () -> schema(Plain.class, SameName.class)))
        .hasMessageContaining("Plain")
        .hasMessageContaining("SameName");
    assertThat(schema()).isEqualTo(SchemaModel.EMPTY);
  }

  @Entity(name = "Strict")
  @Table(name = "t")
  static class Strict {
    @Id
    Long id;

    @Column(name = "a", length = 30, nullable = false)
    String text;

    Integer age;
  }

  @Test
  @DisplayName(
      "D30 two entities on one table, with other nullability, give one table in which the column is optional")
  void entitiesOnOneTableGiveTheSameTableInEveryOrder() {
    List<Class<?>> classes = Arrays.asList(Plain.class, Strict.class);
    SchemaModel there = schema(classes.toArray(Class<?>[]::new));
    Collections.reverse(classes);
    assertThat(schema(classes.toArray(Class<?>[]::new))).isEqualTo(there);
    assertThat(there.tables()).hasSize(1);
    assertThat(there.table("t").columns().names()).containsExactlyInAnyOrder("id", "a", "age");
    assertThat(there.table("t").column("a").nullable()).isTrue();
  }
}
