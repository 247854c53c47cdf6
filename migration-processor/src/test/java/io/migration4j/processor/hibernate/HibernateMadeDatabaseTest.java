package io.migration4j.processor.hibernate;

import static org.assertj.core.api.Assertions.assertThat;

import io.migration4j.Migration;
import io.migration4j.MigrationListener;
import io.migration4j.Migrator;
import io.migration4j.Operations;
import io.migration4j.Revision;
import io.migration4j.SchemaCheck;
import io.migration4j.StampReport;
import io.migration4j.inspection.Difference;
import io.migration4j.oracle.Catalog;
import io.migration4j.processor.hibernate.ddlauto.Library;
import io.migration4j.schema.Database;
import io.migration4j.schema.Elements;
import io.migration4j.schema.SchemaModel;
import io.migration4j.schema.Table;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * D8: a database that {@code ddl-auto} of Hibernate made, with rows, is stamped, and then every foreign
 * key, check, unique constraint, index and primary key in it is dropped, whatever Hibernate named it,
 * and comes back. The scripts of 6.6 are committed, and say how they were made; 7.4 runs here.
 */
@DisplayName("D8 D22 a database that Hibernate made")
class HibernateMadeDatabaseTest {
  private static final MappedClasses LIBRARY = new MappedClasses(Library.class);
  private static final SchemaModel SCHEMA =
      HibernateModel.read(LIBRARY.request()).schema();

  private static final List<String> ROWS = List.of(
      "insert into authors (id, name) values (1, 'Ada'), (2, 'Bob')",
      "insert into covers (id) values (7)",
      "insert into tags values ('old'), ('new')",
      "insert into books (id, title, pages, genre, author_id, cover_id, isbn, shelf) values"
          + " (1, 'One', 10, 'NOVEL', 1, 7, 'x', 'a'), (2, 'Two', 20, null, 2, null, 'y', 'b')",
      "update books set sequel_id = 2 where id = 1",
      "insert into books_tags values (1, 'old'), (2, 'new')",
      "insert into book_words values (1, 'w')");

  /** What the entities make. */
  @Revision(id = "a1", message = "Create library")
  public static final class Create implements Migration {
    @Override
    public void upgrade(Operations op) {
      SCHEMA.sequences().forEach(op::createSequence);
      SCHEMA
          .tables()
          .forEach(table ->
              op.createTable(table.withForeignKeys(Elements.none()).withIndexes(Elements.none())));
      SCHEMA
          .tables()
          .forEach(table -> table.indexes().forEach(index -> op.createIndex(table.name(), index)));
      SCHEMA
          .tables()
          .forEach(
              table -> table.foreignKeys().forEach(key -> op.addForeignKey(table.name(), key)));
    }

    @Override
    public void downgrade(Operations op) {}
  }

  /** Without any key. */
  @Revision(id = "b2", revises = "a1", message = "Drop every key")
  public static final class DropKeys implements Migration {
    @Override
    public void upgrade(Operations op) {
      for (Table table : SCHEMA.tables()) {
        table.foreignKeys().forEach(key -> op.dropForeignKey(table.name(), key.name()));
      }
      for (Table table : SCHEMA.tables()) {
        table.indexes().forEach(index -> op.dropIndex(table.name(), index.name()));
        table.checks().forEach(check -> op.dropCheck(table.name(), check.name()));
        table.uniques().forEach(unique -> op.dropUnique(table.name(), unique.name()));
        table.primaryKey().ifPresent(key -> op.dropPrimaryKey(table.name(), key.name()));
      }
    }

    @Override
    public void downgrade(Operations op) {
      for (Table table : SCHEMA.tables()) {
        table.primaryKey().ifPresent(key -> op.addPrimaryKey(table.name(), key));
        table.uniques().forEach(unique -> op.addUnique(table.name(), unique));
        table.checks().forEach(check -> op.addCheck(table.name(), check));
        table.indexes().forEach(index -> op.createIndex(table.name(), index));
      }
      for (Table table : SCHEMA.tables()) {
        table.foreignKeys().forEach(key -> op.addForeignKey(table.name(), key));
      }
    }
  }

