package io.migration4j;

import static io.migration4j.schema.Column.column;
import static io.migration4j.schema.SqlType.integer;
import static io.migration4j.schema.SqlType.varchar;
import static io.migration4j.schema.Table.table;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Three revisions in a row for tests: users, their phone numbers, their greetings. */
public final class Shop {
  static final List<Class<? extends Migration>> ALL =
      List.of(A_CreateUsers.class, B_AddPhone.class, C_Greet.class);

  private Shop() {}

  /** Users. */
  @Revision(id = "a1", message = "Create users")
  public static final class A_CreateUsers implements Migration {
    @Override
    public void upgrade(Operations op) {
      op.createTable(table(
              "users",
              column("id", integer()).notNull(),
              column("name", varchar(50)).notNull())
          .primaryKey("id"));
      op.execute("INSERT INTO users (id, name) VALUES (1, 'Ada'), (2, 'Grace')");
    }

    @Override
    public void downgrade(Operations op) {
      op.dropTable("users");
    }
  }

  /** A column. */
  @Revision(id = "b2", revises = "a1")
  public static final class B_AddPhone implements Migration {
    @Override
    public void upgrade(Operations op) {
      op.addColumn("users", column("phone", varchar(20)));
    }

    @Override
    public void downgrade(Operations op) {
      op.dropColumn("users", "phone");
    }
  }

  /** Java code. */
  @Revision(id = "c3", revises = "b2", message = "Greet")
  public static final class C_Greet implements Migration {
    @Override
    public void upgrade(Operations op) {
      op.addColumn("users", column("greeting", varchar(80)));
      op.run("write greetings", Shop::greet);
    }

    @Override
    public void downgrade(Operations op) {
      op.dropColumn("users", "greeting");
    }
  }

  private static void greet(Connection connection) throws SQLException {
    try (Statement read = connection.createStatement();
        ResultSet users = read.executeQuery("SELECT id, name FROM users");
        Statement write = connection.createStatement()) {
      while (users.next()) {
        write.addBatch("UPDATE users SET greeting = 'Hello " + users.getString("name")
            + "' WHERE id = " + users.getInt("id"));
      }
      write.executeBatch();
    }
  }
}
