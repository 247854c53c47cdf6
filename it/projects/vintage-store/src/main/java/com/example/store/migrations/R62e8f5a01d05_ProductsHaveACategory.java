package com.example.store.migrations;

import static io.migration4j.schema.Column.column;
import static io.migration4j.schema.ForeignKey.foreignKey;
import static io.migration4j.schema.SqlType.bigint;

import io.migration4j.Migration;
import io.migration4j.Operations;
import io.migration4j.Revision;

/**
 * Products have a category.
 *
 * <p>Revision 62e8f5a01d05, revises d07b42e9c604, created 2026-11-22T12:00:00Z.
 *
 * <ul>
 *   <li>add column products.category_id
 *   <li>add foreign key products_category_id_fkey to products
 * </ul>
 */
@Revision(id = "62e8f5a01d05", revises = "d07b42e9c604")
public final class R62e8f5a01d05_ProductsHaveACategory implements Migration {

  @Override
  public void upgrade(Operations op) {
    op.addColumn("products", column("category_id", bigint()));
    op.addForeignKey("products",
        foreignKey("products_category_id_fkey", "category_id").references("categories", "id"));
  }

  @Override
  public void downgrade(Operations op) {
    op.dropForeignKey("products", "products_category_id_fkey");
    op.dropColumn("products", "category_id");
  }
}
