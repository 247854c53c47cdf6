package io.migration4j.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.migration4j.dialect.Dialect;
import io.migration4j.dialect.Dialects;
import io.migration4j.diff.RandomPair;
import io.migration4j.operation.Operation;
import io.migration4j.schema.Column;
import io.migration4j.schema.Database;
import io.migration4j.schema.SchemaModel;
import io.migration4j.schema.Table;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * D37: whatever the differ generates runs on a real database: up, down and up, with rows and without. After
 * each step the catalog is that of a database made at once, and the values that stay are there. Run one
 * seed again with {@code -Dseed=}, more of them with {@code -Dpairs=}.
 */
class GeneratedStepsLawTest {
  private static final int PAIRS = 130;

  private static final int MANY = 300;

  private static LongStream seeds(long pairs) {
    Long only = Long.getLong("seed");
    return only == null ? LongStream.rangeClosed(1, pairs) : LongStream.of(only);
  }

  @ParameterizedTest
  @EnumSource
  void stepGoesUpDownAndUp(Database database) {
    run(database, Long.getLong("pairs", PAIRS));
  }

  @Tag("slow")
  @ParameterizedTest
  @EnumSource
  void manyStepsGoUpDownAndUp(Database database) {
    run(database, MANY);
  }

  private static void run(Database database, long pairs) {
    Coverage coverage = new Coverage();
    List<String> failures = seeds(pairs)
        .mapToObj(seed -> failure(database, seed, coverage))
        .filter(failure -> !failure.isEmpty())
        .limit(Integer.getInteger("failures", 1))
        .collect(Collectors.toList());
    assertThat(failures).isEmpty();
    if (seeds(pairs).count() >= PAIRS) {
      coverage.report(database);
    }
  }

  private static String failure(Database database, long seed, Coverage coverage) {
    boolean rows = seed % 3 != 0;
    try {
      RandomPair pair = RandomPair.of(seed, rows);
      try (LiveDatabase live = LiveDatabase.open(database)) {
        upDownUp(live, pair, rows);
        coverage.add(pair.upgrade());
        coverage.add(pair.downgrade());
      }
      return "";
    } catch (SQLException | RuntimeException | AssertionError failed) {
      return "seed " + seed + ": " + failed;
    }
  }

  private static void upDownUp(LiveDatabase live, RandomPair pair, boolean rows)
      throws SQLException {
    SchemaModel before = pair.before();
    SchemaModel after = pair.after();
    List<Operation> upgrade = pair.upgrade();
    live.build(before);
    if (rows) {
      live.insert(new PairRows(pair, live.database()).statements());
    }
    Object earlier = live.catalog();
    Object later = LiveDatabase.catalogOf(live.database(), after);
    Map<String, List<String>> values = values(live, pair, false, false);
    Map<String, List<String>> untouched = values(live, pair, false, true);

    live.migrate(upgrade, before);
    assertThat(live.catalog()).isEqualTo(later);
    assertThat(live.differences(after)).isEmpty();
    assertThat(values(live, pair, true, true)).isEqualTo(untouched);
    live.migrate(pair.downgrade(), after);
    assertThat(live.catalog()).isEqualTo(earlier);
    assertThat(live.differences(before)).isEmpty();
    assertThat(values(live, pair, false, false)).isEqualTo(values);
    live.migrate(upgrade, before);
    assertThat(live.catalog()).isEqualTo(later);
    assertThat(live.differences(after)).isEmpty();
    assertThat(values(live, pair, true, true)).isEqualTo(untouched);
  }

  /** The rows of the tables that stay, by their earlier names, in the columns that stay. */
  private static Map<String, List<String>> values(
      LiveDatabase live, RandomPair pair, boolean isLater, boolean sameType) throws SQLException {
    Dialect dialect = Dialects.of(live.database());
    Map<String, List<String>> values = new TreeMap<>();
    for (Table table : pair.before().tables()) {
      String later = pair.laterTable(table.name()).orElse("");
      if (!later.isEmpty()) {
        BiPredicate<String, String> kept = (mine, name) ->
            !sameType || sameType(table.column(mine), pair.after().table(later).column(name));
        String columns = table.columns().names().stream()
            .flatMap(mine -> pair
                .laterColumn(table.name(), mine)
                .filter(name -> kept.test(mine, name))
                .map(name -> live.shown(dialect.quote(isLater ? name : mine)))
                .stream())
            .collect(Collectors.joining(", "));
        String sql = "select " + (columns.isEmpty() ? "1" : columns) + " from "
            + dialect.qualified(isLater ? later : table.name());
        values.put(table.name(), live.rows(sql).stream().sorted().collect(Collectors.toList()));
      }
    }
    return values;
  }

  private static boolean sameType(Column some, Column other) {
    return some.type().equals(other.type());
  }
}
