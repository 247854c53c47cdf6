package io.migration4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.migration4j.schema.Database;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A password in the url of the database, and one in a revision's SQL. */
class SecretsTest {
  private static final String PASSWORD = "s3cr3t-zebra";

  private final TestDatabase database = TestDatabase.of(Database.POSTGRESQL);
  private final List<String> told = new ArrayList<>();

  /** SQL that fails. */
  @Revision(id = "role1")
  public static final class SetPassword implements Migration {
    @Override
    public void upgrade(Operations op) {
      op.execute("ALTER ROLE nobody_is_that PASSWORD '" + PASSWORD + "'").schemaNeutral();
    }

    @Override
    public void downgrade(Operations op) {}
  }

  private Migrator at(String url, Class<?>... classes) {
    return TestDatabase.at(url)
        .builder(classes)
        .listener(new MigrationListener() {
          @Override
          public void warning(String message) {
            told.add(message);
          }

          @Override
          public void statementStarted(String sql) {
            told.add(sql);
          }

          @Override
          public void waiting(String message) {
            told.add(message);
          }
        })
        .build();
  }

  /** With all its causes, as a log would have it. */
  private static String text(Throwable thrown) {
    StringWriter text = new StringWriter();
    thrown.printStackTrace(new PrintWriter(text));
    return text.toString();
  }

  @Test
  void nothingThatIsToldOrKeptHasThePasswordOfTheUrl() throws Exception {
    Migrator migrator = at(database.url() + "&password=" + PASSWORD, Voyage.Transactional.class);
    migrator.upgrade();
    told.add(migrator.toString());
    told.add(migrator.history().toString());
    told.add(migrator.current().toString());
    told.add(migrator.script().toString());
    told.addAll(database.rows("SELECT migration_history::text FROM migration_history"));
    String elsewhere = database.url().replaceFirst("/test_\\d+", "/nowhere");
    Throwable unknown = catchThrowable(
        at(elsewhere + "&password=" + PASSWORD, Voyage.Transactional.class)::upgrade);
    assertThat(unknown).isInstanceOf(MigrationException.class);
    told.add(text(unknown));
    assertThat(told).hasSizeGreaterThan(5).noneMatch(text -> text.contains(PASSWORD));
  }

  @Test
  void passwordInSqlIsNotInItsFailureNorInALog() {
    Throwable failed = catchThrowable(at(database.url(), SetPassword.class)::upgrade);
    assertThat(failed).hasMessageContaining("ALTER ROLE nobody_is_that PASSWORD '***'");
    assertThat(text(failed)).doesNotContain(PASSWORD);
    assertThat(told).containsExactly("ALTER ROLE nobody_is_that PASSWORD '***'");
  }
}
