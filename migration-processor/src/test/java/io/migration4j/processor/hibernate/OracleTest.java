package io.migration4j.processor.hibernate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.migration4j.Migrator;
import io.migration4j.oracle.Catalog;
import io.migration4j.oracle.RowRoundTrip;
import io.migration4j.processor.source.Golden;
import io.migration4j.schema.Database;
import io.migration4j.snapshot.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Law 6, D27: the schema that our migrations build is the schema that Hibernate itself creates, read back from
 * the catalog of the same database; and Hibernate works with it. {@code -Dmodels=Shop|Joined} leaves out
 * other models.
 */
@Tag("older-hibernate")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OracleTest {
  /** Still without one; empty when issue 3 is done. */
  private static final Set<Feature> WITHOUT_MODEL = EnumSet.noneOf(Feature.class);

  private static final String HISTORY = "migration_history";

  private final Map<MappedClasses, Catalog> onPostgresql = new HashMap<>();
  private ModelMigrations migrations;

  @BeforeAll
  void autogenerate(@TempDir Path directory) throws Exception {
    migrations = new ModelMigrations(models().toList(), directory);
  }

  @AfterAll
  void close() throws Exception {
    migrations.close();
  }

  static Stream<MappedClasses> models() {
    String chosen = System.getProperty("models", ".*");
    return MappedClasses.all().stream()
        .filter(model -> model.toString().matches(chosen))
        .filter(model -> !isOlder() || model.isForOlderHibernate());
  }

  private static boolean isOlder() {
    return HibernateVersion.current().startsWith("6.");
  }

  static Stream<MappedClasses> modelsOnPostgresql() {
    return models().filter(model -> model.isOn(Database.POSTGRESQL));
  }

  static Stream<MappedClasses> modelsOnSqlite() {
    return models().filter(model -> model.isOn(Database.SQLITE));
  }

  @ParameterizedTest
  @MethodSource("modelsOnPostgresql")
  void postgresqlHasWhatHibernateCreatesAndValidates(MappedClasses model) {
    Created created = hasWhatHibernateCreates(model, Database.POSTGRESQL);
    keepsRows(model, created, "validate");
  }

  @ParameterizedTest
  @MethodSource("modelsOnSqlite")
  void sqliteHasWhatHibernateCreates(MappedClasses model) {
    Created created = hasWhatHibernateCreates(model, Database.SQLITE);
    keepsRows(model, created, "none");
  }

  /** With {@code -Dgolden.update=true} the page is written anew. */
  @Test
  void everyItemOfTheListHasModelsAndFacets() throws IOException {
    assumeTrue(System.getProperty("models") == null && !isOlder(), "some models only");
    Map<MappedClasses, List<Facet>> seen = new LinkedHashMap<>();
    models().forEach(model -> seen.put(model, Facet.of(madeOnPostgresql(model))));
    MappingsPage page = new MappingsPage(seen);
    System.out.println("The oracle has " + page.count());
    assertThat(page.missing()).containsExactlyInAnyOrderElementsOf(WITHOUT_MODEL);
    assertThat(seen.values()).doesNotContain(List.of());
    new Golden(Path.of("../docs/hibernate-mappings.md")).matches(page.text());
    assertThat(page.models().keySet().stream()
            .filter(model -> model.isOn(Database.POSTGRESQL) && model.isOn(Database.SQLITE)))
        .hasSizeGreaterThanOrEqualTo(150);
    Path readme = Path.of("../README.md");
    new Golden(readme).matches(page.countedIn(Files.readString(readme)));
  }

  @Test
  void everyStoryOfTheListIsThere() throws IOException {
    Set<String> tests = new HashSet<>();
    for (String module : List.of("it", "migration-processor", "migration-maven-plugin")) {
      try (Stream<Path> files = Files.walk(Path.of("..", module, "src/test/java"))) {
        files.forEach(file -> tests.add(file.getFileName().toString().replace(".java", "")));
      }
    }
    assertThat(tests)
        .containsAll(Arrays.stream(Feature.values())
            .flatMap(feature -> feature.stories().stream())
            .toList());
  }

  private Created hasWhatHibernateCreates(MappedClasses model, Database kind) {
    TestDatabase theirs = createdByHibernate(model, kind);
    TestDatabase ours = TestDatabase.empty(kind, model.beforeMigrations());
    migrations.migrate(model, ours, migrator -> {
      migrator.upgrade();
      assertThat(migrator.check().differences())
          .filteredOn(difference -> difference.matters() || !mayHaveMore(model))
          .isEmpty();
    });
    Catalog migrated = catalog(ours);
    migrations.migrate(model, ours, migrator -> migrator.downgrade("base"));
    assertThat(catalog(ours).lines()).isEmpty();
    migrations.migrate(model, ours, Migrator::upgrade);
    assertThat(catalog(ours)).isEqualTo(migrated);
    ours.run(model.byHand());
    Snapshot snapshot = migrations.snapshot(model);
    assertThat(catalog(theirs).differencesOfMigrated(catalog(ours)))
        .as("where the tables come from: %s", snapshot.origins().attributes())
        .isEmpty();
    if (kind == Database.SQLITE && model.isOn(Database.POSTGRESQL)) {
      assertThat(migrated.keysOtherThan(madeOnPostgresql(model))).isEmpty();
    }
    return new Created(theirs, ours);
  }

  /** What an auxiliary object makes is no part of the schema model. */
  private boolean mayHaveMore(MappedClasses model) {
    return !migrations.snapshot(model).schema().auxiliaryObjects().isEmpty();
  }

  private Catalog madeOnPostgresql(MappedClasses model) {
    if (!onPostgresql.containsKey(model)) {
      createdByHibernate(model, Database.POSTGRESQL);
    }
    return onPostgresql.get(model);
  }

  private TestDatabase createdByHibernate(MappedClasses model, Database kind) {
    TestDatabase database = TestDatabase.empty(kind, model.before());
    assertThat(HibernateFactory.create(model, database))
        .filteredOn(refused -> kind != Database.SQLITE || !isComment(refused))
        .isEmpty();
    if (kind == Database.POSTGRESQL) {
      onPostgresql.put(model, catalog(database));
    }
    return database;
  }

  /** Hibernate writes them on SQLite too, which has no statement for them. */
  private static boolean isComment(String refused) {
    return refused.startsWith("comment on ");
  }

  private static Catalog catalog(TestDatabase database) {
    try (Connection connection = database.connect()) {
      return Catalog.read(connection).without(HISTORY);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A model whose rows Hibernate cannot keep must fail in the same way in the schema it made. */
  private static void keepsRows(MappedClasses model, Created created, String action) {
    Database kind = created.ours().kind();
    if (model.hasRowsOn(kind)) {
      roundTrip(model, rowsIn(created.ours(), model), action);
      return;
    }
    Throwable refusal = catchThrowable(() -> roundTrip(model, created.ours(), action));
    assertThat(refusal).as("rows of %s on %s", model, kind).isNotNull();
    assertThat(catchThrowable(() -> roundTrip(model, created.theirs(), "none")))
        .as("rows of %s in the schema that Hibernate made", model)
        .isNotNull()
        .hasSameClassAs(refusal);
  }

  /** With foreign keys in force, unless Hibernate cannot delete what they hold. */
  private static TestDatabase rowsIn(TestDatabase database, MappedClasses model) {
    return model.hasRowsOn(Database.POSTGRESQL) ? database.withForeignKeys() : database;
  }

  private static void roundTrip(MappedClasses model, TestDatabase database, String action) {
    try (SessionFactory factory = HibernateFactory.build(model, database, action)) {
      new RowRoundTrip(factory).run();
    }
  }

  /** The databases of a model: what Hibernate made and what our migration made. */
  private record Created(TestDatabase theirs, TestDatabase ours) {}
}
