package io.migration4j.processor.hibernate.models.values;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import java.util.*;

/** Converters on the elements of collections. */
@Model(covers = {CONVERTER, ELEMENT_COLLECTION})
public class ConvertedElements {
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

  @Embeddable
  public static class Part {
    @Convert(converter = Upper.class)
    String name;

    int pieces;
  }

  @Entity
  public static class Box {
    @Id
    @GeneratedValue
    Long id;

    @ElementCollection
    @Convert(converter = Upper.class)
    Set<String> lengths = new HashSet<>();

    @ElementCollection
    @OrderColumn
    @Convert(converter = Upper.class)
    List<String> inOrder = new ArrayList<>();

    @ElementCollection
    Set<Part> parts = new HashSet<>();
  }
}
