package io.migration4j.processor.hibernate.models;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import org.hibernate.annotations.ColumnDefault;

/** Enums by number, name, value and converter, each with the check of its values. */
@Model(
    covers = {ENUM_ORDINAL, ENUM_STRING, ENUMERATED_VALUE, CONVERTER, AUTO_APPLY, DISABLED_CONVERTER
    },
    withOlderHibernate = true)
public class Enums {
  public enum Level {
    LOW,
    HIGH
  }

  public enum Code {
    A("x"),
    B("y");

    @EnumeratedValue
    final String code;

    Code(String code) {
      this.code = code;
    }
  }

  public enum Rank {
    FIRST(10),
    SECOND(20);

    @EnumeratedValue
    final int rank;

    Rank(int rank) {
      this.rank = rank;
    }
  }

  public enum Coin {
    CENT,
    EURO
  }

  @Converter(autoApply = true)
  public static class CoinConverter implements AttributeConverter<Coin, String> {
    @Override
    public String convertToDatabaseColumn(Coin coin) {
      return coin == null ? null : coin.name().toLowerCase(java.util.Locale.ROOT);
    }

    @Override
    public Coin convertToEntityAttribute(String text) {
      return text == null ? null : Coin.valueOf(text.toUpperCase(java.util.Locale.ROOT));
    }
  }

  @Converter
  public static class YesNo implements AttributeConverter<Boolean, Character> {
    @Override
    public Character convertToDatabaseColumn(Boolean yes) {
      return yes == null ? null : yes ? 'Y' : 'N';
    }

    @Override
    public Boolean convertToEntityAttribute(Character letter) {
      return letter == null ? null : letter == 'Y';
    }
  }

  @Entity
  public static class Thing {
    @Id
    @GeneratedValue
    Long id;

    Level ordinal;

    @Enumerated(EnumType.STRING)
    Level named;

    @Enumerated(EnumType.STRING)
    @Column(length = 8, nullable = false)
    @ColumnDefault("'LOW'")
    Level required;

    @Enumerated(EnumType.STRING)
    Code code;

    Rank rank;
    Coin coin;

    @Convert(disableConversion = true)
    Coin plain;

    @Convert(converter = YesNo.class)
    Boolean open;

    @Convert(converter = org.hibernate.type.TrueFalseConverter.class)
    boolean trueFalse;

    @Convert(converter = org.hibernate.type.NumericBooleanConverter.class)
    Boolean numeric;
  }
}
