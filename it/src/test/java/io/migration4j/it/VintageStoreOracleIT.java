package io.migration4j.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.migration4j.it.database.TestDatabase;
import io.migration4j.it.database.TestDatabase.Kind;
import io.migration4j.it.hibernate.CompiledEntities;
import io.migration4j.it.maven.Project;
import io.migration4j.oracle.Catalog;
import io.migration4j.oracle.RowRoundTrip;
import java.util.EnumMap;
import java.util.Map;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the committed migrations of the sample build is what Hibernate creates for its entities. */
class VintageStoreOracleIT {
  private static final Map<Kind, TestDatabase> MIGRATED = new EnumMap<>(Kind.class);
  private static final Map<Kind, Catalog> MIGRATED_CATALOGS = new EnumMap<>(Kind.class);
  private static CompiledEntities entities;

  @BeforeAll
  static void migrate() {
    Project project = Project.copyOf("vintage-store", "oracle");
    for (Kind kind : Kind.values()) {
      TestDatabase database = TestDatabase.empty(kind);
      project.mvn("migration:upgrade", "-Dmigration.url=" + database.url()).succeeds();
      MIGRATED.put(kind, database);
      MIGRATED_CATALOGS.put(kind, database.catalog().without("migration_history"));
    }
    entities = CompiledEntities.of(project);
  }

  @AfterAll
  static void close() {
    entities.close();
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void migratedDatabaseHasWhatHibernateCreates(Kind kind) {
    Catalog theirs = entities.created(kind);
    assertThat(theirs.of("table")).hasSizeGreaterThanOrEqualTo(5);
    assertThat(theirs.differencesOfMigrated(MIGRATED_CATALOGS.get(kind))).isEmpty();
  }

  @Test
  void sqliteHasTheForeignKeysAndUniquesOfPostgresql() {
    String[] kinds = {"foreign", "unique"};
    assertThat(MIGRATED_CATALOGS.get(Kind.SQLITE).of(kinds))
        .isEqualTo(entities.created(Kind.POSTGRESQL).of(kinds))
        .isNotEmpty();
  }

  @Test
  void hibernateValidatesTheMigratedDatabase() {
    entities.sessionFactory(MIGRATED.get(Kind.POSTGRESQL), "validate").close();
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void rowOfEveryEntityGoesInComesBackAndIsDeleted(Kind kind) {
    try (SessionFactory factory = entities.sessionFactory(MIGRATED.get(kind), "none")) {
      assertThat(factory.getMetamodel().getEntities()).hasSize(5);
      new RowRoundTrip(factory).run();
    }
  }
}
