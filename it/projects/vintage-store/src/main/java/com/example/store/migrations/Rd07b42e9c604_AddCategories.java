package com.example.store.migrations;

import static io.migration4j.schema.Column.column;
import static io.migration4j.schema.SqlType.bigint;
import static io.migration4j.schema.SqlType.timestamp;
import static io.migration4j.schema.SqlType.varchar;
import static io.migration4j.schema.Table.table;

import io.migration4j.Migration;
import io.migration4j.Operations;
import io.migration4j.Revision;

/**
 * Add categories.
 *
 * <p>Revision d07b42e9c604, revises 1f9a63d85e03, created 2026-11-22T12:00:00Z.
 */
@Revision(id = "d07b42e9c604", revises = "1f9a63d85e03")
public final class Rd07b42e9c604_AddCategories implements Migration {

  @Override
  public void upgrade(Operations op) {
    op.createTable(table("categories",
            column("id", bigint()).asIdentity(),
            column("name", varchar(255)).notNull(),
            column("created_at", timestamp(6)).notNull().defaultsTo("CURRENT_TIMESTAMP"))
        .primaryKey("id"));
  }

  @Override
  public void downgrade(Operations op) {
    op.dropTable("categories");
  }
}
