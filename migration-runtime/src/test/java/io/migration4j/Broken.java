package io.migration4j;

import static io.migration4j.schema.Column.column;
import static io.migration4j.schema.SqlType.integer;
import static io.migration4j.schema.Table.table;

import java.sql.SQLException;
import java.sql.Statement;

/** Revisions that fail in their own ways, each on top of {@link Shop}'s first. */
public final class Broken {
  private Broken() {}

  /** A statement in the middle does. */
  @Revision(id = "bad1", revises = "a1", message = "Fill names")
  public static final class InTheMiddle implements Migration {
    @Override
    public void upgrade(Operations op) {
      op.createTable(table("colors", column("id", integer()).notNull()).primaryKey("id"));
      op.execute("UPDATE users SET name = 'lost'");
      op.execute("INSERT INTO colours (id) VALUES (1)");
      op.createTable(table("sizes", column("id", integer()).notNull()).primaryKey("id"));
    }

    @Override
    public void downgrade(Operations op) {
      op.dropTable("sizes");
      op.dropTable("colors");
    }
  }

  /** The class itself does. */
  @Revision(id = "bad2", revises = "a1")
  public static final class WhileRecording implements Migration {
    @Override
    public void upgrade(Operations op) {
      op.addColumn("users", column("age", integer()));
      throw new IllegalStateException("no settings");
    }

    @Override
    public void downgrade(Operations op) {
      op.dropColumn("users", "age");
    }
  }

  /** Its Java code does. */
  @Revision(id = "bad3", revises = "a1")
  public static final class InCode implements Migration {
    @Override
    public void upgrade(Operations op) {
      op.execute("UPDATE users SET name = 'lost'");
      op.run("count stars", connection -> {
        throw new IllegalStateException("too many");
      });
    }

    @Override
    public void downgrade(Operations op) {}
  }

  /** Its Java code ends the transaction. */
  @Revision(id = "bad4", revises = "a1")
  public static final class Committing implements Migration {
    @Override
    public void upgrade(Operations op) {
      op.execute("UPDATE users SET name = 'lost'");
      op.run("commit early", connection -> connection.commit());
    }

    @Override
    public void downgrade(Operations op) {}
  }

  /** Its Java code hides the error of a statement. */
  @Revision(id = "bad5", revises = "a1")
  public static final class Hiding implements Migration {
    @Override
    public void upgrade(Operations op) {
      op.run("try one or the other", connection -> {
        try (Statement statement = connection.createStatement()) {
          statement.execute("SELECT missing FROM users");
        } catch (SQLException ignored) {
          return;
        }
      });
    }

    @Override
    public void downgrade(Operations op) {}
  }

  /** It loses data without saying so. */
  @Revision(id = "bad6", revises = "a1")
  public static final class Dropping implements Migration {
    @Override
    public void upgrade(Operations op) {
      op.addColumn("users", column("age", integer()));
      op.dropColumn("users", "name");
    }

    @Override
    public void downgrade(Operations op) {}
  }

  /** It breaks a rule of the schema. */
  @Revision(id = "bad7", revises = "a1")
  public static final class Senseless implements Migration {
    @Override
    public void upgrade(Operations op) {
      op.addColumn("userz", column("age", integer()));
    }

    @Override
    public void downgrade(Operations op) {}
  }

  /** Rows do not fit what it asks of them. */
  @Revision(id = "bad8", revises = "a1")
  public static final class MisfitRows implements Migration {
    @Override
    public void upgrade(Operations op) {
      op.execute("UPDATE users SET name = 'lost'");
      op.addCheck(
          "users",
          io.migration4j.schema.CheckConstraint.check("users_name_check", "name <> 'lost'"));
    }

    @Override
    public void downgrade(Operations op) {
      op.dropCheck("users", "users_name_check");
    }
  }

  /** It is not: a computed column holds nothing of its own. */
  @Revision(id = "good1", revises = "a1")
  public static final class ComputedColumn implements Migration {
    @Override
    public void upgrade(Operations op) {
      op.addColumn("users", column("twice", integer()).generatedAs("id * 2"));
      op.dropColumn("users", "twice");
      op.addColumn("users", column("twice", integer()).generatedAs("id + id"));
    }

    @Override
    public void downgrade(Operations op) {
      op.dropColumn("users", "twice");
    }
  }
}