  @ParameterizedTest(name = "Hibernate {0} on {1}")
  @CsvSource({"6.6, POSTGRESQL", "7.4, POSTGRESQL", "6.6, SQLITE", "7.4, SQLITE"})
  void everyKeyIsDroppedUnderItsLiveNameAndComesBack(String version, Database kind)
      throws SQLException {
    TestDatabase database = madeByHibernate(version, kind);
    database.run(ROWS);
    Catalog made = catalog(database);
    try (Connection connection = open(database)) {
      Migrator migrator = migrator(connection);
      saysWhatDiffers(migrator.stamp("a1"), kind, version);

      migrator.upgrade();
      assertThat(catalog(database).of("primary", "unique", "foreign", "check", "index"))
          .isEmpty();
      assertThat(catalog(database).of("row")).isEqualTo(made.of("row"));
      assertThat(migrator.check().differences()).isEmpty();

      migrator.downgrade("a1");
      assertThat(migrator.check().differences()).isEmpty();
      assertThat(made.differencesOfMigrated(catalog(database)))
          .isEqualTo(
              version.equals("6.6") && kind == Database.POSTGRESQL
                  ? List.of("+ unique book_words UNIQUE (books_id, words)")
                  : List.of());
      migrator.upgrade();
      assertThat(catalog(database).of("row")).isEqualTo(made.of("row"));
    }
  }

  /**
   * On SQLite Hibernate writes no foreign keys and leaves out unique constraints, and 6.6 makes none over
   * the values of a set: they are missing.
   */
  private static void saysWhatDiffers(StampReport stamped, Database kind, String version) {
    SchemaCheck schema = stamped.schema();
    assertThat(schema.isCompared()).isTrue();
    assertThat(schema.problems())
        .as(() -> schema.problems().toString())
        .extracting(Difference::kind)
        .containsOnly(
            kind == Database.SQLITE || version.equals("6.6")
                ? new Difference.Kind[] {Difference.Kind.MISSING}
                : new Difference.Kind[0]);
    assertThat(schema.problems())
        .extracting(difference -> difference.of().words())
        .isSubsetOf(
            kind == Database.SQLITE
                ? List.of("foreign key", "unique constraint")
                : List.of("unique constraint"));
    assertThat(schema.remarks())
        .isNotEmpty()
        .extracting(Difference::kind)
        .containsOnly(Difference.Kind.NAMED);
    if (kind == Database.POSTGRESQL) {
      assertThat(schema.remarks())
          .extracting(Difference::describe)
          .anyMatch(
              line -> line.matches("foreign key books_author_id_fkey of books is called fk\\w+"))
          .anyMatch(line -> line.matches("index books_title_idx of books is called idx\\w+"));
    }
  }

  private static TestDatabase madeByHibernate(String version, Database kind) {
    TestDatabase database = TestDatabase.empty(kind, List.of());
    if (version.equals("7.4")) {
      HibernateFactory.build(LIBRARY, database, "create-only").close();
    } else {
      database.run(script(
          "/ddl-auto/hibernate-" + version + "-" + kind.name().toLowerCase(Locale.ROOT) + ".sql"));
    }
    return database;
  }

  private static List<String> script(String resource) {
    try (InputStream stream = HibernateMadeDatabaseTest.class.getResourceAsStream(resource)) {
      String text = new String(
          Optional.ofNullable(stream).orElseThrow().readAllBytes(), StandardCharsets.UTF_8);
      return Arrays.stream(text.replaceAll("(?m)^--.*$", "").split(";"))
          .map(String::strip)
          .filter(statement -> !statement.isEmpty())
          .collect(Collectors.toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Connection open(TestDatabase database) throws SQLException {
    return DriverManager.getConnection(database.url(), database.user(), "");
  }

  private static Migrator migrator(Connection connection) {
    return Migrator.builder()
        .connection(connection)
        .migrations(List.of(Create.class, DropKeys.class))
        .listener(new MigrationListener() {})
        .build();
  }

  private static Catalog catalog(TestDatabase database) throws SQLException {
    try (Connection connection = database.connect()) {
      return Catalog.read(connection).without("migration_history");
    }
  }
}
