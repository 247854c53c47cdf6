package io.migration4j.jdbc;

import static io.migration4j.schema.Column.column;
import static io.migration4j.schema.SqlType.bigint;
import static io.migration4j.schema.SqlType.text;
import static io.migration4j.schema.Table.table;

import io.migration4j.operation.AlterColumn;
import io.migration4j.schema.Column;
import io.migration4j.schema.SchemaModel;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;

/** Copies a table in a process of its own and says which statement it is at, for one to kill it there. */
final class SqliteCrash {
  private SqliteCrash() {}

  public static void main(String[] arguments) throws Exception {
    Column v = column("v", text());
    SchemaModel model =
        SchemaModel.of(table("t", column("id", bigint()).asIdentity(), v).primaryKey("id"));
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + arguments[0])) {
      SqliteSession session = new SqliteSession(connection);
      session.transact(() -> {
        session.execute(
            List.of(new AlterColumn("t", v, v.defaultsTo("'x'"), false)),
            model,
            sql -> System.out.println("at " + sql.replaceAll("\\s+", " ")));
        System.out.println("at commit");
      });
      System.out.println("at end");
    }
  }
}
