package io.migration4j.jdbc;

import static io.migration4j.schema.CheckConstraint.check;
import static io.migration4j.schema.Column.column;
import static io.migration4j.schema.ForeignKey.foreignKey;
import static io.migration4j.schema.SqlType.bigint;
import static io.migration4j.schema.SqlType.integer;
import static io.migration4j.schema.SqlType.raw;
import static io.migration4j.schema.SqlType.varchar;
import static io.migration4j.schema.Table.table;

import io.migration4j.schema.Index;
import io.migration4j.schema.ReferentialAction;
import io.migration4j.schema.SchemaModel;
import io.migration4j.schema.Table;
import java.sql.Driver;
import java.sql.SQLException;

/**
 * Everything that a careless copy of a table loses, in one database; of which the model knows only a
 * part. The table to change is {@code Order}.
 */
final class HardSchema {
  private HardSchema() {}

  static SchemaModel model() {
    Table user = table(
            "users",
            column("id", integer()).asIdentity(),
            column("name", varchar(20)),
            column("email", varchar(50)).notNull())
        .primaryKey("id")
        .unique("users_email_key", "email");
    Table order = table(
            "Order",
            column("id", integer()).asIdentity(),
            column("group", varchar(20)).collate("nocase").defaultsTo("'it''s'"),
            column("qty", raw("int")),
            column("user_id", raw("int")),
            column("parent", raw("int")),
            column("spare", varchar(9)))
        .primaryKey("id")
        .unique("order_spare_key", "spare")
        .with(Index.index("order_user_idx", "user_id"))
        .with(check("order_qty_check", "qty >= 0"))
        .with(foreignKey("order_user_id_fkey", "user_id")
            .references("users", "id")
            .onDelete(ReferentialAction.SET_NULL))
        .with(foreignKey("order_parent_fkey", "parent").references("Order", "id"));
    Table line = table(
            "line",
            column("id", integer()).asIdentity(),
            column("order_id", bigint()).notNull(),
            column("n", varchar(20)))
        .primaryKey("id")
        .with(foreignKey("line_order_id_fkey", "order_id")
            .references("Order", "id")
            .onDelete(ReferentialAction.CASCADE));
    Table kind = table(
            "kinds",
            column("code", raw("text")).notNull(),
            column("label", raw("text")).collate("nocase").notNull(),
            column("rank", raw("int")))
        .primaryKey("code");
    return SchemaModel.of(user).with(order).with(line).with(kind);
  }

  static TestSqlite create() throws Exception {
    return fill(new TestSqlite());
  }

  static TestSqlite create(Driver driver) throws Exception {
    return fill(new TestSqlite(driver));
  }

  private static TestSqlite fill(TestSqlite database) throws SQLException {
    return database.run(
        "create table users (id integer, name varchar(20), email varchar(50) not null, -- mail\n"
            + "  constraint users_pkey primary key (id))",
        "create unique index users_email_key on users (email)",
        "create table \"Order\" ( -- head\n"
            + "  id integer primary key autoincrement, -- the number\n"
            + "  [group] varchar(20) collate nocase default 'it''s' /* why */,\n"
            + "  qty int check (qty <> 4711),\n"
            + "  \"a\"\"b\" blob default (1 + 2), -- unmanaged\n"
            + "  total int generated always as (qty * 2) stored,\n"
            + "  note text as ([group] || '!') virtual,\n"
            + "  user_id int references users (id) on delete set null,\n"
            + "  parent int constraint order_parent_fkey references \"Order\"(id) on delete set null"
            + " deferrable initially deferred,\n"
            + "  extra int not null on conflict replace default 3 unique on conflict replace,\n"
            + "  spare varchar(9),\n"
            + "  check (\"Order\".qty < 4000 and [order].[id] <> -1),\n"
            + "  constraint order_qty_check check (qty >= 0), check (total <> 77) on conflict ignore,\n"
            + "  unique ([group], qty, id) on conflict rollback -- last\n)",
        "create table line (id integer primary key, order_id bigint not null constraint"
            + " line_order_id_fkey references \"Order\" on delete cascade, n varchar(20))",
        "create table wr (k text primary key, order_id int references \"Order\"(id) on delete cascade)"
            + " without rowid",
        "create table st (id int primary key, order_id int references \"Order\"(id)) strict",
        "create table kinds (code text not null, label text collate nocase not null on conflict abort,"
            + " rank int check (kinds.rank <> 7), -- the rank\n"
            + "  constraint kinds_pkey primary key (code) on conflict abort) strict, without rowid",
        "create table empty_counter (id integer primary key autoincrement, v text)",
        "create table audit (m text)",
        "create index order_user_idx on \"Order\" (user_id)",
        "create unique index order_spare_key on \"Order\" (spare)",
        "create index kinds_label on kinds (label desc, rank)",
        "create view v5 as select \"label\", k.rank as r from kinds k -- of kinds",
        "create trigger t_kinds before delete on kinds begin insert into audit values (old.label); end",
        "create index ix_part on \"Order\" (qty) where qty > 5",
        "create unique index \"ix\"\"expr\" on \"Order\" (lower([group]), qty desc, id)",
        "create index ix_coll on \"Order\" ([group] collate binary desc)",
        "create view v as select o.id, o.[group], l.n from \"Order\" o join line l on l.order_id ="
            + " o.id",
        "create view v2 as select id, [group] as g, qty as q from \"Order\" -- some of it",
        "create view v4 as select * from \"Order\"",
        "create view v3 as select v.n, v2.id from v join v2 using (id)",
        "create trigger t_own after update of qty on \"Order\" begin insert into audit values ('u' ||"
            + " new.id); end",
        "create trigger t_delete after delete on \"Order\" begin insert into audit values ('d' ||"
            + " old.id); end",
        "create trigger t_other after insert on line begin update \"Order\" set qty = qty + 1 where id"
            + " = new.order_id; end",
        "create trigger t_instead instead of insert on v2 begin insert into \"Order\" ([group], qty,"
            + " extra) values (new.g, new.q, new.id); end",
        "insert into users (id, name, email) values (1, 'Ann', 'a@x'), (2, 'Bob', 'b@x')",
        "insert into \"Order\" (id, [group], qty, \"a\"\"b\", user_id, parent, extra) values"
            + " (1, 'A', 1, x'00ff', 1, null, 11), (2, 'B', 7, null, 2, 1, 12),"
            + " (3, 'C', 8, 1.5, null, 3, 13), (40, 'D', 9, 'x', 1, 2, 14)",
        "insert into line (order_id, n) values (1, 'l1'), (2, 'l2'), (2, 'l3')",
        "insert into wr values ('w', 2)",
        "insert into st values (1, 3)",
        "insert into kinds values ('a', 'A', 1), ('b', 'B', null)",
        "delete from \"Order\" where id = 40",
        "insert into empty_counter (v) values ('a'), ('b')",
        "delete from empty_counter",
        "analyze");
  }
}
