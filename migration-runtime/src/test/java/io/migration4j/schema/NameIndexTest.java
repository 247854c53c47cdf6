package io.migration4j.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NameIndexTest {
  /** {@code Aa} and {@code BB} have one hash, and so do all names that are put together of them. */
  private static final List<String> NAMES = List.of("AaAa", "AaBB", "BBAa", "BBBB", "users", "a");

  @Test
  void aChangeLeavesTheOriginalAsItWas() {
    NameIndex before = NameIndex.EMPTY.with("users", 1);
    before.with("users", 2);
    before.with("orders", 3);
    before.without("users");

    assertThat(before.get("users")).isEqualTo(1);
    assertThat(before.get("orders")).isEqualTo(NameIndex.NONE);
    assertThat(before.size()).isEqualTo(1);
  }

  @Test
  void itHoldsWhatAMapHolds() {
    Random random = new Random(1);
    Map<String, Integer> expected = new HashMap<>();
    NameIndex index = NameIndex.EMPTY;
    for (int i = 0; i < 2000; i++) {
      String name = NAMES.get(random.nextInt(NAMES.size())) + random.nextInt(40);
      if (random.nextInt(3) > 0) {
        expected.put(name, i);
        index = index.with(name, i);
      } else {
        expected.remove(name);
        index = index.without(name);
      }
      assertThat(index.size()).isEqualTo(expected.size());
      assertThat(index.get(name)).isEqualTo(expected.getOrDefault(name, NameIndex.NONE));
    }
    NameIndex last = index;
    expected.forEach((name, number) -> assertThat(last.get(name)).isEqualTo(number));
  }

  @Test
  void placesAreThoseOfTheList() {
    List<Column> columns = new ArrayList<>();
    NAMES.forEach(name -> columns.add(Column.column(name, SqlType.text())));

    NameIndex places = NameIndex.ofPlaces(columns);

    NAMES.forEach(name -> assertThat(places.get(name)).isEqualTo(NAMES.indexOf(name)));
    assertThat(places.size()).isEqualTo(NAMES.size());
  }
}
