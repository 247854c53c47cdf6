package com.example.migrations;

import io.migration4j.Migration;
import io.migration4j.Operations;
import io.migration4j.Revision;

/**
 * Fill the full name of every user from first and last name, then require it.
 *
 * <p>Revision 3f2a9c1b7d04, revises 8d0c55e1f2ab, created 2026-11-22T15:10:29Z.
 */
@Revision(
    id = "3f2a9c1b7d04",
    revises = "8d0c55e1f2ab",
    message = "Fill the full name of every user from first and last name, then require it")
public final class R3f2a9c1b7d04_FillTheFullNameOfEveryUserFromFirstAndLastNameThenRequireIt
    implements Migration {

  @Override
  public void upgrade(Operations op) {}

  @Override
  public void downgrade(Operations op) {}
}
