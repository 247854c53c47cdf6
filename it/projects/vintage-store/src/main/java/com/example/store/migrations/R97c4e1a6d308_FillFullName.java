package com.example.store.migrations;

import static io.migration4j.schema.Column.column;
import static io.migration4j.schema.SqlType.varchar;

import io.migration4j.Migration;
import io.migration4j.Operations;
import io.migration4j.Revision;

/**
 * Fill full name.
 *
 * <p>Revision 97c4e1a6d308, revises 3e70b9d2f807, created 2026-11-22T12:00:00Z.
 */
@Revision(id = "97c4e1a6d308", revises = "3e70b9d2f807")
public final class R97c4e1a6d308_FillFullName implements Migration {

  @Override
  public void upgrade(Operations op) {
    op.execute("UPDATE users SET full_name = first_name || ' ' || last_name");
    op.alterColumn(
        "users", column("full_name", varchar(255)), column("full_name", varchar(255)).notNull());
  }

  @Override
  public void downgrade(Operations op) {
    op.alterColumn(
        "users", column("full_name", varchar(255)).notNull(), column("full_name", varchar(255)));
  }
}
