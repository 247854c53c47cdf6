package io.migration4j.processor.hibernate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.migration4j.dialect.Dialects;
import io.migration4j.processor.source.Golden;
import io.migration4j.schema.Database;
import io.migration4j.schema.SqlType;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.engine.jdbc.Size;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The page docs/sqlite-substitutes.md: what stands on SQLite for what it has not. {@link OracleTest} holds
 * that it is what Hibernate creates there.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SqliteSubstitutesTest {
  private static final Size USUAL = new Size(6, 0, 255L);

  private ModelMigrations migrations;

  @BeforeAll
  void autogenerate(@TempDir Path directory) throws Exception {
    migrations = new ModelMigrations(
        Stream.of(SqliteSubstitute.values())
            .map(substitute -> model(substitute.model()))
            .distinct()
            .toList(),
        directory);
  }

  @AfterAll
  void close() throws Exception {
    migrations.close();
  }

  @ParameterizedTest
  @EnumSource(SqliteSubstitute.class)
  void substituteIsInTheSchemaOfItsModel(SqliteSubstitute substitute) {
    MappedClasses model = model(substitute.model());
    assertThat(model.isOn(Database.SQLITE)).isTrue();
    TestDatabase database = TestDatabase.empty(Database.SQLITE, List.of());
    assertThat(String.join("\n", migrations.upgrade(model, database))).contains(substitute.sql());
  }

  /** With {@code -Dgolden.update=true} the page is written anew. */
  @Test
  void pageHasEverySubstituteRefusalAndType() {
    StringBuilder page = new StringBuilder("""
        # What stands for what on SQLite

        Where SQLite has no such thing, a migration creates there what Hibernate's own SQLite dialect would, so that Hibernate
        finds what it expects. A test writes this page from the models of [Hibernate's mappings](hibernate-mappings.md).

        | a mapping with | has on SQLite | as in | of the model |
        |---|---|---|---|
        """);
    for (SqliteSubstitute each : SqliteSubstitute.values()) {
      row(page, each.mapping(), each.instead(), code(each.sql()), each.model());
    }
    page.append("""

        ## Refused when SQLite is among the databases

        Hibernate itself cannot create these there, or creates a schema of another shape than on PostgreSQL. They work when
        `migration.databases` is `postgresql`.

        | model | what the build says |
        |---|---|
        """);
    MappedClasses.all().stream()
        .filter(model -> !model.isOn(Database.SQLITE))
        .forEach(model -> row(page, model.toString(), refusal(model)));
    page.append("""

        ## Every type of Hibernate

        The codes of `org.hibernate.type.SqlTypes` with a length of 255, a precision of 6. Without a text on SQLite, Hibernate
        has another code for the Java type there. An enum type bears the name of the enum, here `string`.

        | code | PostgreSQL | SQLite |
        |---|---|---|
        """);
    try (SqlTypeCodes codes = new SqlTypeCodes()) {
      SqlTypeCodes.all().forEach(code -> row(page, codes, code));
    }
    new Golden(Path.of("../docs/sqlite-substitutes.md")).matches(page.toString());
  }

  private static void row(StringBuilder page, SqlTypeCodes codes, SqlTypeCodes.Code code) {
    String reason = codes.reason(code);
    if (!reason.isEmpty()) {
      row(page, code.name(), reason, "");
      return;
    }
    Map<Database, ColumnFacets> facets = codes.facets(code, USUAL);
    SqlType type = Variants.type(facets);
    row(
        page,
        code.name(),
        code(Dialects.of(Database.POSTGRESQL).type(type)),
        facets.containsKey(Database.SQLITE) ? code(Dialects.of(Database.SQLITE).type(type)) : "");
  }

  private static MappedClasses model(String name) {
    return MappedClasses.all().stream()
        .filter(each -> each.toString().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** What the page says of a model that is not on SQLite although nothing refuses it there. */
  private static final Map<String, String> NOT_REFUSED = Map.of(
      "auxiliary.Contributed",
      "The domain and the functions that its entities use are PostgreSQL's own, and so are the objects' statements.",
      "columns.OptionsEverywhere",
      "As columns.Options.",
      "columns.Options",
      "The options are PostgreSQL's own. Hibernate writes them on SQLite too and fails; the migration leaves"
          + " them out there.");

  private static String refusal(MappedClasses model) {
    if (NOT_REFUSED.containsKey(model.toString())) {
      return NOT_REFUSED.get(model.toString());
    }
    HibernateRequest asked = model.request();
    HibernateRequest both = new HibernateRequest(
        asked.classNames(),
        asked.settings(),
        List.of(Database.values()),
        asked.classLoader(),
        asked.declarationOrder());
    UnmappableException refusal =
        catchThrowableOfType(UnmappableException.class, () -> HibernateModel.read(both));
    assertThat(refusal).as("%s with SQLite", model).isNotNull();
    assertThat(refusal).hasMessageContaining("leave sqlite out of migration.databases");
    return refusal.getMessage().replaceAll("\\w+(?:\\.\\w+)+\\$", "");
  }

  private static String code(String text) {
    return "`" + text + "`";
  }

  private static void row(StringBuilder page, String... cells) {
    page.append(List.of(cells).stream().collect(Collectors.joining(" | ", "| ", " |\n")));
  }
}
