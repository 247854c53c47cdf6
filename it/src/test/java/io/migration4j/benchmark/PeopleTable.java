package io.migration4j.benchmark;

import static io.migration4j.schema.CheckConstraint.check;
import static io.migration4j.schema.Column.column;
import static io.migration4j.schema.SqlType.bigint;
import static io.migration4j.schema.SqlType.integer;
import static io.migration4j.schema.SqlType.varchar;
import static io.migration4j.schema.Table.table;

import io.migration4j.Migration;
import io.migration4j.Migrator;
import io.migration4j.Operations;
import io.migration4j.Revision;
import io.migration4j.schema.Column;
import io.migration4j.schema.Index;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * A SQLite file with one table of six columns and two indexes, which a migration made and SQL filled,
 * and the migrations that change it.
 */
final class PeopleTable implements AutoCloseable {
  private static final Column AGE = column("age", integer());

  /** The table. */
  @Revision(id = "000000000001")
  public static final class Create implements Migration {
    @Override
    public void upgrade(Operations op) {
      op.createTable(table(
              "people",
              column("id", bigint()).asIdentity(),
              column("name", varchar(50)),
              column("email", varchar(80)),
              AGE,
              column("born", varchar(30)),
              column("note", varchar(200)))
          .primaryKey("id"));
    }

    @Override
    public void downgrade(Operations op) {
      op.dropTable("people").losesData();
    }
  }

  /** Its indexes, once it is filled. */
  @Revision(id = "000000000002", revises = "000000000001")
  public static final class CreateIndexes implements Migration {
    @Override
    public void upgrade(Operations op) {
      op.createIndex("people", Index.index("people_name_idx", "name"));
      op.createIndex("people", Index.index("people_email_idx", "email", "age"));
    }

    @Override
    public void downgrade(Operations op) {
      op.dropIndex("people", "people_email_idx");
      op.dropIndex("people", "people_name_idx");
    }
  }

  /** Nothing but a copy: a default concerns no row. */
  @Revision(id = "000000000003", revises = "000000000002")
  public static final class ChangeDefault implements Migration {
    @Override
    public void upgrade(Operations op) {
      op.alterColumn("people", AGE, AGE.defaultsTo("18"));
    }

    @Override
    public void downgrade(Operations op) {
      op.alterColumn("people", AGE.defaultsTo("18"), AGE);
    }
  }

  /** A copy after a look at every value, whether it fits. */
  @Revision(id = "000000000003", revises = "000000000002")
  public static final class ChangeType implements Migration {
    @Override
    public void upgrade(Operations op) {
      op.alterColumn("people", AGE, AGE.type(bigint()));
    }

    @Override
    public void downgrade(Operations op) {
      op.alterColumn("people", AGE.type(bigint()), AGE);
    }
  }

  /** What SQLite 3.53 does in place. */
  @Revision(id = "000000000003", revises = "000000000002")
  public static final class AddConstraints implements Migration {
    @Override
    public void upgrade(Operations op) {
      op.alterColumn("people", AGE, AGE.notNull());
      op.addCheck("people", check("people_age_check", "age >= 0"));
    }

    @Override
    public void downgrade(Operations op) {
      op.dropCheck("people", "people_age_check");
      op.alterColumn("people", AGE.notNull(), AGE);
    }
  }

  private final Path template;
  private final Path file;

  private PeopleTable(Path template, Path file) {
    this.template = template;
    this.file = file;
  }

  static PeopleTable of(int rows) throws SQLException, IOException {
    Path template = Files.createTempFile("people", ".template");
    Path file = Files.createTempFile("people", ".db");
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + template);
        Statement statement = connection.createStatement()) {
      upgrade(connection, List.of(Create.class));
      statement.execute("pragma synchronous = off");
      statement.execute(
          "with recursive n(i) as (values (1) union all select i + 1 from n where i < "
              + rows + ") insert into people select i, 'name ' || (i * 7919 % " + rows
              + "), 'mail' || (i"
              + " * 104729 % " + rows + ") || '@example.com', i % 90, '2001-02-03 04:05:06',"
              + " hex(zeroblob(30)) from n");
      upgrade(connection, List.of(Create.class, CreateIndexes.class));
    }
    return new PeopleTable(template, file);
  }

  /** Puts the file back to its first state and opens it. */
  Connection open() throws SQLException, IOException {
    Files.deleteIfExists(file);
    Files.copy(template, file);
    return DriverManager.getConnection("jdbc:sqlite:" + file);
  }

  /** Runs the revisions that have not run, with everything that belongs to them. */
  static void upgrade(Connection connection, List<Class<? extends Migration>> revisions) {
    Migrator.builder().connection(connection).migrations(revisions).build().upgrade();
  }

  /** The least that any copy of the table has to do, by hand. */
  static void copyByHand(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String sql : List.of(
          "begin immediate",
          "create table copy (id integer, name varchar(50), email varchar(80), age integer, born"
              + " varchar(30), note varchar(200), primary key (id))",
          "insert into copy select * from people",
          "create index copy_name_idx on copy (name)",
          "create index copy_email_idx on copy (email, age)",
          "commit")) {
        statement.execute(sql);
      }
    }
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(template);
    Files.deleteIfExists(file);
  }
}
