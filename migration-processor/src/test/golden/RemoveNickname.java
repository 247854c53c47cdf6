package com.example.migrations;

import static io.migration4j.schema.Column.column;
import static io.migration4j.schema.SqlType.varchar;

import io.migration4j.Migration;
import io.migration4j.Operations;
import io.migration4j.Revision;

/**
 * Remove nickname.
 *
 * <p>Revision 3f2a9c1b7d04, revises 8d0c55e1f2ab, created 2026-11-22T15:10:29Z.
 *
 * <p>Warning: drop column users.nickname loses its values.
 *
 * <p>Warning: drop table nicknames loses its rows, of which the database that was looked at has
 * more than four thousand.
 *
 * <ul>
 *   <li>drop column users.nickname
 *   <li>drop table nicknames
 * </ul>
 */
@Revision(id = "3f2a9c1b7d04", revises = "8d0c55e1f2ab")
public final class R3f2a9c1b7d04_RemoveNickname implements Migration {

  @Override
  public void upgrade(Operations op) {
    // -Dmigration.drop=users.nickname: it is not renamed to phone_number
    op.dropColumn("users", "nickname").losesData();
    op.dropTable("nicknames").losesData();
  }

  @Override
  public void downgrade(Operations op) {
    op.addColumn("users", column("nickname", varchar(20)));
  }
}
