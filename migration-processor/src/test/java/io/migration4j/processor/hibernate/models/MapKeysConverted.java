package io.migration4j.processor.hibernate.models;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.hibernate.annotations.MapKeyJdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A converter on the key, on the value, and key types that are told. */
@Model(covers = {MAP_KEY_COLUMN, CONVERTER})
public class MapKeysConverted {
  @Converter
  public static class Reversed implements AttributeConverter<Integer, String> {
    @Override
    public String convertToDatabaseColumn(Integer number) {
      return number == null ? null : "n" + number;
    }

    @Override
    public Integer convertToEntityAttribute(String text) {
      return text == null ? null : Integer.valueOf(text.substring(1));
    }
  }

  @Entity
  public static class Lookup {
    @Id
    @GeneratedValue
    Long id;

    @ElementCollection
    @Convert(attributeName = "key", converter = Reversed.class)
    @MapKeyColumn(length = 12)
    Map<Integer, String> byNumber = new HashMap<>();

    @ElementCollection
    @Convert(attributeName = "value", converter = Reversed.class)
    Map<String, Integer> numbers = new HashMap<>();

    @ElementCollection
    @MapKeyJdbcTypeCode(SqlTypes.SMALLINT)
    Map<Integer, String> small = new HashMap<>();

    @ElementCollection
    @Convert(converter = Reversed.class)
    @Column(length = 9)
    Set<Integer> numberSet = new HashSet<>();
  }
}
