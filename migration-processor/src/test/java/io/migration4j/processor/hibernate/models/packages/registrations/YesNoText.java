package io.migration4j.processor.hibernate.models.packages.registrations;

import jakarta.persistence.AttributeConverter;

public class YesNoText implements AttributeConverter<Answer, String> {
  @Override
  public String convertToDatabaseColumn(Answer answer) {
    return answer == null ? null : answer == Answer.YES ? "y" : "n";
  }

  @Override
  public Answer convertToEntityAttribute(String text) {
    return text == null ? null : text.equals("y") ? Answer.YES : Answer.NO;
  }
}
