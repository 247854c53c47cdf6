package io.migration4j.processor.hibernate.models.values;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import java.util.HashSet;
import java.util.Set;

/** Enums behind a converter, whose check has the converted values. */
@Model(covers = {CONVERTER, ENUM_STRING})
public class ConvertedEnums {
  public enum Level {
    LOW,
    HIGH
  }

  @Converter
  public static class Code implements AttributeConverter<Level, String> {
    @Override
    public String convertToDatabaseColumn(Level level) {
      return level == null ? null : level == Level.LOW ? "l'o" : "h";
    }

    @Override
    public Level convertToEntityAttribute(String code) {
      return code == null ? null : code.equals("h") ? Level.HIGH : Level.LOW;
    }
  }

  @Converter
  public static class Rank implements AttributeConverter<Level, Integer> {
    @Override
    public Integer convertToDatabaseColumn(Level level) {
      return level == null ? null : (level.ordinal() + 1) * 10;
    }

    @Override
    public Level convertToEntityAttribute(Integer rank) {
      return rank == null ? null : Level.values()[rank / 10 - 1];
    }
  }

  @Entity
  public static class Alarm {
    @Id
    @GeneratedValue
    Long id;

    @Convert(converter = Code.class)
    Level code;

    @Convert(converter = Rank.class)
    @Column(nullable = false)
    Level rank;

    @ElementCollection
    @Convert(converter = Code.class)
    Set<Level> codes = new HashSet<>();
  }
}
