package io.migration4j.processor.hibernate.models.values;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import java.util.HashMap;
import java.util.Map;

/** Converters on the keys and values of maps. */
@Model(covers = {CONVERTER, MAP_KEY_COLUMN})
public class ConvertedMaps {
  @Converter
  public static class Upper implements AttributeConverter<String, Integer> {
    @Override
    public Integer convertToDatabaseColumn(String text) {
      return text == null ? null : text.length();
    }

    @Override
    public String convertToEntityAttribute(Integer number) {
      return number == null ? null : "a".repeat(number);
    }
  }

  @Entity
  public static class Box {
    @Id
    @GeneratedValue
    Long id;

    @ElementCollection
    @Convert(attributeName = "key", converter = Upper.class)
    Map<String, String> byLength = new HashMap<>();

    @ElementCollection
    @Convert(attributeName = "value", converter = Upper.class)
    Map<String, String> lengths = new HashMap<>();

    @OneToMany
    @JoinTable(name = "box_in_box")
    @Convert(attributeName = "key", converter = Upper.class)
    Map<String, Box> boxes = new HashMap<>();
  }
}
