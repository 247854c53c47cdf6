package io.migration4j;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Statement;
import javax.sql.DataSource;

/** Connections on which something else happens where they commit, by JDBC or by SQL. */
final class Commits {
  private final DataSource dataSource;
  private final Replacement replacement;

  /** What happens in place of a commit. */
  @FunctionalInterface
  interface Replacement {
    void happen(Connection connection, Commit commit) throws Exception;
  }

  /** The commit itself. */
  @FunctionalInterface
  interface Commit {
    Object run() throws Exception;
  }

  Commits(DataSource dataSource, Replacement replacement) {
    this.dataSource = dataSource;
    this.replacement = replacement;
  }

  DataSource dataSource() {
    return proxy(DataSource.class, (self, method, arguments) -> {
      Object result = method.invoke(dataSource, arguments);
      return result instanceof Connection connection ? watched(connection) : result;
    });
  }

  private Connection watched(Connection connection) {
    return proxy(Connection.class, (self, method, arguments) -> {
      if (method.getName().equals("commit")) {
        replacement.happen(connection, () -> method.invoke(connection, arguments));
        return null;
      }
      Object result = method.invoke(connection, arguments);
      return method.getName().equals("createStatement")
          ? watched(connection, (Statement) result)
          : result;
    });
  }

  private Statement watched(Connection connection, Statement statement) {
    return proxy(Statement.class, (self, method, arguments) -> {
      if (method.getName().equals("execute") && "commit".equals(arguments[0])) {
        replacement.happen(connection, () -> method.invoke(statement, arguments));
        return false;
      }
      return method.invoke(statement, arguments);
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
