package io.migration4j.snapshot;

import static io.migration4j.schema.Column.column;
import static io.migration4j.schema.SqlType.array;
import static io.migration4j.schema.SqlType.bigint;
import static io.migration4j.schema.SqlType.raw;
import static io.migration4j.schema.SqlType.text;
import static io.migration4j.schema.SqlType.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.migration4j.MigrationException;
import io.migration4j.schema.CheckConstraint;
import io.migration4j.schema.Database;
import io.migration4j.schema.ForeignKey;
import io.migration4j.schema.Index;
import io.migration4j.schema.IndexColumn;
import io.migration4j.schema.ReferentialAction;
import io.migration4j.schema.SchemaModel;
import io.migration4j.schema.Sequence;
import io.migration4j.schema.SqlText;
import io.migration4j.schema.Table;
import io.migration4j.schema.UniqueConstraint;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SnapshotFormatTest {
  private static final String EXPECTED = """
      {
      "format": 1,
      "heads": ["3f2a", "9d01"],
      "modelDialect": "postgresql",
      "hibernateVersion": "7.4.13.Final",
      "schema": [
      {"table": "users", "comment": "who\\nmay \\"log in\\""},
      {"table": "users", "column": "email", "type": "varchar(255)", "nullable": false, "default": {"sql": "''", "sqlite": "'x'"}},
      {"table": "users", "column": "id", "type": "bigint", "nullable": false, "identity": true},
      {"table": "users", "column": "parent_id", "type": {"kind": "bigint", "definition": {"sql": "", "sqlite": "integer"}}},
      {"table": "users", "column": "slug", "type": "text", "generatedAs": "lower(email)", "collation": "C"},
      {"table": "users", "column": "tags", "type": {"kind": "array", "element": {"kind": "raw", "definition": "citext"}}},
      {"table": "users", "primaryKey": "users_pkey", "columns": ["id"]},
      {"table": "users", "uniqueConstraint": "users_email_key", "columns": ["email"]},
      {"table": "users", "foreignKey": "users_parent_id_fkey", "columns": ["parent_id"], "references": "users", "referencedColumns": ["id"], "onDelete": "set_null", "deferred": true},
      {"table": "users", "check": "users_email_check", "condition": "email <> ''"},
      {"table": "users", "index": "users_slug_idx", "parts": [{"column": "slug", "descending": true, "nulls": "last"}, {"expression": "lower(email)"}], "unique": true, "where": "id > 0"},
      {"sequence": "users_seq", "start": 1, "increment": 50}
      ],
      "origins": {
      "users": "com.example.User",
      "users.email": "com.example.User#email"
      },
      "digests": {
      "com.example.User": "abc"
      },
      "unmanaged": [
      "users.ix_lower"
      ]
      }
      """;

  static Snapshot snapshot() {
    Table users = Table.table(
            "users",
            column("id", bigint()).asIdentity(),
            column("email", varchar(255))
                .notNull()
                .defaultsTo(SqlText.sql("''").on(Database.SQLITE, "'x'")),
            column("parent_id", bigint().on(Database.SQLITE, "integer")),
            column("slug", text()).generatedAs("lower(email)").collate("C"),
            column("tags", array(raw("citext"))))
        .primaryKey("id")
        .with(UniqueConstraint.unique("users_email_key", "email"))
        .with(ForeignKey.foreignKey("users_parent_id_fkey", "parent_id")
            .references("users", "id")
            .onDelete(ReferentialAction.SET_NULL)
            .initiallyDeferred())
        .with(CheckConstraint.check("users_email_check", "email <> ''"))
        .with(Index.index(
                "users_slug_idx",
                IndexColumn.descending("slug").nulls(IndexColumn.Nulls.LAST),
                IndexColumn.expression("lower(email)"))
            .asUnique()
            .where("id > 0"))
        .comment("who\nmay \"log in\"");
    return new Snapshot(
        List.of("9d01", "3f2a"),
        Database.POSTGRESQL,
        "7.4.13.Final",
        SchemaModel.of(users).with(Sequence.sequence("users_seq").increment(50)),
        new Origins(
            Map.of("users.email", "com.example.User#email", "users", "com.example.User"),
            Map.of("com.example.User", "abc"),
            Set.of("users.ix_lower")));
  }

  @Test
  @DisplayName("N01, N07: each element stands on a line, sorted")
  void eachElementStandsOnALineSorted() {
    assertThat(SnapshotFormat.write(snapshot())).isEqualTo(EXPECTED);
  }

  @Test
  @DisplayName("N05: format 1, kept here as it was first written, is read")
  void writtenSnapshotIsReadAgain() {
    assertThat(SnapshotFormat.read(EXPECTED)).isEqualTo(snapshot());
  }

  @Test
  void digestsAreReadWhateverTheSchemaSays() {
    Map<String, String> digests = Map.of("com.example.User", "abc");
    assertThat(SnapshotFormat.readDigests(EXPECTED)).isEqualTo(digests);
    assertThat(SnapshotFormat.readDigests(EXPECTED.replace("\n", "\r\n"))).isEqualTo(digests);
    assertThat(SnapshotFormat.readDigests(EXPECTED.replace("\n", " "))).isEqualTo(digests);
    assertThat(SnapshotFormat.readDigests(EXPECTED.replace("\"column\": \"id\",", "")))
        .isEqualTo(digests);
  }

  @Test
  void digestsOfAConflictedSnapshotAreRefused() {
    for (String member : List.of("\"heads\"", "\"com.example.User\"")) {
      String conflicted = EXPECTED.replace(member, "<<<<<<< HEAD\n" + member);
      assertThatThrownBy(() -> SnapshotFormat.readDigests(conflicted))
          .isInstanceOf(SnapshotUnreadableException.class)
          .hasMessageContaining("has conflict markers of git");
    }
  }

  @Test
  void optionsAreReadAgain() {
    Table table = Table.table("notes", column("text", text()).options("compression pglz"))
        .options("with (fillfactor = 70)")
        .with(Index.index("notes_idx", "text").options("with (fillfactor = 60)"));
    Snapshot snapshot =
        new Snapshot(List.of(), Database.POSTGRESQL, "", SchemaModel.of(table), Origins.NONE);

    assertThat(SnapshotFormat.read(SnapshotFormat.write(snapshot))).isEqualTo(snapshot);
  }

  @Test
  void emptySnapshotIsReadAgain() {
    Snapshot empty = new Snapshot(List.of(), Database.SQLITE, "", SchemaModel.EMPTY, Origins.NONE);

    assertThat(SnapshotFormat.read(SnapshotFormat.write(empty))).isEqualTo(empty);
  }

  @Test
  void largestLengthIsReadAgain() {
    Snapshot snapshot = new Snapshot(
        List.of(),
        Database.POSTGRESQL,
        "",
        SchemaModel.of(Table.table("notes", column("text", varchar(Integer.MAX_VALUE)))),
        Origins.NONE);
    String text = SnapshotFormat.write(snapshot);

    assertThat(SnapshotFormat.read(text)).isEqualTo(snapshot);
    assertUnreadable(
        text.replace("2147483647", "2147483648"),
        "\"varchar(2147483648)\" is no type: 2147483648 is too large.");
  }

  @Test
  @DisplayName("N01: line ends of Windows are read")
  void lineEndsOfWindowsAreRead() {
    assertThat(SnapshotFormat.read(EXPECTED.replace("\n", "\r\n"))).isEqualTo(snapshot());
  }

  @Test
  void conflictMarkersAreNamedWithTheirLine() {
    String conflicted = EXPECTED.replace(
        "\"heads\": [\"3f2a\", \"9d01\"],\n",
        "<<<<<<< HEAD\n\"heads\": [\"3f2a\"],\n=======\n\"heads\": [\"9d01\"],\n>>>>>>> other\n");

    assertThatThrownBy(() -> SnapshotFormat.read(conflicted))
        .isInstanceOf(SnapshotUnreadableException.class)
        .hasMessageContaining("schema-snapshot.json has conflict markers of git, the first on line"
            + " 3. Run mvn migration:merge");
  }

  @Test
  @DisplayName("N05: newer format is refused")
  void newerFormatIsRefused() {
    assertThatThrownBy(
            () -> SnapshotFormat.read(EXPECTED.replace("\"format\": 1", "\"format\": 2")))
        .isInstanceOf(MigrationException.class)
        .isNotInstanceOf(SnapshotUnreadableException.class)
        .hasMessage("META-INF/migration/schema-snapshot.json has format 2, but this version of"
            + " migration4j reads formats up to 1. Use the newer version that wrote it.");
  }

  @Test
  void damageIsNamedWithItsLine() {
    assertUnreadable(
        EXPECTED.replace("7.4.13.Final\",", "7.4.13.Final\""), "line 6: expected \"}\"");
    assertUnreadable(EXPECTED.replace("\"type\": \"text\"", "\"type\": \"txet\""), "line 11: ");
    assertUnreadable(EXPECTED.replace("\"deferred\"", "\"defered\""), "line 15: member");
    assertUnreadable(
        EXPECTED.replace("\"start\": 1, ", ""), "line 18: member \"start\" is missing");
    assertUnreadable(EXPECTED.replace("postgresql\"", "db2\""), "modelDialect db2 is unknown");
    assertUnreadable(EXPECTED.replace("[\"id\"]}", "[\"no\"]}"), "Table users has no column no");
    assertUnreadable("", "line 1");
  }

  private static void assertUnreadable(String text, String reason) {
    assertThatThrownBy(() -> SnapshotFormat.read(text))
        .isInstanceOf(SnapshotUnreadableException.class)
        .hasMessageStartingWith("META-INF/migration/schema-snapshot.json cannot be read, ")
        .hasMessageContaining(reason)
        .hasMessageEndingWith(
            "Run mvn migration:snapshot, which builds it again from the migration classes.");
  }
}
