package io.migration4j.processor.hibernate.models.values;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;

/** Converters that a class names for what it inherits or embeds. */
@Model(covers = {CONVERTER, ATTRIBUTE_OVERRIDE})
public class ConvertersOnClasses {
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

  @MappedSuperclass
  public abstract static class Named {
    @Id
    @GeneratedValue
    Long id;

    String name;
  }

  @Embeddable
  public static class Label {
    String text;
    String color;
  }

  @Entity
  @Convert(attributeName = "name", converter = Upper.class)
  public static class Box extends Named {
    @Convert(attributeName = "text", converter = Upper.class)
    @Embedded
    Label label;
  }

  @Entity
  public static class Crate extends Named {
    Label label;
  }
}
