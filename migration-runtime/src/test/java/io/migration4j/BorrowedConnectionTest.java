package io.migration4j;

import static io.migration4j.schema.Column.column;
import static io.migration4j.schema.SqlType.integer;
import static io.migration4j.schema.SqlType.varchar;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.migration4j.Shop.A_CreateUsers;
import io.migration4j.schema.Database;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * A session of PostgreSQL that goes on after the migration, as in a pool: what a revision set and made for
 * itself is gone, also for the next revision.
 */
class BorrowedConnectionTest {
  private static final String STATE = "SELECT current_user = session_user,"
      + " current_setting('session_replication_role'), current_setting('TimeZone'),"
      + " current_setting('work_mem'), current_setting('default_transaction_read_only'),"
      + " to_regclass('scratch'), to_regclass('kept'), current_setting('search_path')";

  /** It sets whatever outlives its transaction. */
  @Revision(id = "sets", revises = "a1")
  public static final class Sets implements Migration {
    @Override
    public void upgrade(Operations op) {
      op.execute("SET session_replication_role = replica");
      op.execute("SET TIME ZONE 'Asia/Tokyo'; SET work_mem = '1GB'");
      op.execute("CREATE TEMP TABLE scratch (a int)").schemaNeutral();
      op.execute("CREATE TEMP VIEW glimpse AS SELECT a FROM scratch").schemaNeutral();
      op.run("as another", connection -> {
        try (Statement statement = connection.createStatement()) {
          statement.execute("SET default_transaction_read_only = on");
          statement.execute("SET ROLE borrower");
        }
      });
    }

    @Override
    public void downgrade(Operations op) {}
  }

  /** It sets what ends with its transaction, and needs it in its next operations. */
  @Revision(id = "local", revises = "sets")
  public static final class SetsLocally implements Migration {
    @Override
    public void upgrade(Operations op) {
      op.execute("SET LOCAL work_mem = '77MB'");
      op.execute("CREATE TEMP TABLE scratch (a int) ON COMMIT DROP").schemaNeutral();
      op.execute("INSERT INTO scratch SELECT id FROM users");
      op.execute("UPDATE users SET name = current_setting('work_mem') || ' ' || session_user::text"
          + " WHERE id IN (SELECT a FROM scratch) AND current_user = session_user");
      op.addColumn("users", column("age", integer()));
    }

    @Override
    public void downgrade(Operations op) {}
  }

  @Test
  void sessionIsAsItWasForTheNextRevisionAndForItsOwner() throws Exception {
    TestDatabase database = TestDatabase.of(Database.POSTGRESQL);
    database.run("DO $$ BEGIN CREATE ROLE borrower SUPERUSER;"
        + " EXCEPTION WHEN duplicate_object THEN NULL; END $$");
    database.migrator(A_CreateUsers.class).upgrade();
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      statement.execute("SET TIME ZONE 'Europe/Rome'");
      statement.execute("CREATE TEMP TABLE kept (a int)");
      List<String> before = row(statement, STATE);

      Migrator.builder()
          .connection(connection)
          .revisions(Revisions.of(List.of(A_CreateUsers.class, Sets.class, SetsLocally.class)))
          .build()
          .upgrade();

      assertThat(row(statement, STATE)).isEqualTo(before);
      assertThat(row(statement, "SELECT name FROM users WHERE id = 1"))
          .containsExactly("77MB postgres");
    }
  }

  private static List<String> row(Statement statement, String query) throws SQLException {
    List<String> values = new ArrayList<>();
    try (ResultSet row = statement.executeQuery(query)) {
      row.next();
      for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
        values.add(row.getString(i));
      }
    }
    return values;
  }

  /** Its code takes a way to the real connection that few think of. */
  @Revision(id = "bad", revises = "a1")
  public static final class CommitsThroughAnArray implements Migration {
    @Override
    public void upgrade(Operations op) {
      op.execute("UPDATE users SET name = 'half'");
      op.run("commit", connection -> {
        Array array = connection.createArrayOf("int4", new Object[] {1, 2});
        try (PreparedStatement query = connection.prepareStatement("SELECT ?::int[]")) {
          query.setArray(1, array);
          try (ResultSet rows = query.executeQuery()) {
            rows.next();
            rows.getArray(1).getResultSet().getStatement().getConnection().commit();
          }
        }
      });
    }

    @Override
    public void downgrade(Operations op) {}
  }

  @Test
  void arrayDoesNotLeadToTheRealConnection() throws Exception {
    TestDatabase database = TestDatabase.of(Database.POSTGRESQL);
    database.migrator(A_CreateUsers.class).upgrade();

    assertThatThrownBy(database.migrator(A_CreateUsers.class, CommitsThroughAnArray.class)::upgrade)
        .hasMessageContaining("cannot call commit");
    assertThat(database.rows("SELECT name FROM users WHERE name = 'half'")).isEmpty();
  }

  /** A default that ends in a backslash. */
  @Revision(id = "back", revises = "a1")
  public static final class Backslash implements Migration {
    @Override
    public void upgrade(Operations op) {
      op.addColumn("users", column("path", varchar(50)).defaultsTo("'C:\\new\\'"));
    }

    @Override
    public void downgrade(Operations op) {}
  }

  @Test
  @DisplayName("safety 5: backslashes under standard_conforming_strings = off, in a check as well")
  void checkReadsLiteralsAsTheMigrationWroteThem() throws Exception {
    TestDatabase database = TestDatabase.of(Database.POSTGRESQL);
    database.run("DO $$ BEGIN EXECUTE 'ALTER DATABASE ' || current_database()"
        + " || ' SET standard_conforming_strings = off'; END $$");
    Migrator migrator = database.migrator(A_CreateUsers.class, Backslash.class);
    migrator.upgrade();

    assertThat(migrator.check().differences()).isEmpty();
  }

  /** It locks the table that its key refers to as well. */
  @Revision(id = "key", revises = "a1")
  public static final class DropsAKey implements Migration {
    @Override
    public void upgrade(Operations op) {
      op.execute("ALTER TABLE orders DROP CONSTRAINT orders_user_id_fkey").schemaNeutral();
    }

    @Override
    public void downgrade(Operations op) {}
  }

  @Test
  void whoHoldsTheTableThatAKeyRefersToIsNamed() throws Exception {
    TestDatabase database = TestDatabase.of(Database.POSTGRESQL);
    database.migrator(A_CreateUsers.class).upgrade();
    database.run("CREATE TABLE orders (user_id bigint REFERENCES users (id))");
    Migrator migrator = database
        .builder(A_CreateUsers.class, DropsAKey.class)
        .ddlLockTimeout(Duration.ofMillis(50))
        .build();
    try (Connection reader = database.connect();
        Statement statement = reader.createStatement()) {
      statement.execute("SET application_name = 'report job'");
      statement.execute("BEGIN");
      statement.execute("SELECT * FROM users");

      assertThatThrownBy(migrator::upgrade)
          .hasMessageContaining("(report job), idle in transaction, in its transaction since")
          .hasMessageContaining("holds a lock on users");
    }
  }
}
