package com.example.migrations;

import static io.migration4j.schema.Column.column;
import static io.migration4j.schema.SqlType.varchar;

import io.migration4j.Migration;
import io.migration4j.Operations;
import io.migration4j.Revision;

/**
 * Add phone number to users.
 *
 * <p>Revision 3f2a9c1b7d04, revises 8d0c55e1f2ab, created 2026-11-22T15:10:29Z.
 */
@Revision(id = "3f2a9c1b7d04", revises = "8d0c55e1f2ab")
public final class R3f2a9c1b7d04_AddPhoneNumberToUsers implements Migration {

  @Override
  public void upgrade(Operations op) {
    op.addColumn("users", column("phone_number", varchar(20)));
  }

  @Override
  public void downgrade(Operations op) {
    op.dropColumn("users", "phone_number");
  }
}
