package io.migration4j.snapshot;

import static io.migration4j.schema.Column.column;
import static io.migration4j.schema.SqlType.varchar;
import static io.migration4j.schema.Table.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.migration4j.MigrationException;
import io.migration4j.schema.Database;
import io.migration4j.schema.SchemaModel;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SnapshotRemainsTest {
  private static final Snapshot OURS = snapshot("a", "phone", "users.ix_a");
  private static final Snapshot THEIRS = snapshot("b", "city", "users.ix_b");

  @Test
  void bothSidesOfAConflictCount() {
    SnapshotRemains remains = SnapshotRemains.of(conflict("=======\n"));

    assertThat(remains.modelDialect()).isEqualTo(Database.POSTGRESQL);
    assertThat(remains.hibernateVersion()).isEqualTo("7.4");
    assertThat(remains.origins().attributes())
        .containsOnlyKeys("users", "users.city", "users.phone");
    assertThat(remains.origins().digests()).isEqualTo(Map.of("com.example.User", "digest a"));
    assertThat(remains.origins().unmanaged()).containsExactly("users.ix_a", "users.ix_b");
  }

  @Test
  void baseThatGitShowsBetweenThemDoesNotCount() {
    String conflict = conflict("||||||| base\nno JSON\n=======\n").replace("\n", "\r\n");

    assertThat(SnapshotRemains.of(conflict)).isEqualTo(SnapshotRemains.of(conflict("=======\n")));
  }

  @Test
  void sideThatIsNoJsonDoesNotCount() {
    String broken = conflict("=======\n").replace("\"users.city\":", "\"users.city");

    assertThat(SnapshotRemains.of(broken).origins()).isEqualTo(OURS.origins());
    assertThat(SnapshotRemains.of("")).isEqualTo(SnapshotRemains.NONE);
    assertThat(SnapshotRemains.of("[1, 2")).isEqualTo(SnapshotRemains.NONE);
  }

  @Test
  void schemaThatMakesNoSenseDoesNotMatter() {
    String text = SnapshotFormat.write(OURS).replace("\"schema\": [\n", "\"schema\": [\n{},\n");

    assertThat(SnapshotRemains.of(text).origins()).isEqualTo(OURS.origins());
  }

  @Test
  void newerFormatIsRefused() {
    String text = SnapshotFormat.write(OURS).replace("\"format\": 1", "\"format\": 2");

    assertThatThrownBy(() -> SnapshotRemains.of(text))
        .isInstanceOf(MigrationException.class)
        .hasMessageContaining("Use the newer version");
  }

  @Test
  void originsOfWhatIsGoneAreForgotten() {
    SchemaModel schema = SchemaModel.of(table("users", column("city", varchar(9))));

    Snapshot snapshot = SnapshotRemains.of(conflict("=======\n")).with(List.of("m"), schema);

    assertThat(snapshot.heads()).containsExactly("m");
    assertThat(snapshot.schema()).isEqualTo(schema);
    assertThat(snapshot.origins().attributes()).containsOnlyKeys("users", "users.city");
    assertThat(snapshot.origins().unmanaged()).isEmpty();
  }

  private static Snapshot snapshot(String head, String column, String unmanaged) {
    return new Snapshot(
        List.of(head),
        Database.POSTGRESQL,
        "7.4",
        SchemaModel.of(table("users", column(column, varchar(9)))),
        new Origins(
            Map.of("users", "com.example.User", "users." + column, "com.example.User#" + column),
            Map.of("com.example.User", "digest " + head),
            Set.of(unmanaged)));
  }

  private static String conflict(String separator) {
    return "<<<<<<< HEAD\n" + SnapshotFormat.write(OURS) + separator + SnapshotFormat.write(THEIRS)
        + ">>>>>>> other\n";
  }
}
