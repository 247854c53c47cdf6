package io.migration4j.processor.hibernate.models.values;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import java.util.*;

/** Enums as a key, in a value, in collections. */
@Model(covers = {ENUM_STRING, ENUM_ORDINAL, MAP_KEY_ENUM})
public class EnumsInPlaces {
  public enum Unit {
    GRAM,
    METER
  }

  @Embeddable
  public static class Amount {
    int number;

    @Enumerated(EnumType.STRING)
    Unit unit;
  }

  @Entity
  public static class Scale {
    @Id
    @Enumerated(EnumType.STRING)
    Unit measure;

    Amount most;
  }

  @Entity
  public static class Recipe {
    @Id
    @GeneratedValue
    Long id;

    Amount amount;

    @ElementCollection
    @Enumerated(EnumType.STRING)
    Set<Unit> named = new HashSet<>();

    @ElementCollection
    Set<Unit> numbered = new HashSet<>();

    @ElementCollection
    @MapKeyEnumerated(EnumType.STRING)
    Map<Unit, Integer> byUnit = new HashMap<>();

    @ElementCollection
    List<Amount> amounts = new ArrayList<>();
  }
}
