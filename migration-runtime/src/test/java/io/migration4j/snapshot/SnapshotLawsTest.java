package io.migration4j.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import io.migration4j.diff.RandomSchemas;
import io.migration4j.schema.Database;
import io.migration4j.schema.Elements;
import io.migration4j.schema.SchemaModel;
import io.migration4j.schema.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TimeZone;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Over schemas made by chance; {@code -Dseeds=} gives their number. */
class SnapshotLawsTest {
  private static final int SEEDS = Integer.getInteger("seeds", 300);

  private static Snapshot snapshot(SchemaModel schema) {
    return new Snapshot(List.of("a"), Database.POSTGRESQL, "7.4", schema, Origins.NONE);
  }

  @Test
  @DisplayName("N01: what is written, read and written again is the same")
  void whatIsWrittenReadAndWrittenAgainIsTheSame() {
    for (long seed = 0; seed < SEEDS; seed++) {
      Snapshot snapshot = snapshot(new RandomSchemas(seed).schema());
      String text = SnapshotFormat.write(snapshot);
      assertThat(SnapshotFormat.read(text)).as("seed %d", seed).isEqualTo(snapshot);
      assertThat(SnapshotFormat.write(SnapshotFormat.read(text)))
          .as("seed %d", seed)
          .isEqualTo(text);
      assertThat(text).as("seed %d", seed).doesNotContain("\r").endsWith("\n");
    }
  }

  @Test
  @DisplayName("N01: order of tables, locale and time zone do not matter")
  void orderOfTablesLocaleAndTimeZoneDoNotMatter() {
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    for (long seed = 0; seed < SEEDS; seed++) {
      SchemaModel schema = new RandomSchemas(seed).schema();
      List<Table> tables = new ArrayList<>(schema.tables().stream().toList());
      String text = SnapshotFormat.write(snapshot(schema));
      Collections.shuffle(tables, new Random(seed));
      try {
        Locale.setDefault(Locale.forLanguageTag("tr-TR"));
        TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
        assertThat(SnapshotFormat.write(snapshot(schema.withTables(Elements.of(tables)))))
            .as("seed %d", seed)
            .isEqualTo(text);
        assertThat(SnapshotFormat.read(text)).as("seed %d", seed).isEqualTo(snapshot(schema));
      } finally {
        Locale.setDefault(locale);
        TimeZone.setDefault(zone);
      }
    }
  }
}
