package com.example.migrations;

import static io.migration4j.operation.Condition.dialect;
import static io.migration4j.operation.Condition.environment;
import static io.migration4j.operation.Row.row;
import static io.migration4j.schema.AuxiliaryObject.auxiliaryObject;
import static io.migration4j.schema.CheckConstraint.check;
import static io.migration4j.schema.Column.column;
import static io.migration4j.schema.Database.POSTGRESQL;
import static io.migration4j.schema.Database.SQLITE;
import static io.migration4j.schema.EnumType.enumType;
import static io.migration4j.schema.ForeignKey.foreignKey;
import static io.migration4j.schema.Index.index;
import static io.migration4j.schema.IndexColumn.Nulls.FIRST;
import static io.migration4j.schema.IndexColumn.Nulls.LAST;
import static io.migration4j.schema.IndexColumn.ascending;
import static io.migration4j.schema.IndexColumn.descending;
import static io.migration4j.schema.IndexColumn.expression;
import static io.migration4j.schema.PrimaryKey.primaryKey;
import static io.migration4j.schema.ReferentialAction.CASCADE;
import static io.migration4j.schema.ReferentialAction.SET_NULL;
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

import io.migration4j.Migration;
import io.migration4j.Operations;
import io.migration4j.Revision;
import io.migration4j.operation.Condition;
import io.migration4j.schema.SqlType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/**
 * Everything.
 *
 * <p>Revision 3f2a9c1b7d04, the first, created 2026-11-22T15:10:29Z.
 *
 * <ul>
 *   <li>create table users
 *   <li>create table tags
 *   <li>create table empty
 *   <li>drop table orders
 *   <li>rename table users to people
 *   <li>comment on users
 *   <li>drop comment of users
 *   <li>add column users.phone_number
 *   <li>add column users.odd
 *   <li>add column users.blank
 *   <li>add column users.here_only
 *   <li>and 60 more
 * </ul>
 */
@Revision(id = "3f2a9c1b7d04")
public final class R3f2a9c1b7d04_Everything implements Migration {

  @Override
  public void upgrade(Operations op) {
    upgrade1(op);
    upgrade2(op);
  }

  private static void upgrade1(Operations op) {
    op.createTable(table("users",
            column("id", bigint()).asIdentity(),
            column("email", varchar(255)).notNull(),
            column("balance", numeric(38, 2)).notNull().defaultsTo("0"),
            column("tags", array(varchar(255))),
            column("name", text()).collate("C").comment("As \"printed\" on the card"),
            column("search", raw("tsvector").on(SQLITE, "text"))
                .generatedAs("to_tsvector('simple', email)"),
            column("created_at", timestampWithTimeZone(6))
                .notNull()
                .defaultsTo(sql("CURRENT_TIMESTAMP").on(SQLITE, "(datetime('now'))")))
        .primaryKey("id")
        .unique("users_email_key", "email")
        .with(unique("users_tags_key", "tags").options("deferrable"))
        .check("users_balance_check", "balance >= 0")
        .with(check("users_name_check", sql("name <> ''").on(SQLITE, "")))
        .comment("Who may log in"));
    op.createTable(table("tags",
            column("name", varchar(20)).notNull())
        .with(primaryKey("pk_tags", "name")));
    op.createTable(table("empty"));
    op.dropTable("orders").losesData();
    op.renameTable("users", "people");
    op.setComment("users", "Who may log in");
    op.dropComment("users");
    op.addColumn("users", column("phone_number", varchar(20)));
    op.addColumn("users",
        column("odd", new SqlType(SqlType.Kind.VARCHAR, List.of(7), List.of(), sql("citext"))));
    op.addColumn("users", column("blank", SqlType.of(SqlType.Kind.VARCHAR)));
    op.addColumn("users",
        column("here_only",
            new SqlType(SqlType.Kind.RAW, List.of(), List.of(), sql("").on(POSTGRESQL, "citext"))));
    op.addColumn("users", column("number", integer()).asIdentity().nullable(true));
    op.dropColumn("users", "nickname").losesData();
    op.dropColumn("users", "nickname");
    op.alterColumn("users",
            column("email", varchar(255)).notNull(),
            column("email", varchar(100)).defaultsTo("''"))
        .losesData();
    op.alterColumn("users",
            column("born", date()),
            column("born", integer()))
        .using("extract(year from born)")
        .losesData();
    op.renameColumn("users", "age", "years");
    op.addPrimaryKey("logs", primaryKey("logs_pkey", "id", "day"));
    op.addPrimaryKey("logs", primaryKey("logs_pkey", "id", "day").on(SQLITE, "id"));
    op.dropPrimaryKey("orders", "orders_pkey");
    op.addUnique("logs", unique("logs_text_key", "text"));
    op.addUnique("logs", unique("logs_day_key", "day").options("with (fillfactor = 60)"));
    op.dropUnique("users", "users_email_key");
    op.addForeignKey("orders",
        foreignKey("orders_user_id_fkey", "user_id").references("users", "id"));
    op.addForeignKey("order_items",
        foreignKey("order_items_product_id_product_version_fkey", "product_id", "product_version")
            .references("products", "id", "version")
            .onDelete(CASCADE)
            .onUpdate(SET_NULL)
            .initiallyDeferred());
    op.addForeignKey("orders",
        foreignKey("o_fkey", "user_id").references("users", "id").options("match full"));
    op.dropForeignKey("orders", "orders_user_id_fkey");
    op.addCheck("users",
        check("users_role_check",
            "role in ('ADMIN', 'CUSTOMER', 'SUPPLIER', 'ACCOUNTANT', 'AUDITOR', 'VISITOR')"));
    op.dropCheck("users", "users_age_check");
    op.renameConstraint("users", "users_email_key", "users_mail_key");
    op.createIndex("logs", index("logs_text_idx", "text", "level"));
    op.createIndex("logs", index("logs_day_idx", "day")).concurrently();
    op.dropIndex("users", "users_age_idx").concurrently();
    op.execute("vacuum logs").schemaNeutral().outsideTransaction();
    op.execute("refresh all")
        .undo("forget all")
        .outsideTransaction(sql("select 1 from logs").on(SQLITE, ""));
    op.createIndex("logs",
        index("logs_odd_idx",
                expression("lower(text)").desc().nulls(LAST),
                descending("level"),
                ascending("day").nulls(FIRST))
            .asUnique()
            .where("text is not null"));
    op.dropIndex("users", "users_age_idx");
    op.renameIndex("users", "users_age_idx", "users_years_idx");
    op.createSequence(sequence("logs_seq").start(100));
    op.createSequence(sequence("pages_seq").options("cache 20"));
    op.createSequence(sequence("revisions_seq").notEmulated());
    op.createSequence(sequence("articles_seq").start(7).emulatedBy("shop_articles_seq"));
    op.createSequence(sequence("big_seq").start(-9223372036854775808L).increment(-5));
    op.dropSequence("orders_seq");
    op.alterSequence(sequence("orders_seq").increment(50), sequence("orders_seq"));
    op.renameSequence("orders_seq", "order_numbers");
    op.createEnum(enumType("color", "RED", "it's"));
    op.dropEnum("color");
    op.renameEnum("color", "shop.colour");
    op.addEnumValue("color", "BLUE");
  }

