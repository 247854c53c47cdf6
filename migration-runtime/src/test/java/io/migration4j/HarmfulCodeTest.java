package io.migration4j;

import static io.migration4j.schema.Column.column;
import static io.migration4j.schema.SqlType.integer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.migration4j.Shop.A_CreateUsers;
import io.migration4j.operation.JavaStep;
import io.migration4j.schema.Database;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Code of a migration that would end its transaction: half a revision is never committed. */
class HarmfulCodeTest {
  /** Changes tables and rows around that code. */
  abstract static class Harmful implements Migration {
    private final JavaStep step;

    Harmful(JavaStep step) {
      this.step = step;
    }

    @Override
    public final void upgrade(Operations op) {
      op.addColumn("users", column("age", integer()));
      op.execute("UPDATE users SET name = 'lost'");
      op.run("harm", step);
      op.addColumn("users", column("size", integer()));
    }

    @Override
    public final void downgrade(Operations op) {}
  }

  /** Its code calls commit. */
  @Revision(id = "bad", revises = "a1")
  public static final class Commits extends Harmful {
    public Commits() {
      super(Connection::commit);
    }
  }

  /** Its code calls rollback. */
  @Revision(id = "bad", revises = "a1")
  public static final class RollsBack extends Harmful {
    public RollsBack() {
      super(Connection::rollback);
    }
  }

  /** Its code calls close. */
  @Revision(id = "bad", revises = "a1")
  public static final class Closes extends Harmful {
    public Closes() {
      super(Connection::close);
    }
  }

  /** Its code calls setAutoCommit. */
  @Revision(id = "bad", revises = "a1")
  public static final class ChangesAutoCommit extends Harmful {
    public ChangesAutoCommit() {
      super(connection -> connection.setAutoCommit(true));
    }
  }

  /** Its code calls unwrap. */
  @Revision(id = "bad", revises = "a1")
  public static final class Unwraps extends Harmful {
    public Unwraps() {
      super(connection -> connection.unwrap(Connection.class).commit());
    }
  }

  /** Its code calls abort. */
  @Revision(id = "bad", revises = "a1")
  public static final class Aborts extends Harmful {
    public Aborts() {
      super(connection -> connection.abort(Runnable::run));
    }
  }

  /** Its code commits by SQL. */
  @Revision(id = "bad", revises = "a1")
  public static final class CommitsBySql extends Harmful {
    public CommitsBySql() {
      super(connection -> {
        try (Statement statement = connection.createStatement()) {
          statement.execute("COMMIT");
        }
      });
    }
  }

  /** Its code throws a checked exception, as code in Kotlin may. */
  @Revision(id = "bad", revises = "a1")
  public static final class ThrowsChecked extends Harmful {
    public ThrowsChecked() {
      super(connection -> HarmfulCodeTest.<RuntimeException>sneak(new IOException("no network")));
    }
  }

  /** Its code hides an error that ends the transaction on SQLite, and breaks it on PostgreSQL. */
  @Revision(id = "bad", revises = "a1")
  public static final class GoesOnAfterAnError extends Harmful {
    public GoesOnAfterAnError() {
      super(connection -> {
        try (Statement statement = connection.createStatement()) {
          try {
            statement.execute(
                connection.getMetaData().getDatabaseProductName().equals("SQLite")
                    ? "INSERT OR ROLLBACK INTO users (id, name) VALUES (1, 'twice')"
                    : "INSERT INTO users (id, name) VALUES (1, 'twice')");
          } catch (SQLException hidden) {
            statement.execute("UPDATE users SET name = 'half'");
          }
        }
      });
    }
  }

  @SuppressWarnings("unchecked")
  private static <E extends Exception> void sneak(Exception checked) throws E {
    throw (E) checked;
  }

  static Stream<Arguments> ways() {
    Map<String, Class<?>> ways = Map.of(
        "cannot call commit", Commits.class,
        "cannot call rollback", RollsBack.class,
        "cannot call close", Closes.class,
        "cannot call setAutoCommit", ChangesAutoCommit.class,
        "cannot call unwrap", Unwraps.class,
        "cannot call abort", Aborts.class,
        "COMMIT", CommitsBySql.class,
        "An error before broke the transaction", GoesOnAfterAnError.class,
        "no network", ThrowsChecked.class);
    return Stream.of(Database.values())
        .flatMap(kind ->
            ways.entrySet().stream().map(way -> Arguments.of(kind, way.getValue(), way.getKey())));
  }

  @ParameterizedTest
  @MethodSource("ways")
  void halfARevisionIsNeverCommitted(Database kind, Class<?> harmful, String refusal)
      throws Exception {
    TestDatabase database = TestDatabase.of(kind);
    database.migrator(A_CreateUsers.class).upgrade();
    try (Connection connection = database.connect()) {
      Migrator migrator = Migrator.builder()
          .connection(connection)
          .revisions(Revisions.of(List.of(A_CreateUsers.class, harmful)))
          .build();
      assertThatThrownBy(migrator::upgrade)
          .isInstanceOf(MigrationException.class)
          .hasMessageContaining(refusal)
          .hasMessageContaining("Everything of this revision was rolled back");
      assertThat(connection.isClosed()).isFalse();
      assertThat(connection.getAutoCommit()).isTrue();
      assertThat(migrator.current().heads()).containsExactly("a1");
      try (Statement own = connection.createStatement()) {
        own.execute("UPDATE users SET name = 'Ada L.' WHERE id = 1");
      }
    }
    assertThat(database.rows("SELECT * FROM users ORDER BY id"))
        .containsExactly("1|Ada L.", "2|Grace");
  }
}
