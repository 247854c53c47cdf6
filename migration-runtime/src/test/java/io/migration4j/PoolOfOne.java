package io.migration4j;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** A pool with a single connection, which it hands out without autocommit and never twice at a time. */
final class PoolOfOne implements AutoCloseable {
  private final Connection connection;
  private boolean out;

  PoolOfOne(Connection connection) throws SQLException {
    this.connection = connection;
    connection.setAutoCommit(false);
  }

  DataSource dataSource() {
    return (DataSource) Proxy.newProxyInstance(
        getClass().getClassLoader(),
        new Class<?>[] {DataSource.class},
        (proxy, method, arguments) -> {
          if (out || !method.getName().equals("getConnection")) {
            throw new SQLException("the pool is empty");
          }
          out = true;
          return borrowed();
        });
  }

  private Connection borrowed() {
    return (Connection) Proxy.newProxyInstance(
        getClass().getClassLoader(),
        new Class<?>[] {Connection.class},
        (proxy, method, arguments) -> {
          if (method.getName().equals("close")) {
            out = false;
            return null;
          }
          try {
            return method.invoke(connection, arguments);
          } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
          }
        });
  }

  Connection connection() {
    return connection;
  }

  boolean isBack() {
    return !out;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
