package io.migration4j.processor.hibernate.models.values;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;

/** An attribute without the converter that its type has. */
@Model(covers = {DISABLED_CONVERTER, AUTO_APPLY})
public class DisabledConverters {
  public enum Mood {
    GOOD,
    BAD
  }

  @Converter(autoApply = true)
  public static class MoodConverter implements AttributeConverter<Mood, Character> {
    @Override
    public Character convertToDatabaseColumn(Mood mood) {
      return mood == null ? null : mood.name().charAt(0);
    }

    @Override
    public Mood convertToEntityAttribute(Character letter) {
      return letter == null ? null : letter == 'G' ? Mood.GOOD : Mood.BAD;
    }
  }

  @Entity
  public static class Diary {
    @Id
    @GeneratedValue
    Long id;

    Mood converted;

    @Convert(disableConversion = true)
    Mood plain;

    @Convert(disableConversion = true)
    @Enumerated(EnumType.STRING)
    Mood named;
  }
}
