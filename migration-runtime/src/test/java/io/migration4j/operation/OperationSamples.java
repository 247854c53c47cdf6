package io.migration4j.operation;

import static io.migration4j.schema.AuxiliaryObject.auxiliaryObject;
import static io.migration4j.schema.CheckConstraint.check;
import static io.migration4j.schema.Column.column;
import static io.migration4j.schema.EnumType.enumType;
import static io.migration4j.schema.ForeignKey.foreignKey;
import static io.migration4j.schema.Index.index;
import static io.migration4j.schema.PrimaryKey.primaryKey;
import static io.migration4j.schema.Sequence.sequence;
import static io.migration4j.schema.SqlType.bigint;
import static io.migration4j.schema.SqlType.integer;
import static io.migration4j.schema.SqlType.namedEnum;
import static io.migration4j.schema.SqlType.varchar;
import static io.migration4j.schema.Table.table;
import static io.migration4j.schema.UniqueConstraint.unique;

import io.migration4j.schema.AuxiliaryObject;
import io.migration4j.schema.Column;
import io.migration4j.schema.Database;
import io.migration4j.schema.ReferentialAction;
import io.migration4j.schema.SchemaModel;
import io.migration4j.schema.SqlText;
import java.util.List;
import java.util.Optional;

/** One operation of every kind, and a schema on which each makes sense. */
public final class OperationSamples {
  private static final Column EMAIL = column("email", varchar(255)).notNull();

  private static final AuxiliaryObject SHIRT_IDS = auxiliaryObject(
      "view shirt_ids", "create view shirt_ids as select id from shirts", "drop view shirt_ids");

  /** Users who have orders, and a table without a key. */
  public static final SchemaModel SHOP = SchemaModel.of(
          table("users", column("id", bigint()).asIdentity(), EMAIL, column("age", integer()))
              .primaryKey("id")
              .unique("users_email_key", "email")
              .check("users_age_check", "age > 0")
              .with(index("users_age_idx", "age")),
          table("logs", column("id", bigint()).notNull(), column("text", varchar(20))),
          table("orders", column("id", bigint()).notNull(), column("user_id", bigint()))
              .primaryKey("id")
              .with(foreignKey("orders_user_id_fkey", "user_id").references("users", "id")))
      .with(sequence("orders_seq").increment(50))
      .with(enumType("color", "RED", "GREEN"))
      .with(enumType("mood", "SAD", "GLAD"))
      .with(SHIRT_IDS)
      .with(table("shirts", column("id", bigint()).notNull(), column("color", namedEnum("color"))));

  private OperationSamples() {}

  public static List<Operation> all() {
    return List.of(
        new CreateTable(table("tags", column("name", varchar(20)).notNull()).primaryKey("name")),
        new DropTable("orders", true),
        new RenameTable("users", "people"),
        new SetComment("users", "Who may log in"),
        new AddColumn("users", column("phone", varchar(20)).comment("with country")),
        new DropColumn("logs", "text", true),
        new AlterColumn("users", EMAIL, column("email", varchar(100)).defaultsTo("''"), true),
        new RenameColumn("users", "age", "years"),
        new AddPrimaryKey("logs", primaryKey("logs_pkey", "id")),
        new DropPrimaryKey("orders", "orders_pkey"),
        new AddUnique("logs", unique("logs_text_key", "text")),
        new AddUnique(
            "logs",
            unique("logs_text_id_key", "text", "id").options("deferrable initially deferred")),
        new DropUnique("users", "users_email_key"),
        new AddForeignKey(
            "logs",
            foreignKey("logs_id_fkey", "id")
                .references("users", "id")
                .onDelete(ReferentialAction.CASCADE)
                .initiallyDeferred()),
        new AddForeignKey(
            "logs",
            foreignKey("logs_id_fkey", "id").references("users", "id").options("match full")),
        new DropForeignKey("orders", "orders_user_id_fkey"),
        new AddCheck("logs", check("logs_text_check", "text <> ''")),
        new DropCheck("users", "users_age_check"),
        new RenameConstraint("users", "users_email_key", "users_mail_key"),
        new CreateIndex(
            "logs", index("logs_text_idx", "text").asUnique().where("text is not null")),
        new DropIndex("users", "users_age_idx"),
        new RenameIndex("users", "users_age_idx", "users_years_idx"),
        new CreateSequence(sequence("logs_seq").start(100)),
        new CreateSequence(sequence("pages_seq").options("cache 20 cycle")),
        new CreateSequence(sequence("revisions_seq").notEmulated()),
        new CreateSequence(
            sequence("articles_seq").emulatedBy("shop_articles_seq").start(7)),
        new AlterSequence(
            sequence("orders_seq").increment(50),
            sequence("orders_seq").increment(50).notEmulated()),
        new AlterSequence(
            sequence("orders_seq").increment(50),
            sequence("orders_seq").increment(50).emulatedBy("shop_orders_seq")),
        new DropSequence("orders_seq"),
        new AlterSequence(sequence("orders_seq").increment(50), sequence("orders_seq")),
        new RenameSequence("orders_seq", "order_numbers"),
        new CreateEnum(enumType("size", "S", "L")),
        new DropEnum("mood"),
        new RenameEnum("color", "colour"),
        new AddEnumValue("color", "BLUE", "GREEN"),
        new AlterEnum(enumType("color", "RED", "GREEN"), enumType("color", "GREEN"), true),
        new CreateAuxiliaryObject(auxiliaryObject(
            "trigger logs_keep",
            SqlText.sql("""
                create function keep() returns trigger language plpgsql as $$
                begin
                  raise 'kept; for ever';
                end $$;
                create trigger logs_keep before delete on logs execute function keep()""").on(Database.SQLITE, """
                create trigger logs_keep before delete on logs begin
                  select raise(abort, 'kept; for ever');
                end"""),
            SqlText.sql("drop trigger logs_keep on logs; drop function keep()")
                .on(Database.SQLITE, "drop trigger logs_keep"))),
        new AlterAuxiliaryObject(
            SHIRT_IDS,
            auxiliaryObject(
                "view shirt_ids",
                SqlText.sql(
                        "create or replace view shirt_ids as select id from shirts where id > 17")
                    .on(
                        Database.SQLITE,
                        "create view shirt_ids as select id from shirts where id > 17"),
                SHIRT_IDS.drop())),
        new DropAuxiliaryObject("view shirt_ids"),
        new BulkInsert(
            "logs", List.of("id", "text"), List.of(Row.row(1, "it's"), Row.row(2, null))),
        new ExecuteSql(
            SqlText.sql("alter table users add column vip boolean").on(Database.SQLITE, ""),
            SqlText.sql("alter table users drop column vip"),
            Optional.of(List.of(new AddColumn("users", column("vip", integer()))))),
        new RunJava("fill text", connection -> {}),
        new When(
            Condition.environment("ENVIRONMENT").is("development"),
            List.of(new AddColumn("logs", column("debug", varchar(20)))),
            List.of(new AddColumn("logs", column("level", integer())))));
  }
}