  private static void upgrade2(Operations op) {
    op.addEnumValue("color", "BLUE").before("GREEN");
    op.addEnumValue("color", "BLUE").outsideTransaction();
    op.alterEnum(
            enumType("color", "RED", "GREEN"),
            enumType("color", "GREEN"))
        .losesData();
    op.addColumn("users", column("color", namedEnum("color").on(SQLITE, "varchar(5)")).notNull());
    op.addColumn("users", column("colors", array(namedEnum("shop.color"))));
    op.createAuxiliaryObject(auxiliaryObject("function twice",
            """
                create function twice(i integer) returns integer language sql
                  as 'select 2 * i'""",
            "drop function twice(integer)")
        .madeBeforeTables());
    op.createAuxiliaryObject(auxiliaryObject("trigger logs_keep",
        sql("")
            .on(SQLITE,
                """
                    create trigger logs_keep before delete on logs begin
                      select raise(abort, 'no');
                    end"""),
        sql("").on(SQLITE, "drop trigger logs_keep")));
    op.alterAuxiliaryObject(
        auxiliaryObject("view v",
            "create view v as select 1",
            "drop view v"),
        auxiliaryObject("view v",
            "create view v as select 2",
            "drop view v"));
    op.dropAuxiliaryObject("view v");
    op.bulkInsert("roles",
        List.of("id", "name"),
        row(1, "it's"),
        row(2, null));
    op.bulkInsert("roles", List.of("name"), row((Object) null));
    op.bulkInsert("roles", List.of());
    op.bulkInsert("values",
        List.of("value"),
        row(true),
        row((short) -3),
        row(-9223372036854775808L),
        row(1.5f),
        row(Float.NEGATIVE_INFINITY),
        row(Double.NaN),
        row(-0.0),
        row(4.9E-324),
        row(new BigDecimal("1.50")),
        row(new BigInteger("123456789012345678901234567890")),
        row(UUID.fromString("5f0c3f0e-2a37-4f0b-9f5e-0d6f5f5f5f5f")),
        row(LocalDate.parse("2026-11-22")),
        row(LocalTime.parse("15:10")),
        row(LocalDateTime.parse("2026-11-22T15:10:29")),
        row(Instant.parse("2026-11-22T15:10:29.500Z")),
        row(OffsetDateTime.parse("2026-11-22T15:10:29+01:00")));
    op.execute("UPDATE users SET full_name = first_name");
    op.execute("UPDATE users SET full_name = first_name || ' ' || last_name WHERE full_name IS "
            + "NULL AND first_name IS NOT NULL AND last_name IS NOT NULL")
        .undo("UPDATE users SET full_name = NULL");
    op.execute("""
            CREATE VIEW adults AS
              SELECT "id", 'a\\b' AS x

              FROM users
            """)
        .on(SQLITE, "")
        .undo(sql("DROP VIEW adults").on(SQLITE, ""))
        .schemaNeutral();
    op.execute(sql("").on(POSTGRESQL, "alter table users add column vip boolean"))
        .undo("alter table users drop column vip")
        .effect(o -> o.addColumn("users", column("vip", integer())));
    op.execute("create table a (x integer); create table b (x integer)")
        .effect(o -> {
          o.createTable(table("a",
                  column("x", integer())));
          o.createTable(table("b",
                  column("x", integer())));
        });
    op.when(environment("ENVIRONMENT").is("development"), o -> {
      o.addColumn("logs", column("debug", varchar(20)));
    });
    op.when(
        dialect(POSTGRESQL),
        o -> {
          o.addColumn("logs", column("debug", varchar(20)));
          o.when(environment("TIER").isOneOf("a", "b"), o2 -> {}, o2 -> {
            o2.dropColumn("logs", "level").losesData();
          });
        },
        o -> o.addColumn("logs", column("level", integer())));
    op.when(new Condition.OnDatabase(List.of()), o -> {});
  }

  @Override
  public void downgrade(Operations op) {}
}
