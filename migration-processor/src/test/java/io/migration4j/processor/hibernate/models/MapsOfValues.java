package io.migration4j.processor.hibernate.models;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Keys of many types: texts, enums by name and number, days, numbers. */
@Model(covers = {MAP_KEY_COLUMN, MAP_KEY_ENUM, ELEMENT_COLLECTION})
public class MapsOfValues {
  public enum Meal {
    LUNCH,
    DINNER
  }

  @Entity
  public static class Menu {
    @Id
    @GeneratedValue
    Long id;

    @ElementCollection
    Map<String, String> plain = new HashMap<>();

    @ElementCollection
    @MapKeyColumn(name = "lang", length = 2)
    @Column(name = "title", nullable = false, length = 40)
    Map<String, String> titles = new HashMap<>();

    @ElementCollection
    @MapKeyEnumerated(EnumType.STRING)
    @Column(name = "price")
    Map<Meal, Integer> prices = new HashMap<>();

    @ElementCollection
    @MapKeyEnumerated(EnumType.ORDINAL)
    Map<Meal, String> cooks = new HashMap<>();

    @ElementCollection
    @MapKeyColumn(name = "day")
    Map<LocalDate, Meal> days = new HashMap<>();

    @ElementCollection
    Map<Integer, BigDecimal> discounts = new HashMap<>();

    @ElementCollection
    @Enumerated(EnumType.STRING)
    Map<UUID, Meal> orders = new HashMap<>();
  }
}
