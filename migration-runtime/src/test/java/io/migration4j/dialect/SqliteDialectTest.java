package io.migration4j.dialect;

import static io.migration4j.operation.Row.row;
import static io.migration4j.schema.Column.column;
import static io.migration4j.schema.ForeignKey.foreignKey;
import static io.migration4j.schema.SqlType.bigint;
import static io.migration4j.schema.SqlType.varchar;
import static io.migration4j.schema.Table.table;
import static org.assertj.core.api.Assertions.assertThat;

import io.migration4j.operation.AddCheck;
import io.migration4j.operation.AddColumn;
import io.migration4j.operation.AddUnique;
import io.migration4j.operation.AlterSequence;
import io.migration4j.operation.BulkInsert;
import io.migration4j.operation.CreateIndex;
import io.migration4j.operation.CreateSequence;
import io.migration4j.operation.CreateTable;
import io.migration4j.operation.DropColumn;
import io.migration4j.operation.DropIndex;
import io.migration4j.operation.DropSequence;
import io.migration4j.operation.DropTable;
import io.migration4j.operation.DropUnique;
import io.migration4j.operation.Operation;
import io.migration4j.operation.RenameColumn;
import io.migration4j.operation.RenameSequence;
import io.migration4j.operation.RenameTable;
import io.migration4j.operation.SetComment;
import io.migration4j.schema.CheckConstraint;
import io.migration4j.schema.Database;
import io.migration4j.schema.Index;
import io.migration4j.schema.IndexColumn;
import io.migration4j.schema.ReferentialAction;
import io.migration4j.schema.Sequence;
import io.migration4j.schema.SqlType;
import io.migration4j.schema.UniqueConstraint;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SqliteDialectTest {
  private static final SqliteDialect DIALECT = new SqliteDialect();

  private static List<String> sql(Operation operation) {
    return operation.accept(DIALECT);
  }

  @Test
  void tableHasUniqueIndexesAndAnIdentityWithoutNotNull() {
    assertThat(sql(new CreateTable(table(
                "shop.users",
                column("id", bigint()).asIdentity(),
                column("email", varchar(50)).notNull().defaultsTo("'x'").collate("nocase"),
                column("at", SqlType.timestamp(6)).defaultsTo("datetime('now')"),
                column("Order", SqlType.numeric(10, 2)).generatedAs("1 + 2"))
            .primaryKey("id")
            .check("users_check", "email <> ''")
            .unique("users_email_key", "email")
            .comment("people"))))
        .containsExactly("""
            create table users (
              id integer,
              email varchar(50) collate nocase default 'x' not null,
              at timestamp default (datetime('now')),
              "Order" numeric(10,2) generated always as (1 + 2) stored,
              constraint users_pkey primary key (id),
              constraint users_check check (email <> '')
            )""", "create unique index users_email_key on users (email)");
  }

  @Test
  void optionsOfPostgresqlAreLeftOut() {
    var table = table("a", column("b", SqlType.text()).options("compression pglz"));
    assertThat(DIALECT.createTable(table.options("with (fillfactor = 70)"))).isEqualTo("""
        create table a (
          b clob
        )""");
    assertThat(DIALECT.createTable(table.options("without rowid"))).isEqualTo("""
        create table a (
          b clob
        ) without rowid""");
  }

  @Test
  void foldedForeignKeysStandInTheTable() {
    assertThat(DIALECT.createTable(table("a", column("b_id", bigint()))
            .with(foreignKey("a_fkey", "b_id")
                .references("b", "id")
                .onDelete(ReferentialAction.SET_NULL)
                .initiallyDeferred())))
        .isEqualTo("""
            create table a (
              b_id bigint,
              constraint a_fkey foreign key (b_id) references b (id) on delete set null deferrable\
             initially deferred
            )""");
  }

  @Test
  void operationsAreOneStatementEach() {
    assertThat(sql(new DropTable("users", true))).containsExactly("drop table users");
    assertThat(sql(new RenameTable("users", "people")))
        .containsExactly("alter table users rename to people");
    assertThat(sql(new RenameTable("users", "Users")))
        .containsExactly(
            "alter table users rename to \"migration_case_Users\"",
            "alter table \"migration_case_Users\" rename to \"Users\"");
    assertThat(sql(new AddColumn("users", column("a", SqlType.bool()).notNull().defaultsTo("0"))))
        .containsExactly("alter table users add column a boolean default 0 not null");
    assertThat(sql(new DropColumn("users", "a", true)))
        .containsExactly("alter table users drop column a");
    assertThat(sql(new RenameColumn("users", "a", "group")))
        .containsExactly("alter table users rename column a to \"group\"");
    assertThat(sql(new AddUnique("users", UniqueConstraint.unique("u", "a", "b"))))
        .containsExactly("create unique index u on users (a, b)");
    assertThat(sql(new DropUnique("users", "u"))).containsExactly("drop index u");
    assertThat(sql(new AddCheck("users", CheckConstraint.check("c", "a > 0"))))
        .containsExactly("alter table users add constraint c check (a > 0)");
    assertThat(sql(new CreateIndex(
            "users",
            Index.index("i", IndexColumn.descending("a"), IndexColumn.expression("lower(b)"))
                .where("a > 0"))))
        .containsExactly("create index i on users (a desc, (lower(b))) where (a > 0)");
    assertThat(sql(new DropIndex("users", "i"))).containsExactly("drop index i");
    assertThat(sql(new SetComment("users", "people"))).isEmpty();
  }

  @Test
  void sequencesAreTablesOfOneRow() {
    Sequence sequence = Sequence.sequence("my_seq").start(100).increment(5);
    assertThat(sql(new CreateSequence(sequence)))
        .containsExactly(
            "create table my_seq (next_val bigint)", "insert into my_seq values (100)");
    assertThat(sql(new AlterSequence(sequence, sequence.increment(50)))).isEmpty();
    assertThat(sql(new AlterSequence(sequence, sequence.start(7))))
        .containsExactly("update my_seq set next_val = 7");
    assertThat(sql(new RenameSequence("my_seq", "s")))
        .containsExactly("alter table my_seq rename to s");
    assertThat(sql(new DropSequence("s"))).containsExactly("drop table s");
  }

  @Test
  void valuesAreWhatHibernateReads() {
    assertThat(sql(new BulkInsert(
            "t",
            List.of("a"),
            List.of(
                row(true),
                row("it's"),
                row(UUID.fromString("00112233-4455-6677-8899-aabbccddeeff")),
                row(LocalDate.of(2020, 1, 2)),
                row(LocalTime.of(10, 11, 12)),
                row(LocalDateTime.of(2020, 1, 2, 10, 11, 12, 345_000_000)),
                row(Instant.ofEpochMilli(1577959872345L)),
                row(new BigDecimal("1.50")),
                row((Object) null)))))
        .containsExactly("""
            insert into t (a) values
              (1),
              ('it''s'),
              (x'00112233445566778899aabbccddeeff'),
              ('2020-01-02 00:00:00.000'),
              ('1970-01-01 10:11:12.000'),
              ('2020-01-02 10:11:12.345'),
              (1577959872345),
              (1.50),
              (null)""");
  }

  /** As {@code SQLiteDialect} of Hibernate 7.4.13 wrote them on a connection to SQLite 3.54. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "BOOLEAN; boolean",
        "TINYINT; tinyint",
        "SMALLINT; smallint",
        "INTEGER; integer",
        "BIGINT; bigint",
        "REAL; real",
        "DOUBLE; double precision",
        "FLOAT; float",
        "NUMERIC; numeric(38,2)",
        "CHAR; char(1)",
        "NCHAR; nchar(1)",
        "VARCHAR; varchar(255)",
        "NVARCHAR; nvarchar(255)",
        "TEXT; clob",
        "CLOB; clob",
        "NCLOB; nclob",
        "JSON; clob",
        "XML; clob",
        "BINARY; blob",
        "VARBINARY; blob",
        "BYTES; blob",
        "BLOB; blob",
        "UUID; blob",
        "INET; blob",
        "DATE; date",
        "TIME; time(0)",
        "TIME_WITH_TIME_ZONE; time",
        "TIMESTAMP; timestamp",
        "TIMESTAMP_WITH_TIME_ZONE; timestamp",
        "INTERVAL_SECOND; numeric(21,0)"
      })
  void typesAreHibernates(SqlType.Kind kind, String name) {
    assertThat(DIALECT.type(SqlType.of(kind))).isEqualTo(name);
    assertThat(DIALECT.type(SqlType.of(kind).on(Database.SQLITE, "other"))).isEqualTo("other");
  }
}
