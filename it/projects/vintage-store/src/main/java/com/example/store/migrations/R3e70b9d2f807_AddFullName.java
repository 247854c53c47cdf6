package com.example.store.migrations;

import static io.migration4j.schema.Column.column;
import static io.migration4j.schema.SqlType.varchar;

import io.migration4j.Migration;
import io.migration4j.Operations;
import io.migration4j.Revision;

/**
 * Add full name.
 *
 * <p>Revision 3e70b9d2f807, revises a5d3c7186b06, created 2026-11-22T12:00:00Z.
 */
@Revision(id = "3e70b9d2f807", revises = "a5d3c7186b06")
public final class R3e70b9d2f807_AddFullName implements Migration {

  @Override
  public void upgrade(Operations op) {
    op.addColumn("users", column("full_name", varchar(255)));
  }

  @Override
  public void downgrade(Operations op) {
    op.dropColumn("users", "full_name");
  }
}
