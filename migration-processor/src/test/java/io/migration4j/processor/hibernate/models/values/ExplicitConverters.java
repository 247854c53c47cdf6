package io.migration4j.processor.hibernate.models.values;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import java.util.List;

/** Converters that are named where they are used. */
@Model(covers = CONVERTER)
public class ExplicitConverters {
  public record Money(long cents) {}

  @Converter
  public static class MoneyConverter implements AttributeConverter<Money, Long> {
    @Override
    public Long convertToDatabaseColumn(Money money) {
      return money == null ? null : money.cents();
    }

    @Override
    public Money convertToEntityAttribute(Long value) {
      return value == null ? null : new Money(value);
    }
  }

  @Converter
  public static class MoneyText implements AttributeConverter<Money, String> {
    @Override
    public String convertToDatabaseColumn(Money money) {
      return money == null ? null : money.cents() + "c";
    }

    @Override
    public Money convertToEntityAttribute(String text) {
      return text == null ? null : new Money(Long.parseLong(text.substring(0, text.length() - 1)));
    }
  }

  @Converter
  public static class ListOfWords implements AttributeConverter<List<String>, String> {
    @Override
    public String convertToDatabaseColumn(List<String> words) {
      return words == null ? null : String.join(" ", words);
    }

    @Override
    public List<String> convertToEntityAttribute(String text) {
      return text == null ? null : text.isEmpty() ? List.of() : List.of(text.split(" "));
    }
  }

  @Entity
  public static class Account {
    @Id
    @GeneratedValue
    Long id;

    @Convert(converter = MoneyConverter.class)
    Money number;

    @Convert(converter = MoneyText.class)
    @Column(length = 30, nullable = false)
    Money text = new Money(1);

    @Convert(converter = ListOfWords.class)
    List<String> words;
  }
}
