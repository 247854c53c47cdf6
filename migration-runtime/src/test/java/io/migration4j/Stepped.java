package io.migration4j;

import static io.migration4j.schema.Column.column;
import static io.migration4j.schema.Index.index;
import static io.migration4j.schema.SqlType.integer;

import io.migration4j.schema.Database;

/** Revisions on top of {@link Shop}'s first that PostgreSQL cannot run in one transaction. */
public final class Stepped {
  private Stepped() {}

  /** Transaction, index, transaction. */
  @Revision(id = "mix1", revises = "a1", message = "Unique names")
  public static final class Mixed implements Migration {
    @Override
    public void upgrade(Operations op) {
      op.addColumn("users", column("age", integer()));
      op.createIndex("users", index("users_name_idx", "name").asUnique()).concurrently();
      op.addColumn("users", column("size", integer()));
    }

    @Override
    public void downgrade(Operations op) {
      op.dropColumn("users", "size");
      op.dropIndex("users", "users_name_idx").concurrently();
      op.dropColumn("users", "age");
    }
  }

  /** The same with another first step. */
  @Revision(id = "mix1", revises = "a1", message = "Unique names")
  public static final class ChangedBegin implements Migration {
    @Override
    public void upgrade(Operations op) {
      op.addColumn("users", column("years", integer()));
      op.createIndex("users", index("users_name_idx", "name").asUnique()).concurrently();
    }

    @Override
    public void downgrade(Operations op) {}
  }

  /** The same with an index that can be built. */
  @Revision(id = "mix1", revises = "a1", message = "Unique names")
  public static final class ChangedRest implements Migration {
    @Override
    public void upgrade(Operations op) {
      op.addColumn("users", column("age", integer()));
      op.createIndex("users", index("users_name_idx", "name")).concurrently();
    }

    @Override
    public void downgrade(Operations op) {}
  }

  /** An index of a function that may end the server process. */
  @Revision(id = "mix2", revises = "a1", message = "Index by mood")
  public static final class Moody implements Migration {
    @Override
    public void upgrade(Operations op) {
      op.addColumn("users", column("age", integer()));
      op.createIndex(
              "users",
              index("users_mood_idx", io.migration4j.schema.IndexColumn.expression("mood(name)")))
          .concurrently();
    }

    @Override
    public void downgrade(Operations op) {
      op.dropIndex("users", "users_mood_idx").concurrently();
      op.dropColumn("users", "age");
    }
  }

  /** SQL alone, with and without a query that knows whether it was done. */
  @Revision(id = "sql1", revises = "a1", message = "Vacuum")
  public static final class Alone implements Migration {
    @Override
    public void upgrade(Operations op) {
      op.execute("VACUUM users").on(Database.SQLITE, "").schemaNeutral().outsideTransaction();
      op.execute("INSERT INTO users (id, name) VALUES (3, 'Edsger')")
          .undo("DELETE FROM users WHERE id = 3")
          .outsideTransaction("SELECT 1 FROM users WHERE id = 3");
      op.execute("INSERT INTO users (id, name) VALUES (4, 'Barbara')");
    }

    @Override
    public void downgrade(Operations op) {
      op.execute("DELETE FROM users WHERE id > 2");
    }
  }

  /** What no transaction can have, and nobody said so. */
  @Revision(id = "sql2", revises = "a1", message = "Vacuum inside")
  public static final class NotMarked implements Migration {
    @Override
    public void upgrade(Operations op) {
      op.execute("VACUUM users").schemaNeutral();
    }

    @Override
    public void downgrade(Operations op) {}
  }
}
