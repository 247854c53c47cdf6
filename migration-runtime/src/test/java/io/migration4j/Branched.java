package io.migration4j;

import static io.migration4j.schema.CheckConstraint.check;
import static io.migration4j.schema.Column.column;
import static io.migration4j.schema.Index.index;
import static io.migration4j.schema.SqlType.integer;
import static io.migration4j.schema.SqlType.varchar;
import static io.migration4j.schema.Table.table;

/** Revisions for tests that all go on from one, each on a branch of its own, and two that merge. */
public final class Branched {
  private Branched() {}

  /** A migration whose downgrade is no matter. */
  abstract static class OneWay implements Migration {
    @Override
    public void downgrade(Operations op) {}
  }

  /** Where all begin. */
  @Revision(id = "a")
  public static final class Users extends OneWay {
    @Override
    public void upgrade(Operations op) {
      op.createTable(table("users", column("id", integer()).notNull(), column("role", varchar(9)))
          .primaryKey("id")
          .with(check("users_role_check", "role in ('A')")));
    }
  }

  /** A column and rows. */
  @Revision(id = "b", revises = "a")
  public static final class Phone extends OneWay {
    @Override
    public void upgrade(Operations op) {
      op.addColumn("users", column("phone", varchar(20)));
      op.execute("UPDATE users SET phone = '0'");
    }
  }

  /** Another column and rows. */
  @Revision(id = "c", revises = "a")
  public static final class City extends OneWay {
    @Override
    public void upgrade(Operations op) {
      op.addColumn("users", column("city", varchar(20)));
      op.execute("UPDATE users SET city = 'Basel'");
    }
  }

  /** Another table, and the column of {@link Phone} as another type. */
  @Revision(id = "d", revises = "a")
  public static final class PhoneNumber extends OneWay {
    @Override
    public void upgrade(Operations op) {
      op.createTable(table("tags", column("name", varchar(9))));
      op.addColumn("users", column("phone", integer()));
    }
  }

  /** The column of {@link City} again. */
  @Revision(id = "e", revises = "a")
  public static final class SameCity extends OneWay {
    @Override
    public void upgrade(Operations op) {
      op.addColumn("users", column("city", varchar(20)));
    }
  }

  /** The table goes. */
  @Revision(id = "f", revises = "a")
  public static final class NoUsers extends OneWay {
    @Override
    public void upgrade(Operations op) {
      op.dropTable("users").losesData();
    }
  }

  /** A role more. */
  @Revision(id = "g", revises = "a")
  public static final class RoleB extends OneWay {
    @Override
    public void upgrade(Operations op) {
      op.dropCheck("users", "users_role_check");
      op.addCheck("users", check("users_role_check", "role in ('A', 'B')"));
    }
  }

  /** Another role more. */
  @Revision(id = "h", revises = "a")
  public static final class RoleC extends OneWay {
    @Override
    public void upgrade(Operations op) {
      op.dropCheck("users", "users_role_check");
      op.addCheck("users", check("users_role_check", "role in ('A', 'C')"));
    }
  }

  /** A table with an index. */
  @Revision(id = "i", revises = "a")
  public static final class Logs extends OneWay {
    @Override
    public void upgrade(Operations op) {
      op.createTable(table("logs", column("line", varchar(9))));
      op.createIndex("logs", index("by_text", "line"));
    }
  }

  /** An index over the roles. */
  @Revision(id = "j", revises = "a")
  public static final class ByRole extends OneWay {
    @Override
    public void upgrade(Operations op) {
      op.createIndex("users", index("by_role", "role"));
    }
  }

  /** An index of the same name over something else. */
  @Revision(id = "k", revises = "a")
  public static final class ByRoleToo extends OneWay {
    @Override
    public void upgrade(Operations op) {
      op.createIndex("users", index("by_role", "role", "id"));
    }
  }

  /** One merge of two. */
  @Revision(
      id = "m",
      revises = {"b", "c"})
  public static final class Merged extends OneWay {
    @Override
    public void upgrade(Operations op) {}
  }

  /** The other merge of the two. */
  @Revision(
      id = "n",
      revises = {"c", "b"})
  public static final class MergedToo extends OneWay {
    @Override
    public void upgrade(Operations op) {
      op.addColumn("users", column("street", varchar(20)));
    }
  }
}
