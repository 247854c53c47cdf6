package io.migration4j.processor.hibernate.models.xml;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;

/** Families, keys and converters in {@code orm.xml}. */
@Model(
    covers = {ORM_XML, JOINED, CONVERTER},
    mappingFiles = "models/XmlInheritance.xml")
public class XmlInheritance {
  public static class Animal {
    Long id;
    boolean tame;
  }

  public static class Cat extends Animal {
    int lives;
  }

  public static class YesNo implements AttributeConverter<Boolean, String> {
    @Override
    public String convertToDatabaseColumn(Boolean yes) {
      return yes == null ? null : yes ? "yes" : "no";
    }

    @Override
    public Boolean convertToEntityAttribute(String text) {
      return text == null ? null : text.equals("yes");
    }
  }

  public static class SeatId implements java.io.Serializable {
    private static final long serialVersionUID = 1L;
    int line;
    String letter;

    @Override
    public boolean equals(Object other) {
      return other instanceof SeatId id && id.line == line && id.letter.equals(letter);
    }

    @Override
    public int hashCode() {
      return line;
    }
  }

  public static class Seat {
    SeatId id;
    String guest;
  }
}
