package com.example.store.migrations;

import static io.migration4j.operation.Condition.environment;
import static io.migration4j.operation.Row.row;

import io.migration4j.Migration;
import io.migration4j.Operations;
import io.migration4j.Revision;
import java.util.List;

/**
 * Demo category.
 *
 * <p>Revision be5f208c7409, revises 97c4e1a6d308, created 2026-11-22T12:00:00Z.
 */
@Revision(id = "be5f208c7409", revises = "97c4e1a6d308")
public final class Rbe5f208c7409_DemoCategory implements Migration {

  @Override
  public void upgrade(Operations op) {
    op.when(
        environment("SHOP_ENVIRONMENT").is("development"),
        o -> o.bulkInsert("categories", List.of("name"), row("Demo")));
  }

  @Override
  public void downgrade(Operations op) {
    op.when(
        environment("SHOP_ENVIRONMENT").is("development"),
        o -> o.execute("DELETE FROM categories WHERE name = 'Demo'"));
  }
}
