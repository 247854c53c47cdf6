package io.migration4j;

import static io.migration4j.operation.Condition.environment;
import static io.migration4j.schema.Column.column;
import static io.migration4j.schema.SqlType.integer;
import static io.migration4j.schema.SqlType.varchar;

import io.migration4j.operation.Condition;
import io.migration4j.schema.Database;

/** Other forms of {@link Shop}'s second revision, and what may follow it. */
public final class Changed {
  private Changed() {}

  /** Another length than the one that was applied. */
  @Revision(id = "b2", revises = "a1")
  public static final class LongerPhone implements Migration {
    @Override
    public void upgrade(Operations op) {
      op.addColumn("users", column("phone", varchar(30)));
    }

    @Override
    public void downgrade(Operations op) {
      op.dropColumn("users", "phone");
    }
  }

  /** Other comments, lines and message, and the same operations. */
  @Revision(id = "b2", revises = "a1", message = "Add phone number")
  public static final class ReformattedPhone implements Migration {
    @Override
    public void upgrade(Operations op) {
      // Twenty are enough for ITU-T E.164.
      var phone = column("phone", varchar(20));
      op.addColumn("users", phone);
    }

    @Override
    public void downgrade(Operations op) {
      op.dropColumn("users", "phone");
    }
  }

  /** A second class with the id of another. */
  @Revision(id = "a1")
  public static final class Duplicate implements Migration {
    @Override
    public void upgrade(Operations op) {}

    @Override
    public void downgrade(Operations op) {}
  }

  /** Not a revision. */
  public static final class Nameless implements Migration {
    @Override
    public void upgrade(Operations op) {}

    @Override
    public void downgrade(Operations op) {}
  }

  /** Depends on environment and database. */
  @Revision(id = "w1", revises = "a1")
  public static final class Conditional implements Migration {
    @Override
    public void upgrade(Operations op) {
      op.when(
          environment("STAGE").isOneOf("development", "test"),
          dev -> dev.execute("INSERT INTO users (id, name) VALUES (99, 'Tester')"));
      op.when(
          Condition.dialect(Database.SQLITE),
          sqlite -> sqlite.execute("UPDATE users SET name = 'small ' || name WHERE id = 1"),
          other -> other.execute("UPDATE users SET name = 'big ' || name WHERE id = 1"));
    }

    @Override
    public void downgrade(Operations op) {
      op.when(
          environment("STAGE").isOneOf("development", "test"),
          dev -> dev.execute("DELETE FROM users WHERE id = 99"),
          otherwise -> otherwise.execute("UPDATE users SET name = 'production' WHERE id = 2"));
    }
  }

  /** A column that only development has, and one more step on it. */
  @Revision(id = "w2", revises = "w1")
  public static final class DevelopmentColumn implements Migration {
    @Override
    public void upgrade(Operations op) {
      op.when(
          environment("STAGE").is("test"),
          dev -> dev.addColumn("users", column("note", integer())));
    }

    @Override
    public void downgrade(Operations op) {
      op.when(environment("STAGE").is("test"), dev -> dev.dropColumn("users", "note"));
    }
  }
}
