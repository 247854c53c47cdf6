package com.example.store.migrations;

import static io.migration4j.schema.Index.index;
import static io.migration4j.schema.UniqueConstraint.unique;

import io.migration4j.Migration;
import io.migration4j.Operations;
import io.migration4j.Revision;

/**
 * Find products by name and sku.
 *
 * <p>Revision a5d3c7186b06, revises 62e8f5a01d05, created 2026-11-22T12:00:00Z.
 *
 * <ul>
 *   <li>add unique constraint products_sku_key to products
 *   <li>create index products_name_idx on products
 * </ul>
 */
@Revision(id = "a5d3c7186b06", revises = "62e8f5a01d05")
public final class Ra5d3c7186b06_FindProductsByNameAndSku implements Migration {

  @Override
  public void upgrade(Operations op) {
    op.addUnique("products", unique("products_sku_key", "sku"));
    op.createIndex("products", index("products_name_idx", "name"));
  }

  @Override
  public void downgrade(Operations op) {
    op.dropIndex("products", "products_name_idx");
    op.dropUnique("products", "products_sku_key");
  }
}
