package io.migration4j;

import static io.migration4j.schema.Column.column;
import static io.migration4j.schema.EnumType.enumType;
import static io.migration4j.schema.SqlType.integer;
import static io.migration4j.schema.SqlType.namedEnum;
import static io.migration4j.schema.Table.table;

import io.migration4j.schema.Column;
import io.migration4j.schema.Database;

/** Revisions with every kind of step of an enum type, on passengers with a mood. */
final class Passage {
  static final Class<?>[] ALL = {
    Boarding.class, Calm.class, Meek.class, Renamed.class, Rebuilt.class, Dropped.class
  };

  private Passage() {}

  private static Column mood(String type) {
    return column("mood", namedEnum(type).on(Database.SQLITE, "varchar(9)"));
  }

  /** The type and its column. */
  @Revision(id = "p1")
  public static final class Boarding implements Migration {
    @Override
    public void upgrade(Operations op) {
      op.createEnum(enumType("mood", "SAD", "HAPPY"));
      op.createTable(
          table("passengers", column("id", integer()).notNull(), mood("mood").defaultsTo("'SAD'"))
              .primaryKey("id"));
      op.execute("INSERT INTO passengers VALUES (1, 'SAD'), (2, 'HAPPY'), (3, NULL)")
          .undo("DELETE FROM passengers");
    }

    @Override
    public void downgrade(Operations op) {
      op.dropTable("passengers").losesData();
      op.dropEnum("mood");
    }
  }

  /** A value in a step of its own, which the rest uses. */
  @Revision(id = "p2", revises = "p1")
  public static final class Calm implements Migration {
    @Override
    public void upgrade(Operations op) {
      op.addColumn("passengers", column("age", integer()));
      op.addEnumValue("mood", "CALM").before("HAPPY").outsideTransaction();
      op.execute("UPDATE passengers SET mood = 'CALM' WHERE id = 3").schemaNeutral();
    }

    @Override
    public void downgrade(Operations op) {
      op.execute("UPDATE passengers SET mood = NULL WHERE mood = 'CALM'").schemaNeutral();
      op.alterEnum(enumType("mood", "SAD", "CALM", "HAPPY"), enumType("mood", "SAD", "HAPPY"))
          .losesData();
      op.dropColumn("passengers", "age");
    }
  }

  /** A value in the transaction of its revision. */
  @Revision(id = "p3", revises = "p2")
  public static final class Meek implements Migration {
    @Override
    public void upgrade(Operations op) {
      op.addEnumValue("mood", "MEEK");
      op.execute("UPDATE passengers SET age = 30").schemaNeutral();
    }

    @Override
    public void downgrade(Operations op) {
      op.alterEnum(
              enumType("mood", "SAD", "CALM", "HAPPY", "MEEK"),
              enumType("mood", "SAD", "CALM", "HAPPY"))
          .losesData();
    }
  }

  /** Another name of the type, and one of a value. */
  @Revision(id = "p4", revises = "p3")
  public static final class Renamed implements Migration {
    @Override
    public void upgrade(Operations op) {
      op.renameEnum("mood", "temper");
      op.execute("ALTER TYPE temper RENAME VALUE 'MEEK' TO 'MILD'")
          .on(Database.SQLITE, "UPDATE passengers SET mood = 'MILD' WHERE mood = 'MEEK'")
          .effect(o -> o.alterEnum(
                  enumType("temper", "SAD", "CALM", "HAPPY", "MEEK"),
                  enumType("temper", "SAD", "CALM", "HAPPY", "MILD"))
              .losesData());
    }

    @Override
    public void downgrade(Operations op) {
      op.execute("ALTER TYPE temper RENAME VALUE 'MILD' TO 'MEEK'")
          .on(Database.SQLITE, "UPDATE passengers SET mood = 'MEEK' WHERE mood = 'MILD'")
          .effect(o -> o.alterEnum(
                  enumType("temper", "SAD", "CALM", "HAPPY", "MILD"),
                  enumType("temper", "SAD", "CALM", "HAPPY", "MEEK"))
              .losesData());
      op.renameEnum("temper", "mood");
    }
  }

  /** The type made anew, with a value less and in another order. */
  @Revision(id = "p5", revises = "p4")
  public static final class Rebuilt implements Migration {
    @Override
    public void upgrade(Operations op) {
      op.execute("UPDATE passengers SET mood = 'SAD' WHERE mood = 'CALM'").schemaNeutral();
      op.alterEnum(
              enumType("temper", "SAD", "CALM", "HAPPY", "MILD"),
              enumType("temper", "MILD", "HAPPY", "SAD"))
          .losesData();
    }

    @Override
    public void downgrade(Operations op) {
      op.alterEnum(
          enumType("temper", "MILD", "HAPPY", "SAD"),
          enumType("temper", "SAD", "CALM", "HAPPY", "MILD"));
    }
  }

  /** The column as text, and no type. */
  @Revision(id = "p6", revises = "p5")
  public static final class Dropped implements Migration {
    private static final Column TEXT =
        column("mood", io.migration4j.schema.SqlType.varchar(9)).defaultsTo("'SAD'");

    @Override
    public void upgrade(Operations op) {
      op.alterColumn("passengers", mood("temper").defaultsTo("'SAD'"), TEXT);
      op.dropEnum("temper");
    }

    @Override
    public void downgrade(Operations op) {
      op.createEnum(enumType("temper", "MILD", "HAPPY", "SAD"));
      op.alterColumn("passengers", TEXT, mood("temper").defaultsTo("'SAD'"));
    }
  }
}
