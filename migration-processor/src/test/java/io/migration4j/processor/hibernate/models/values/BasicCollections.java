package io.migration4j.processor.hibernate.models.values;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import java.math.BigDecimal;
import java.util.*;
import org.hibernate.annotations.Array;

/** Collections of basics in one column. */
@Model(covers = {BASIC_COLLECTION, ARRAY})
public class BasicCollections {
  public enum Color {
    RED,
    BLUE
  }

  @Entity
  public static class Bag {
    @Id
    @GeneratedValue
    Long id;

    List<String> texts;
    Set<Integer> numbers;
    SortedSet<Long> sorted;
    Collection<UUID> ids;
    List<Color> colors;

    @Enumerated(EnumType.STRING)
    Set<Color> named;

    @Array(length = 5)
    @Column(length = 12)
    List<String> sized;

    List<BigDecimal> prices;
  }
}
