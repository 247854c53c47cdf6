package io.migration4j;

import static io.migration4j.schema.Column.column;
import static io.migration4j.schema.Index.index;
import static io.migration4j.schema.SqlType.integer;
import static io.migration4j.schema.Table.table;

/** Three branches that flow together in one merge. */
final class Confluence {
  static final Class<?>[] ALL = {
    Source.class, Left.class, Middle.class, Right.class, Together.class, On.class
  };

  private Confluence() {}

  /** Where they part. */
  @Revision(id = "c0")
  public static final class Source implements Migration {
    @Override
    public void upgrade(Operations op) {
      op.createTable(table("ships", column("id", integer()).notNull()).primaryKey("id"));
      op.execute("INSERT INTO ships VALUES (1)").undo("DELETE FROM ships");
    }

    @Override
    public void downgrade(Operations op) {
      op.dropTable("ships").losesData();
    }
  }

  /** One branch. */
  @Revision(id = "c1", revises = "c0")
  public static final class Left implements Migration {
    @Override
    public void upgrade(Operations op) {
      op.addColumn("ships", column("length", integer()));
    }

    @Override
    public void downgrade(Operations op) {
      op.dropColumn("ships", "length");
    }
  }

  /** One with steps. */
  @Revision(id = "c2", revises = "c0")
  public static final class Middle implements Migration {
    @Override
    public void upgrade(Operations op) {
      op.addColumn("ships", column("masts", integer()));
      op.createIndex("ships", index("ships_masts_idx", "masts")).concurrently();
    }

    @Override
    public void downgrade(Operations op) {
      op.dropIndex("ships", "ships_masts_idx").concurrently();
      op.dropColumn("ships", "masts");
    }
  }

  /** One with a table. */
  @Revision(id = "c3", revises = "c0")
  public static final class Right implements Migration {
    @Override
    public void upgrade(Operations op) {
      op.createTable(table("ports", column("id", integer())));
    }

    @Override
    public void downgrade(Operations op) {
      op.dropTable("ports").losesData();
    }
  }

  /** The merge. */
  @Revision(
      id = "c4",
      revises = {"c1", "c2", "c3"})
  public static final class Together implements Migration {
    @Override
    public void upgrade(Operations op) {}

    @Override
    public void downgrade(Operations op) {}
  }

  /** What goes on from there. */
  @Revision(id = "c5", revises = "c4")
  public static final class On implements Migration {
    @Override
    public void upgrade(Operations op) {
      op.execute("INSERT INTO ports VALUES (7)").undo("DELETE FROM ports");
    }

    @Override
    public void downgrade(Operations op) {
      op.execute("DELETE FROM ports").undo("INSERT INTO ports VALUES (7)");
    }
  }
}
