package io.migration4j.processor.source;

import static io.migration4j.schema.AuxiliaryObject.auxiliaryObject;
import static io.migration4j.schema.CheckConstraint.check;
import static io.migration4j.schema.Column.column;
import static io.migration4j.schema.EnumType.enumType;
import static io.migration4j.schema.ForeignKey.foreignKey;
import static io.migration4j.schema.Index.index;
import static io.migration4j.schema.IndexColumn.ascending;
import static io.migration4j.schema.IndexColumn.descending;
import static io.migration4j.schema.IndexColumn.expression;
import static io.migration4j.schema.PrimaryKey.primaryKey;
import static io.migration4j.schema.Sequence.sequence;
import static io.migration4j.schema.SqlText.sql;
import static io.migration4j.schema.SqlType.array;
import static io.migration4j.schema.SqlType.bigint;
import static io.migration4j.schema.SqlType.date;
import static io.migration4j.schema.SqlType.integer;
import static io.migration4j.schema.SqlType.namedEnum;
import static io.migration4j.schema.SqlType.numeric;
import static io.migration4j.schema.SqlType.raw;
import static io.migration4j.schema.SqlType.text;
import static io.migration4j.schema.SqlType.timestampWithTimeZone;
import static io.migration4j.schema.SqlType.varchar;
import static io.migration4j.schema.Table.table;
import static io.migration4j.schema.UniqueConstraint.unique;

import io.migration4j.operation.AddCheck;
import io.migration4j.operation.AddColumn;
import io.migration4j.operation.AddEnumValue;
import io.migration4j.operation.AddForeignKey;
import io.migration4j.operation.AddPrimaryKey;
import io.migration4j.operation.AddUnique;
import io.migration4j.operation.AlterAuxiliaryObject;
import io.migration4j.operation.AlterColumn;
import io.migration4j.operation.AlterEnum;
import io.migration4j.operation.AlterSequence;
import io.migration4j.operation.BulkInsert;
import io.migration4j.operation.Condition;
import io.migration4j.operation.CreateAuxiliaryObject;
import io.migration4j.operation.CreateEnum;
import io.migration4j.operation.CreateIndex;
import io.migration4j.operation.CreateSequence;
import io.migration4j.operation.CreateTable;
import io.migration4j.operation.DropAuxiliaryObject;
import io.migration4j.operation.DropCheck;
import io.migration4j.operation.DropColumn;
import io.migration4j.operation.DropEnum;
import io.migration4j.operation.DropForeignKey;
import io.migration4j.operation.DropIndex;
import io.migration4j.operation.DropPrimaryKey;
import io.migration4j.operation.DropSequence;
import io.migration4j.operation.DropTable;
import io.migration4j.operation.DropUnique;
import io.migration4j.operation.ExecuteSql;
import io.migration4j.operation.Operation;
import io.migration4j.operation.RenameColumn;
import io.migration4j.operation.RenameConstraint;
import io.migration4j.operation.RenameEnum;
import io.migration4j.operation.RenameIndex;
import io.migration4j.operation.RenameSequence;
import io.migration4j.operation.RenameTable;
import io.migration4j.operation.Row;
import io.migration4j.operation.SetComment;
import io.migration4j.operation.When;
import io.migration4j.schema.Database;
import io.migration4j.schema.IndexColumn;
import io.migration4j.schema.ReferentialAction;
import io.migration4j.schema.SqlText;
import io.migration4j.schema.SqlType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Operations of every kind that can be written, with every part that a kind can have. */
final class OperationSamples {
  private OperationSamples() {}

