package io.migration4j.processor.hibernate;

import static org.assertj.core.api.Assertions.assertThat;

import io.migration4j.schema.Database;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
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
    TestDatabase theirs = createdByHibernate(model, Database.POSTGRESQL);
    TestDatabase ours = migrated(model, Database.POSTGRESQL);
    assertThat(differences(PostgresCatalog.read(theirs), PostgresCatalog.read(ours)))
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("modelsOnSqlite")
  void sqliteHasWhatHibernateCreates(MappedClasses model) throws SQLException {
    TestDatabase theirs = createdByHibernate(model, Database.SQLITE);
    TestDatabase ours = migrated(model, Database.SQLITE);
    assertThat(differences(SqliteCatalog.read(theirs), SqliteCatalog.read(ours)))
        .isEmpty();
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

  /** A minus before what only Hibernate made, a plus before what only the migration made. */
  private static List<String> differences(List<String> theirs, List<String> ours) {
    List<String> missing = new ArrayList<>(theirs);
    ours.forEach(missing::remove);
    List<String> added = new ArrayList<>(ours);
    theirs.forEach(added::remove);
    return Stream.concat(
            missing.stream().map(fact -> "- " + fact), added.stream().map(fact -> "+ " + fact))
        .toList();
  }
}
