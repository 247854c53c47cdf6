package io.migration4j;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Set;
import javax.sql.DataSource;

/**
 * Connections on which something happens after the so manieth call that may have changed the database. A
 * statement that only reads is none: what happens after it is as what happens after the call before it.
 */
final class FaultyDataSource {
  private static final Set<String> RUNS =
      Set.of("execute", "executeUpdate", "executeLargeUpdate", "executeBatch");

  private final DataSource dataSource;
  private final long fatal;
  private final Fault fault;
  private long calls;

  /** What happens to a connection. */
  @FunctionalInterface
  interface Fault {
    void strike(Connection connection) throws Exception;
  }

  /** @param fatal the number of the call that the fault comes after; 0 for before the first */
  FaultyDataSource(DataSource dataSource, long fatal, Fault fault) {
    this.dataSource = dataSource;
    this.fatal = fatal;
    this.fault = fault;
  }

  DataSource dataSource() {
    return proxy(DataSource.class, (self, method, arguments) -> {
      Object result = method.invoke(dataSource, arguments);
      return result instanceof Connection connection ? faulty(connection) : result;
    });
  }

  /** How many calls there were. */
  long calls() {
    return calls;
  }

  private Connection faulty(Connection connection) throws Exception {
    if (fatal == 0) {
      fault.strike(connection);
    }
    return proxy(Connection.class, (self, method, arguments) -> {
      Object result = method.invoke(connection, arguments);
      if (Set.of("commit", "rollback").contains(method.getName())) {
        count(connection);
      }
      return result instanceof Statement statement
          ? faulty(connection, method.getReturnType().asSubclass(Statement.class), statement)
          : result;
    });
  }

  private <T extends Statement> T faulty(
      Connection connection, Class<T> type, Statement statement) {
    return proxy(type, (self, method, arguments) -> {
      Object result = method.invoke(statement, arguments);
      if (RUNS.contains(method.getName())) {
        count(connection);
      }
      return result;
    });
  }

  private void count(Connection connection) throws Exception {
    if (++calls == fatal) {
      fault.strike(connection);
    }
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
