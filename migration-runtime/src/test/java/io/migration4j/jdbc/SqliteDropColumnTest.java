package io.migration4j.jdbc;

import static io.migration4j.schema.Column.column;
import static io.migration4j.schema.SqlType.bigint;
import static io.migration4j.schema.SqlType.raw;
import static io.migration4j.schema.Table.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.migration4j.MigrationException;
import io.migration4j.operation.DropColumn;
import io.migration4j.operation.Operation;
import io.migration4j.schema.SchemaModel;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A column of which the database knows more than the model. */
class SqliteDropColumnTest {
  private static final SchemaModel MODEL = SchemaModel.of(
      table("t", column("id", bigint()).asIdentity(), column("c", raw("int"))).primaryKey("id"));
  private static final List<Operation> DROP = List.of(new DropColumn("t", "c", true));

  private TestSqlite database;

  @BeforeEach
  void create() throws Exception {
    database = new TestSqlite().run("create table p (id integer primary key)");
  }

  @AfterEach
  void close() throws Exception {
    database.close();
  }

  @Test
  @DisplayName("S14: a column that nothing uses is dropped in place")
  void plainColumnIsDroppedInPlace() throws Exception {
    database.run("create table t (id integer primary key, c int check (c > 0))");
    database.run("insert into t values (1, 2)");
    database.migrate(TestSqlite.OLD, MODEL, DROP);
    assertThat(database.copies()).isZero();
    assertThat(database.rows("select * from t")).containsExactly(List.of("1"));
  }

  @ParameterizedTest(name = "S14: {0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "own unique      | create table t (id integer primary key, c int unique)",
        "own foreign key | create table t (id integer primary key, c int references p (id))"
      })
  void constraintOfTheColumnItselfGoesWithACopy(String what, String sql) throws Exception {
    database.run(sql, "insert into t values (1, null)");
    database.migrate(TestSqlite.OLD, MODEL, DROP);
    assertThat(database.copies()).isEqualTo(1);
    assertThat(database.rows("select * from t")).containsExactly(List.of("1"));
    assertThat(database.value("select sql from sqlite_schema where name = 't'"))
        .isEqualTo("CREATE TABLE \"t\" (id integer primary key)");
  }

  @ParameterizedTest(name = "S14: {0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "primary key | create table t (id integer, c int, primary key (id, c)) | select 1",
        "unique      | create table t (id integer primary key, c int, unique (c, id)) | select 1",
        "table check | create table t (id integer primary key, c int, check (c > id)) | select 1",
        "foreign key | create table t (id integer primary key, c int, foreign key (c) references"
            + " p (id)) | select 1",
        "generated   | create table t (id integer primary key, c int, g as (c + 1)) | select 1",
        "index       | create table t (id integer primary key, c int) | create index i on t (id)"
            + " where c > 1",
        "view        | create table t (id integer primary key, c int) | create view v as select c"
            + " from t",
        "trigger     | create table t (id integer primary key, c int) | create trigger g after"
            + " update of c on t begin select 1; end"
      })
  void whatUsesTheColumnIsNamed(String what, String create, String more) throws Exception {
    database.run(create, more);
    Map<String, String> schema = database.schema();
    for (SqliteVersion version : List.of(TestSqlite.OLD, TestSqlite.NEW)) {
      assertThatThrownBy(() -> database.migrate(version, MODEL, DROP))
          .isInstanceOf(MigrationException.class)
          .hasMessageMatching("(?s).*(Cannot drop column t\\.c: the database has|view v).*");
      assertThat(database.schema()).isEqualTo(schema);
    }
  }
}
