package io.migration4j.processor.hibernate.models.values;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import java.util.List;

/** Arrays as the setting wants them. */
@Model(
    covers = {ARRAY, JSON},
    settings = "hibernate.type.preferred_array_jdbc_type=VARBINARY")
public class ArraysAsSetting {
  @Entity
  public static class Bag {
    @Id
    @GeneratedValue
    Long id;

    String[] texts;
    List<Integer> numbers;
  }
}
