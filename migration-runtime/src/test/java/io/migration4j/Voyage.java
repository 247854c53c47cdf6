package io.migration4j;

import static io.migration4j.schema.Column.column;
import static io.migration4j.schema.ForeignKey.foreignKey;
import static io.migration4j.schema.Index.index;
import static io.migration4j.schema.SqlType.bigint;
import static io.migration4j.schema.SqlType.integer;
import static io.migration4j.schema.SqlType.text;
import static io.migration4j.schema.SqlType.varchar;
import static io.migration4j.schema.Table.table;

import io.migration4j.schema.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** One revision of every kind, in a row, and what a database is like on which they ran. */
final class Voyage {
  static final Class<?>[] ALL = {
    Transactional.class, Rebuilding.class, Java.class, Concurrent.class, Mixed.class
  };

  private Voyage() {}

  /** The kind that is one transaction. */
  @Revision(id = "v1")
  public static final class Transactional implements Migration {
    @Override
    public void upgrade(Operations op) {
      op.createTable(table("ships", column("id", integer()).notNull(), column("name", varchar(20)))
          .primaryKey("id"));
      op.createTable(table("ports", column("id", integer()).notNull(), column("ship", integer()))
          .primaryKey("id"));
      op.execute("INSERT INTO ships VALUES (1, 'Beagle'), (2, 'Fram')").undo("DELETE FROM ships");
      op.execute("INSERT INTO ports VALUES (1, 1), (2, 2), (3, NULL)").undo("DELETE FROM ports");
    }

    @Override
    public void downgrade(Operations op) {
      op.dropTable("ports").losesData();
      op.dropTable("ships").losesData();
    }
  }

  /** The kind for which SQLite copies tables. */
  @Revision(id = "v2", revises = "v1")
  public static final class Rebuilding implements Migration {
    @Override
    public void upgrade(Operations op) {
      op.alterColumn(
          "ships", column("id", integer()).notNull(), column("id", bigint()).notNull());
      op.alterColumn(
          "ships", column("name", varchar(20)), column("name", text()).notNull());
      op.addForeignKey("ports", foreignKey("ports_ship_fk", "ship").references("ships", "id"));
    }

    @Override
    public void downgrade(Operations op) {
      op.dropForeignKey("ports", "ports_ship_fk");
      op.alterColumn("ships", column("name", text()).notNull(), column("name", varchar(20)));
      op.alterColumn(
          "ships", column("id", bigint()).notNull(), column("id", integer()).notNull());
    }
  }

  /** The kind with code. */
  @Revision(id = "v3", revises = "v2")
  public static final class Java implements Migration {
    @Override
    public void upgrade(Operations op) {
      op.run("rename", connection -> run(connection, "UPDATE ships SET name = name || '!'"));
      op.run("add", connection -> run(connection, "INSERT INTO ships VALUES (3, 'Vega')"));
    }

    @Override
    public void downgrade(Operations op) {
      op.run("remove", connection -> run(connection, "DELETE FROM ships WHERE id = 3"));
      op.run("rename", connection -> run(connection, "UPDATE ships SET name = rtrim(name, '!')"));
    }
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }

  /** The kind that is an index outside a transaction. */
  @Revision(id = "v4", revises = "v3")
  public static final class Concurrent implements Migration {
    @Override
    public void upgrade(Operations op) {
      op.createIndex("ships", index("ships_name_idx", "name").asUnique()).concurrently();
    }

    @Override
    public void downgrade(Operations op) {
      op.dropIndex("ships", "ships_name_idx").concurrently();
    }
  }

  /** The kind that is both. */
  @Revision(id = "v5", revises = "v4")
  public static final class Mixed implements Migration {
    @Override
    public void upgrade(Operations op) {
      op.addColumn("ships", column("length", integer()));
      op.createIndex("ships", index("ships_length_idx", "length")).concurrently();
      op.execute("UPDATE ships SET length = 30 * id").undo("UPDATE ships SET length = NULL");
      op.createIndex("ports", index("ports_ship_idx", "ship")).concurrently();
    }

    @Override
    public void downgrade(Operations op) {
      op.dropIndex("ports", "ports_ship_idx").concurrently();
      op.dropIndex("ships", "ships_length_idx").concurrently();
      op.dropColumn("ships", "length");
    }
  }

  /** The objects, rows, revisions and unfinished steps. */
  static List<String> state(TestDatabase database) throws SQLException {
    List<String> state = objects(database);
    for (String table : database.tables()) {
      if (!table.equals("migration_history")) {
        state.addAll(database.rows("SELECT * FROM " + table + " ORDER BY 1"));
      }
    }
    return state;
  }

  /** The objects and revisions. */
  static List<String> objects(TestDatabase database) throws SQLException {
    List<String> state = new ArrayList<>(database.rows(
        database.kind() == Database.SQLITE
            ? "SELECT type, name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_%'"
                + " ORDER BY name"
            : "SELECT relname, relkind, coalesce(pg_get_indexdef(oid), ''),"
                + " (SELECT indisvalid FROM pg_index WHERE indexrelid = c.oid),"
                + " (SELECT string_agg(attname || ' ' || format_type(atttypid, atttypmod) ||"
                + " attnotnull, ',' ORDER BY attnum) FROM pg_attribute WHERE attrelid = c.oid"
                + " AND attnum > 0 AND NOT attisdropped),"
                + " (SELECT string_agg(conname, ',' ORDER BY conname) FROM pg_constraint"
                + " WHERE conrelid = c.oid) FROM pg_class c WHERE relnamespace ="
                + " 'public'::regnamespace ORDER BY relname"));
    if (database.kind() == Database.POSTGRESQL) {
      state.addAll(database.rows("SELECT typname, enumlabel FROM pg_enum JOIN pg_type t"
          + " ON t.oid = enumtypid ORDER BY typname, enumsortorder"));
    }
    state.addAll(
        database.rows("SELECT id, revises, checksum, how FROM migration_history ORDER BY id"));
    return state;
  }
}
