package com.example.store.migrations;

import static io.migration4j.schema.Column.column;
import static io.migration4j.schema.ForeignKey.foreignKey;
import static io.migration4j.schema.Sequence.sequence;
import static io.migration4j.schema.SqlType.bigint;
import static io.migration4j.schema.SqlType.integer;
import static io.migration4j.schema.SqlType.numeric;
import static io.migration4j.schema.SqlType.timestamp;
import static io.migration4j.schema.SqlType.timestampWithTimeZone;
import static io.migration4j.schema.SqlType.varchar;
import static io.migration4j.schema.Table.table;

import io.migration4j.Migration;
import io.migration4j.Operations;
import io.migration4j.Revision;

/**
 * Create shop.
 *
 * <p>Revision 4b1e07c2a901, the first, created 2026-11-22T12:00:00Z.
 *
 * <ul>
 *   <li>create sequence order_items_seq
 *   <li>create sequence orders_seq
 *   <li>create table order_items
 *   <li>create table orders
 *   <li>create table products
 *   <li>create table users
 *   <li>add foreign key order_items_order_id_fkey to order_items
 *   <li>add foreign key order_items_product_id_fkey to order_items
 *   <li>add foreign key orders_customer_id_fkey to orders
 * </ul>
 */
@Revision(id = "4b1e07c2a901")
public final class R4b1e07c2a901_CreateShop implements Migration {

  @Override
  public void upgrade(Operations op) {
    op.createSequence(sequence("order_items_seq").increment(50));
    op.createSequence(sequence("orders_seq").increment(50));
    op.createTable(table("order_items",
            column("id", bigint()).notNull(),
            column("order_id", bigint()).notNull(),
            column("product_id", bigint()).notNull(),
            column("quantity", integer()).notNull())
        .primaryKey("id"));
    op.createTable(table("orders",
            column("id", bigint()).notNull(),
            column("customer_id", bigint()).notNull(),
            column("status", varchar(20)).notNull(),
            column("placed_at", timestamp(6)).notNull())
        .primaryKey("id")
        .check("orders_status_check", "status in ('PLACED','PAID','SHIPPED')"));
    op.createTable(table("products",
            column("id", bigint()).asIdentity(),
            column("sku", varchar(40)).notNull(),
            column("name", varchar(255)).notNull(),
            column("price", numeric(10, 2)).notNull())
        .primaryKey("id"));
    op.createTable(table("users",
            column("id", bigint()).asIdentity(),
            column("email", varchar(255)).notNull(),
            column("first_name", varchar(100)).notNull(),
            column("last_name", varchar(100)).notNull(),
            column("nickname", varchar(50)),
            column("role", varchar(20)).notNull(),
            column("created_at", timestampWithTimeZone(6)).notNull())
        .primaryKey("id")
        .unique("users_email_key", "email")
        .check("users_role_check", "role in ('CUSTOMER','CLERK','ADMIN')"));
    op.addForeignKey("order_items",
        foreignKey("order_items_order_id_fkey", "order_id").references("orders", "id"));
    op.addForeignKey("order_items",
        foreignKey("order_items_product_id_fkey", "product_id").references("products", "id"));
    op.addForeignKey("orders",
        foreignKey("orders_customer_id_fkey", "customer_id").references("users", "id"));
  }

  @Override
  public void downgrade(Operations op) {
    op.dropForeignKey("orders", "orders_customer_id_fkey");
    op.dropForeignKey("order_items", "order_items_product_id_fkey");
    op.dropForeignKey("order_items", "order_items_order_id_fkey");
    op.dropTable("users");
    op.dropTable("products");
    op.dropTable("orders");
    op.dropTable("order_items");
    op.dropSequence("orders_seq");
    op.dropSequence("order_items_seq");
  }
}
