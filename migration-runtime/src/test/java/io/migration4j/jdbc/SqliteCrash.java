package io.migration4j.jdbc;

import static io.migration4j.schema.Column.column;
import static io.migration4j.schema.SqlType.bigint;
import static io.migration4j.schema.SqlType.text;
import static io.migration4j.schema.Table.table;

import io.migration4j.Migration;
import io.migration4j.MigrationListener;
import io.migration4j.Migrator;
import io.migration4j.Operations;
import io.migration4j.Revision;
import io.migration4j.schema.Column;
import io.migration4j.schema.Index;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;

/**
 * Copies a table in a process of its own and says which statement begins and which is done, for one to
 * kill it in between.
 */
public final class SqliteCrash {
  private static final Column V = column("v", text());
  private static final long PAUSE_MILLIS = 15;

  private SqliteCrash() {}

  /** The table, its indexes and a trigger. */
  @Revision(id = "00000000000a")
  public static final class Create implements Migration {
    @Override
    public void upgrade(Operations op) {
      op.createTable(table("t", column("id", bigint()).asIdentity(), V).primaryKey("id"));
      op.createIndex("t", Index.index("t_v_idx", "v"));
      op.createIndex("t", Index.index("t_v_id_idx", "v", "id"));
      op.execute("create trigger t_t after delete on t begin select 1; end").schemaNeutral();
    }

    @Override
    public void downgrade(Operations op) {
      op.dropTable("t").losesData();
    }
  }

  /** The copy. */
  @Revision(id = "00000000000b", revises = "00000000000a")
  public static final class Change implements Migration {
    @Override
    public void upgrade(Operations op) {
      op.alterColumn("t", V, V.defaultsTo("'x'"));
    }

    @Override
    public void downgrade(Operations op) {
      op.alterColumn("t", V.defaultsTo("'x'"), V);
    }
  }

  static void upgrade(Connection connection, String target) {
    Migrator.builder()
        .connection(connection)
        .migrations(List.of(Create.class, Change.class))
        .listener(new MigrationListener() {})
        .build()
        .upgrade(target);
  }

  public static void main(String[] arguments) throws Exception {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + arguments[0])) {
      upgrade(telling(connection), "head");
    }
  }

  private static Connection telling(Connection connection) {
    return proxy(Connection.class, (self, method, arguments) -> {
      Object result = method.invoke(connection, arguments);
      return result instanceof Statement statement && method.getName().equals("createStatement")
          ? telling(statement)
          : result;
    });
  }

  /** Between the end of a statement and saying so it lingers, so that short ones can be hit, too. */
  private static Statement telling(Statement statement) {
    return proxy(Statement.class, (self, method, arguments) -> {
      boolean runs = method.getName().equals("execute");
      if (runs) {
        System.out.println("at " + String.valueOf(arguments[0]).replaceAll("\\s+", " "));
      }
      Object result = method.invoke(statement, arguments);
      if (runs) {
        Thread.sleep(PAUSE_MILLIS);
        System.out.println("done");
      }
      return result;
    });
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    InvocationHandler unwrapping = (self, method, arguments) -> {
      try {
        return handler.invoke(self, method, arguments);
      } catch (InvocationTargetException thrown) {
        throw thrown.getCause();
      }
    };
    return type.cast(
        Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, unwrapping));
  }
}
