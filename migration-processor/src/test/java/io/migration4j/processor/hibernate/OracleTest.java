package io.migration4j.processor.hibernate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.migration4j.oracle.Catalog;
import io.migration4j.oracle.RowRoundTrip;
import io.migration4j.processor.source.Golden;
import io.migration4j.schema.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Law 6: the schema that our migrations build is the schema that Hibernate itself creates, read back from
 * the catalog of the same database; and Hibernate works with it. {@code -Dmodels=Shop|Joined} leaves out
 * other models.
 */
@Tag("older-hibernate")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OracleTest {
  /** Still without one; empty when issue 3 is done. */
  private static final Set<Feature> WITHOUT_MODEL = EnumSet.noneOf(Feature.class);

  private final Map<MappedClasses, MappedModel> mapped = new HashMap<>();
  private final Map<MappedClasses, List<Facet>> facets = new HashMap<>();

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
    TestDatabase ours = hasWhatHibernateCreates(model, Database.POSTGRESQL);
    try (SessionFactory factory = HibernateFactory.build(model, ours, "validate")) {
      keepsRows(model, factory, Database.POSTGRESQL);
    }
  }

  @ParameterizedTest
  @MethodSource("modelsOnSqlite")
  void sqliteHasWhatHibernateCreates(MappedClasses model) {
    TestDatabase ours = hasWhatHibernateCreates(model, Database.SQLITE);
    try (SessionFactory factory = HibernateFactory.build(model, ours, "none")) {
      keepsRows(model, factory, Database.SQLITE);
    }
  }

  /** With {@code -Dgolden.update=true} the page is written anew. */
  @Test
  void everyItemOfTheListHasModelsAndFacets() throws IOException {
    assumeTrue(System.getProperty("models") == null && !isOlder(), "some models only");
    Map<MappedClasses, List<Facet>> seen = new LinkedHashMap<>();
    models().forEach(model -> {
      if (!facets.containsKey(model)) {
        createdByHibernate(model, Database.POSTGRESQL);
      }
      seen.put(model, facets.get(model));
    });
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
  void everyStoryOfTheListIsThere() {
    assertThat(Arrays.stream(Feature.values()).flatMap(feature -> feature.stories().stream()))
        .allSatisfy(
            story -> assertThat(Path.of("../it/src/test/java/io/migration4j/it", story + ".java"))
                .exists());
  }

  private TestDatabase hasWhatHibernateCreates(MappedClasses model, Database kind) {
    Catalog theirs = createdByHibernate(model, kind);
    TestDatabase ours = TestDatabase.empty(kind, model.before());
    MappedModel read =
        mapped.computeIfAbsent(model, classes -> HibernateModel.read(classes.request()));
    ours.run(MigratedSchema.statements(read, kind));
    ours.run(model.byHand());
    assertThat(theirs.differencesOfMigrated(catalog(ours))).isEmpty();
    return ours;
  }

  private Catalog createdByHibernate(MappedClasses model, Database kind) {
    TestDatabase database = TestDatabase.empty(kind, model.before());
    assertThat(HibernateFactory.create(model, database))
        .filteredOn(refused -> kind != Database.SQLITE || !isComment(refused))
        .isEmpty();
    Catalog catalog = catalog(database);
    if (kind == Database.POSTGRESQL) {
      facets.put(model, Facet.of(catalog));
    }
    return catalog;
  }

  /** Hibernate writes them on SQLite too, which has no statement for them. */
  private static boolean isComment(String refused) {
    return refused.startsWith("comment on ");
  }

  private static Catalog catalog(TestDatabase database) {
    try (Connection connection = database.connect()) {
      return Catalog.read(connection);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void keepsRows(MappedClasses model, SessionFactory factory, Database kind) {
    if (model.hasRowsOn(kind)) {
      new RowRoundTrip(factory).run();
    }
  }
}
