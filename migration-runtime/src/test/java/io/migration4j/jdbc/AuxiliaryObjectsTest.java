package io.migration4j.jdbc;

import static io.migration4j.schema.AuxiliaryObject.auxiliaryObject;
import static io.migration4j.schema.CheckConstraint.check;
import static io.migration4j.schema.Column.column;
import static io.migration4j.schema.SqlText.sql;
import static io.migration4j.schema.SqlType.bigint;
import static io.migration4j.schema.SqlType.bool;
import static io.migration4j.schema.SqlType.integer;
import static io.migration4j.schema.Table.table;
import static org.assertj.core.api.Assertions.assertThat;

import io.migration4j.diff.Renames;
import io.migration4j.diff.SchemaDiff;
import io.migration4j.operation.Operation;
import io.migration4j.operation.Replay;
import io.migration4j.schema.AuxiliaryObject;
import io.migration4j.schema.Database;
import io.migration4j.schema.SchemaModel;
import io.migration4j.schema.SqlType;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Functions, triggers, views and partial indexes of a mapping change with their tables, there and back. */
class AuxiliaryObjectsTest {
  private static final AuxiliaryObject FUNCTION = auxiliaryObject(
          "function positive",
          sql("create function positive(i bigint) returns boolean immutable language sql"
                  + " as 'select i > 0'")
              .on(Database.SQLITE, ""),
          sql("drop function positive(bigint)").on(Database.SQLITE, ""))
      .madeBeforeTables();

  private static final AuxiliaryObject TRIGGER = auxiliaryObject(
      "trigger boxes_count",
      sql("""
          create function count_up() returns trigger language plpgsql as $$
          begin
            new.changes := old.changes + 1; return new;
          end $$;
          create trigger boxes_count before update on boxes
            for each row execute function count_up()""").on(Database.SQLITE, """
          create trigger boxes_count after update of size on boxes begin
            update boxes set changes = old.changes + 1 where id = new.id;
          end"""),
      sql("drop trigger boxes_count on boxes; drop function count_up()")
          .on(Database.SQLITE, "drop trigger boxes_count"));

  private static final AuxiliaryObject INDEX = auxiliaryObject(
      "index one_open",
      "create unique index one_open on boxes (size) where shut = 0",
      "drop index one_open");

  private static AuxiliaryObject view(String condition) {
    return auxiliaryObject(
        "view big",
        sql("create or replace view big as select id from boxes where size > " + condition)
            .on(
                Database.SQLITE,
                "create view big as select id from boxes where size > " + condition),
        sql("drop view big"));
  }

  private static SchemaModel boxes(SqlType size, AuxiliaryObject... objects) {
    SchemaModel schema = SchemaModel.of(table(
            "boxes",
            column("id", bigint()).notNull(),
            column("size", size),
            column("shut", integer()),
            column("changes", integer()))
        .primaryKey("id")
        .with(check("boxes_size_check", sql("positive(size)").on(Database.SQLITE, "size > 0"))));
    for (AuxiliaryObject object : objects) {
      schema = schema.with(object);
    }
    return schema;
  }

  private static final List<SchemaModel> VERSIONS = List.of(
      SchemaModel.EMPTY,
      boxes(integer(), FUNCTION, TRIGGER, view("5"), INDEX),
      boxes(integer(), FUNCTION, TRIGGER, view("7"), INDEX),
      boxes(bigint(), FUNCTION, TRIGGER, view("7"), INDEX),
      boxes(bigint(), FUNCTION, INDEX).with(table("more", column("open", bool()))),
      boxes(bigint(), FUNCTION),
      SchemaModel.EMPTY);

  @Test
  void changesGoThereAndBackOnPostgresql() throws SQLException {
    TestPostgres database = TestPostgres.database();
    try (Connection connection = database.connect();
        PostgresSession session = new PostgresSession(connection, "history")) {
      List<String> empty = new PostgresCatalogReader(connection).everything();
      upAndDown(
          connection,
          (operations, before) ->
              session.transact(() -> session.execute(operations, before, sql -> {})),
          () -> new PostgresCatalogReader(connection).everything());
      assertThat(new PostgresCatalogReader(connection).everything()).isEqualTo(empty);
    }
  }

  @Test
  void changesGoThereAndBackOnSqlite() throws SQLException {
    for (SqliteVersion version : List.of(TestSqlite.OLD, TestSqlite.NEW)) {
      try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:")) {
        SqliteSession session = new SqliteSession(connection, version);
        upAndDown(
            connection,
            (operations, before) ->
                session.transact(() -> session.execute(operations, before, sql -> {})),
            () -> Map.of("tables", SqliteCatalogReader.read(connection), "code", code(connection)));
      }
    }
  }

  private static List<String> code(Connection connection) throws SQLException {
    List<String> code = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(
            "select sql from sqlite_schema where type in" + " ('trigger', 'view') order by name")) {
      while (row.next()) {
        code.add(row.getString(1));
      }
    }
    return code;
  }

  private interface Run {
    void run(List<Operation> operations, SchemaModel before) throws SQLException;
  }

  private interface Look {
    Object look() throws SQLException;
  }

  private static void upAndDown(Connection connection, Run run, Look look) throws SQLException {
    for (int i = 1; i < VERSIONS.size(); i++) {
      SchemaModel before = VERSIONS.get(i - 1);
      SchemaModel after = VERSIONS.get(i);
      List<Operation> up = SchemaDiff.between(before, after, Renames.NONE);
      Object found = look.look();
      run.run(up, before);
      Object changed = look.look();
      assertThat(changed).isNotEqualTo(found);
      run.run(Replay.inverse(up, before), after);
      assertThat(look.look()).isEqualTo(found);
      run.run(up, before);
      assertThat(look.look()).isEqualTo(changed);
      if (i == 1) {
        execute(connection, "insert into boxes values (1, 6, 0, 0), (2, 6, 1, 0), (3, 9, 0, 0)");
      }
      if (after.auxiliaryObjects().contains(TRIGGER.name())) {
        execute(connection, "update boxes set size = size + 0 where id = 3");
      }
      if (i == 3) {
        try (Statement statement = connection.createStatement();
            ResultSet row = statement.executeQuery(
                "select changes, (select count(*) from big) from boxes" + " where id = 3")) {
          assertThat(row.next()).isTrue();
          assertThat(row.getInt(1)).isEqualTo(3);
          assertThat(row.getInt(2)).isEqualTo(1);
        }
      }
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