  static List<Operation> all() {
    return List.of(
        new CreateTable(table(
                "users",
                column("id", bigint()).asIdentity(),
                column("email", varchar(255)).notNull(),
                column("balance", numeric(38, 2)).notNull().defaultsTo("0"),
                column("tags", array(varchar(255))),
                column("name", text()).collate("C").comment("As \"printed\" on the card"),
                column("search", raw("tsvector").on(Database.SQLITE, "text"))
                    .generatedAs("to_tsvector('simple', email)"),
                column("created_at", timestampWithTimeZone(6))
                    .notNull()
                    .defaultsTo(sql("CURRENT_TIMESTAMP").on(Database.SQLITE, "(datetime('now'))")))
            .primaryKey("id")
            .unique("users_email_key", "email")
            .with(unique("users_tags_key", "tags").options("deferrable"))
            .check("users_balance_check", "balance >= 0")
            .with(check("users_name_check", sql("name <> ''").on(Database.SQLITE, "")))
            .comment("Who may log in")),
        new CreateTable(table("tags", column("name", varchar(20)).notNull())
            .with(primaryKey("pk_tags", "name"))),
        new CreateTable(table("empty")),
        new DropTable("orders", true),
        new RenameTable("users", "people"),
        new SetComment("users", "Who may log in"),
        new SetComment("users", ""),
        new AddColumn("users", column("phone_number", varchar(20))),
        new AddColumn(
            "users",
            column("odd", new SqlType(SqlType.Kind.VARCHAR, List.of(7), List.of(), sql("citext")))),
        new AddColumn("users", column("blank", SqlType.of(SqlType.Kind.VARCHAR))),
        new AddColumn(
            "users",
            column(
                "here_only",
                new SqlType(
                    SqlType.Kind.RAW,
                    List.of(),
                    List.of(),
                    new SqlText("", Map.of(Database.POSTGRESQL, "citext"))))),
        new AddColumn("users", column("number", integer()).asIdentity().nullable(true)),
        new DropColumn("users", "nickname", true),
        new DropColumn("users", "nickname", false),
        new AlterColumn(
            "users",
            column("email", varchar(255)).notNull(),
            column("email", varchar(100)).defaultsTo("''"),
            true),
        new AlterColumn(
            "users",
            column("born", date()),
            column("born", integer()),
            true,
            SqlText.sql("extract(year from born)")),
        new RenameColumn("users", "age", "years"),
        new AddPrimaryKey("logs", primaryKey("logs_pkey", "id", "day")),
        new AddPrimaryKey("logs", primaryKey("logs_pkey", "id", "day").on(Database.SQLITE, "id")),
        new DropPrimaryKey("orders", "orders_pkey"),
        new AddUnique("logs", unique("logs_text_key", "text")),
        new AddUnique("logs", unique("logs_day_key", "day").options("with (fillfactor = 60)")),
        new DropUnique("users", "users_email_key"),
        new AddForeignKey(
            "orders", foreignKey("orders_user_id_fkey", "user_id").references("users", "id")),
        new AddForeignKey(
            "order_items",
            foreignKey(
                    "order_items_product_id_product_version_fkey", "product_id", "product_version")
                .references("products", "id", "version")
                .onDelete(ReferentialAction.CASCADE)
                .onUpdate(ReferentialAction.SET_NULL)
                .initiallyDeferred()),
        new AddForeignKey(
            "orders",
            foreignKey("o_fkey", "user_id").references("users", "id").options("match full")),
        new DropForeignKey("orders", "orders_user_id_fkey"),
        new AddCheck(
            "users",
            check(
                "users_role_check",
                "role in ('ADMIN', 'CUSTOMER', 'SUPPLIER', 'ACCOUNTANT', 'AUDITOR', 'VISITOR')")),
        new DropCheck("users", "users_age_check"),
        new RenameConstraint("users", "users_email_key", "users_mail_key"),
        new CreateIndex("logs", index("logs_text_idx", "text", "level")),
        new CreateIndex("logs", index("logs_day_idx", "day"), true),
        new DropIndex("users", "users_age_idx", true),
        new ExecuteSql(SqlText.sql("vacuum logs"), SqlText.NONE, Optional.of(List.of()))
            .alone(SqlText.NONE),
        new ExecuteSql(SqlText.sql("refresh all"), SqlText.sql("forget all"), Optional.empty())
            .alone(SqlText.sql("select 1 from logs").on(Database.SQLITE, "")),
        new CreateIndex(
            "logs",
            index(
                    "logs_odd_idx",
                    expression("lower(text)").desc().nulls(IndexColumn.Nulls.LAST),
                    descending("level"),
                    ascending("day").nulls(IndexColumn.Nulls.FIRST))
                .asUnique()
                .where("text is not null")),
        new DropIndex("users", "users_age_idx"),
        new RenameIndex("users", "users_age_idx", "users_years_idx"),
        new CreateSequence(sequence("logs_seq").start(100)),
        new CreateSequence(sequence("pages_seq").options("cache 20")),
        new CreateSequence(sequence("revisions_seq").notEmulated()),
        new CreateSequence(
            sequence("articles_seq").emulatedBy("shop_articles_seq").start(7)),
        new CreateSequence(sequence("big_seq").start(Long.MIN_VALUE).increment(-5)),
        new DropSequence("orders_seq"),
        new AlterSequence(sequence("orders_seq").increment(50), sequence("orders_seq")),
        new RenameSequence("orders_seq", "order_numbers"),
        new CreateEnum(enumType("color", "RED", "it's")),
        new DropEnum("color"),
        new RenameEnum("color", "shop.colour"),
        new AddEnumValue("color", "BLUE", ""),
        new AddEnumValue("color", "BLUE", "GREEN"),
        new AddEnumValue("color", "BLUE", "").alone(),
        new AlterEnum(enumType("color", "RED", "GREEN"), enumType("color", "GREEN"), true),
        new AddColumn(
            "users",
            column("color", namedEnum("color").on(Database.SQLITE, "varchar(5)"))
                .notNull()),
        new AddColumn("users", column("colors", array(namedEnum("shop.color")))),
        new CreateAuxiliaryObject(auxiliaryObject(
                "function twice",
                "create function twice(i integer) returns integer language sql\n  as 'select 2 * i'",
                "drop function twice(integer)")
            .madeBeforeTables()),
        new CreateAuxiliaryObject(auxiliaryObject(
            "trigger logs_keep",
            sql("")
                .on(
                    Database.SQLITE,
                    "create trigger logs_keep before delete on logs begin\n  select raise(abort, 'no');\nend"),
            sql("").on(Database.SQLITE, "drop trigger logs_keep"))),
        new AlterAuxiliaryObject(
            auxiliaryObject("view v", "create view v as select 1", "drop view v"),
            auxiliaryObject("view v", "create view v as select 2", "drop view v")),
        new DropAuxiliaryObject("view v"),
        new BulkInsert(
            "roles", List.of("id", "name"), List.of(Row.row(1, "it's"), Row.row(2, null))),
        new BulkInsert("roles", List.of("name"), List.of(new Row(Arrays.asList((Object) null)))),
        new BulkInsert("roles", List.of(), List.of()),
        new BulkInsert(
            "values",
            List.of("value"),
            List.of(
                Row.row(true),
                Row.row((short) -3),
                Row.row(Long.MIN_VALUE),
                Row.row(1.5f),
                Row.row(Float.NEGATIVE_INFINITY),
                Row.row(Double.NaN),
                Row.row(-0.0),
                Row.row(Double.MIN_VALUE),
                Row.row(new BigDecimal("1.50")),
                Row.row(new BigInteger("123456789012345678901234567890")),
                Row.row(UUID.fromString("5f0c3f0e-2a37-4f0b-9f5e-0d6f5f5f5f5f")),
                Row.row(LocalDate.of(2026, 11, 22)),
                Row.row(LocalTime.of(15, 10)),
                Row.row(LocalDateTime.of(2026, 11, 22, 15, 10, 29)),
                Row.row(Instant.parse("2026-11-22T15:10:29.5Z")),
                Row.row(OffsetDateTime.parse("2026-11-22T15:10:29+01:00")))),
        execute(sql("UPDATE users SET full_name = first_name"), SqlText.NONE, Optional.empty()),
        execute(
            sql(
                "UPDATE users SET full_name = first_name || ' ' || last_name WHERE full_name IS NULL"
                    + " AND first_name IS NOT NULL AND last_name IS NOT NULL"),
            sql("UPDATE users SET full_name = NULL"),
            Optional.empty()),
        execute(
            sql("CREATE VIEW adults AS\n  SELECT \"id\", 'a\\b' AS x\n\n  FROM users\n")
                .on(Database.SQLITE, ""),
            sql("DROP VIEW adults").on(Database.SQLITE, ""),
            Optional.of(List.of())),
        execute(
            new SqlText(
                "", Map.of(Database.POSTGRESQL, "alter table users add column vip boolean")),
            sql("alter table users drop column vip"),
            Optional.of(List.of(new AddColumn("users", column("vip", integer()))))),
        execute(
            sql("create table a (x integer); create table b (x integer)"),
            SqlText.NONE,
            Optional.of(List.of(
                new CreateTable(table("a", column("x", integer()))),
                new CreateTable(table("b", column("x", integer())))))),
        new When(
            Condition.environment("ENVIRONMENT").is("development"),
            List.of(new AddColumn("logs", column("debug", varchar(20)))),
            List.of()),
        new When(
            Condition.dialect(Database.POSTGRESQL),
            List.of(
                new AddColumn("logs", column("debug", varchar(20))),
                new When(
                    Condition.environment("TIER").isOneOf("a", "b"),
                    List.of(),
                    List.of(new DropColumn("logs", "level", true)))),
            List.of(new AddColumn("logs", column("level", integer())))),
        new When(new Condition.OnDatabase(List.of()), List.of(), List.of()));
  }

  private static Operation execute(SqlText text, SqlText undo, Optional<List<Operation>> effect) {
    return new ExecuteSql(text, undo, effect);
  }
}
