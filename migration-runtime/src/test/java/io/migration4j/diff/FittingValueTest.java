package io.migration4j.diff;

import static io.migration4j.schema.Column.column;
import static io.migration4j.schema.SqlType.integer;
import static io.migration4j.schema.SqlType.varchar;
import static io.migration4j.schema.Table.table;
import static org.assertj.core.api.Assertions.assertThat;

import io.migration4j.schema.CheckConstraint;
import io.migration4j.schema.Column;
import io.migration4j.schema.SchemaModel;
import io.migration4j.schema.SqlText;
import io.migration4j.schema.SqlType;
import io.migration4j.schema.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FittingValueTest {
  private static String value(SqlType type, String... conditions) {
    Column column = column("n", type).notNull();
    Table table = table("t", column, column("m", integer()));
    for (int i = 0; i < conditions.length; i++) {
      table = table.with(new CheckConstraint("c" + i, SqlText.sql(conditions[i])));
    }
    FittingValue value = FittingValue.of(column, table, SchemaModel.of(table));
    return value.expression().map(SqlText::common).orElse("none")
        + (value.certain() ? "" : " perhaps");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "n >= 0 | 0",
        "n > 0 | 1",
        "0 < n | 1",
        "n<=-5 | -5",
        "(N >= 3) and (n <= 9) | 3",
        "n <= 9 and n >= 3 | 3",
        "(n between 3 and 5 and n <> 3) | 4",
        "\"n\" in (4, 2) | 2",
        "n is not null and m > 5 and n > 1.5 | 2",
        "n >= 0.2 and n < 0.8 | 0.2",
        "n > 5 and n < 5 | none",
        "n > m | 0 perhaps",
        "n > 1 or m > 1 | 0 perhaps",
        "n > 2 and n > m | 3 perhaps",
        "n % 2 = 1 | 0 perhaps",
        "m > 5 | 0"
      })
  void numberIsWithinItsBounds(String condition, String value) {
    assertThat(value(integer(), condition)).isEqualTo(value);
  }

  @Test
  void textIsOneOfItsValues() {
    assertThat(value(varchar(9), "n in ('B', 'it''s')")).isEqualTo("'B'");
    assertThat(value(varchar(9), "n in ('B', 'C')", "n in ('C', 'D')")).isEqualTo("'C'");
    assertThat(value(varchar(9), "length(n) > 2")).isEqualTo("'' perhaps");
    assertThat(value(varchar(9), "n > 'a'")).isEqualTo("'' perhaps");
    assertThat(value(varchar(9))).isEqualTo("''");
  }
}
