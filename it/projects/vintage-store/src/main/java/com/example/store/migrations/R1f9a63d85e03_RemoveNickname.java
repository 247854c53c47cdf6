package com.example.store.migrations;

import static io.migration4j.schema.Column.column;
import static io.migration4j.schema.SqlType.varchar;

import io.migration4j.Migration;
import io.migration4j.Operations;
import io.migration4j.Revision;

/**
 * Remove nickname.
 *
 * <p>Revision 1f9a63d85e03, revises 8c2d19f4b702, created 2026-11-22T12:00:00Z.
 *
 * <p>Warning: users.nickname: its values are lost.
 */
@Revision(id = "1f9a63d85e03", revises = "8c2d19f4b702")
public final class R1f9a63d85e03_RemoveNickname implements Migration {

  @Override
  public void upgrade(Operations op) {
    op.dropColumn("users", "nickname").losesData();
  }

  @Override
  public void downgrade(Operations op) {
    op.addColumn("users", column("nickname", varchar(50)));
  }
}
