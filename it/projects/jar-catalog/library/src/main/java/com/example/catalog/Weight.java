package com.example.catalog;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Stored as a whole number of grams. */
public record Weight(int grams) {

  @Converter
  public static class InGrams implements AttributeConverter<Weight, Integer> {

    @Override
    public Integer convertToDatabaseColumn(Weight weight) {
      return weight == null ? null : weight.grams();
    }

    @Override
    public Weight convertToEntityAttribute(Integer grams) {
      return grams == null ? null : new Weight(grams);
    }
  }
}
