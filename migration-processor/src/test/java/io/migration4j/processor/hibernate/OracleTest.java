package io.migration4j.processor.hibernate;

import static org.assertj.core.api.Assertions.assertThat;

import io.migration4j.oracle.Catalog;
import io.migration4j.oracle.RowRoundTrip;
import io.migration4j.schema.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.hibernate.SessionFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Law 6: the schema that our migrations build is the schema that Hibernate itself creates, read back from
 * the catalog of the same database.
 */
class OracleTest {
  static Stream<MappedClasses> models() {
    return MappedClasses.all().stream().filter(model -> model.isOn(Database.POSTGRESQL));
  }

  static Stream<MappedClasses> modelsOnSqlite() {
    return MappedClasses.all().stream().filter(model -> model.isOn(Database.SQLITE));
  }

  @ParameterizedTest
  @MethodSource("models")
  void postgresqlHasWhatHibernateCreates(MappedClasses model) throws SQLException {
    hasWhatHibernateCreates(model, Database.POSTGRESQL);
  }

  @ParameterizedTest
  @MethodSource("modelsOnSqlite")
  void sqliteHasWhatHibernateCreates(MappedClasses model) throws SQLException {
    hasWhatHibernateCreates(model, Database.SQLITE);
  }

  @ParameterizedTest
  @MethodSource("models")
  void hibernateValidatesTheMigratedSchema(MappedClasses model) {
    TestDatabase ours = migrated(model, Database.POSTGRESQL);
    HibernateFactory.build(model, ours, "validate").close();
  }

  @ParameterizedTest
  @MethodSource("models")
  void rowsGoInAndComeBackOnPostgresql(MappedClasses model) {
    if (model.hasRowsOn(Database.POSTGRESQL)) {
      roundTrip(model, migrated(model, Database.POSTGRESQL));
    }
  }

  @ParameterizedTest
  @MethodSource("modelsOnSqlite")
  void rowsGoInAndComeBackOnSqlite(MappedClasses model) {
    if (model.hasRowsOn(Database.SQLITE)) {
      roundTrip(model, migrated(model, Database.SQLITE));
    }
  }

  private static void roundTrip(MappedClasses model, TestDatabase database) {
    try (SessionFactory factory = HibernateFactory.build(model, database, "none")) {
      new RowRoundTrip(factory).run();
    }
  }

  private static TestDatabase createdByHibernate(MappedClasses model, Database kind) {
    TestDatabase database = TestDatabase.empty(kind, model.before());
    HibernateFactory.build(model, database, "create-only").close();
    return database;
  }

  private static TestDatabase migrated(MappedClasses model, Database kind) {
    MappedModel mapped = HibernateModel.read(model.request());
    TestDatabase database = TestDatabase.empty(kind, model.before());
    database.run(MigratedSchema.statements(mapped, kind));
    return database;
  }

  private static void hasWhatHibernateCreates(MappedClasses model, Database kind)
      throws SQLException {
    Catalog theirs = catalog(createdByHibernate(model, kind));
    Catalog ours = catalog(migrated(model, kind));
    assertThat(theirs.differencesOfMigrated(ours)).isEmpty();
  }

  private static Catalog catalog(TestDatabase database) throws SQLException {
    try (Connection connection = database.connect()) {
      return Catalog.read(connection);
    }
  }
}
