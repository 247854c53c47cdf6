package com.example.store.migrations;

import static io.migration4j.schema.Column.column;
import static io.migration4j.schema.SqlType.varchar;

import io.migration4j.Migration;
import io.migration4j.Operations;
import io.migration4j.Revision;

/**
 * Add phone number.
 *
 * <p>Revision 8c2d19f4b702, revises 4b1e07c2a901, created 2026-11-22T12:00:00Z.
 */
@Revision(id = "8c2d19f4b702", revises = "4b1e07c2a901")
public final class R8c2d19f4b702_AddPhoneNumber implements Migration {

  @Override
  public void upgrade(Operations op) {
    op.addColumn("users", column("phone_number", varchar(20)));
  }

  @Override
  public void downgrade(Operations op) {
    op.dropColumn("users", "phone_number");
  }
}
