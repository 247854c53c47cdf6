package io.migration4j.jdbc;

import io.migration4j.MigrationException;
import io.migration4j.operation.SqlStatements;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Wrapper;
import java.util.List;
import java.util.Set;

/**
 * The connection that JDBC code of a migration gets. It refuses whatever would end the transaction, or
 * change the connection for those who use it later; so do its statements, result sets and meta data,
 * which lead back to it and not to the real one.
 */
final class GuardedConnection implements InvocationHandler {
  private static final Set<String> REFUSED = Set.of(
      "commit",
      "rollback",
      "setSavepoint",
      "releaseSavepoint",
      "setAutoCommit",
      "setTransactionIsolation",
      "setReadOnly",
      "setCatalog",
      "setSchema",
      "setHoldability",
      "setNetworkTimeout",
      "setShardingKey",
      "setShardingKeyIfValid",
      "beginRequest",
      "endRequest",
      "abort");

  /** The kinds that lead back to the connection, those that extend others first. */
  private static final List<Class<? extends Wrapper>> GUARDED = List.of(
      Connection.class,
      CallableStatement.class,
      PreparedStatement.class,
      Statement.class,
      ResultSet.class,
      DatabaseMetaData.class);

  private final Object target;
  private final Connection connection;

  private GuardedConnection(Object target, Connection connection) {
    this.target = target;
    this.connection = connection;
  }

  static Connection of(Connection connection) {
    return proxy(Connection.class, new GuardedConnection(connection, connection));
  }

  private static <T> T proxy(Class<T> kind, GuardedConnection guard) {
    return kind.cast(Proxy.newProxyInstance(
        GuardedConnection.class.getClassLoader(), new Class<?>[] {kind}, guard));
  }

  @Override
  public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
    if (method.getDeclaringClass() == Object.class) {
      return ofObject(proxy, method, arguments);
    }
    requireAllowed(method);
    if (arguments != null && arguments.length > 0 && arguments[0] instanceof String sql) {
      requireHarmless(method, sql);
    }
    try {
      return guarded(method.invoke(target, arguments));
    } catch (InvocationTargetException thrown) {
      throw thrown.getCause();
    }
  }

  private Object ofObject(Object proxy, Method method, Object[] arguments) {
    return switch (method.getName()) {
      case "equals" -> proxy == arguments[0];
      case "hashCode" -> System.identityHashCode(proxy);
      default -> "guarded " + target;
    };
  }

  private void requireAllowed(Method method) throws SQLException {
    String name = method.getName();
    boolean refused = name.equals("unwrap")
        || target == connection && (name.equals("close") || REFUSED.contains(name));
    if (refused) {
      throw new MigrationException("A migration's Java step cannot call " + name
          + ": transaction and connection belong to the runner. Remove the call; the revision is"
          + " committed as a whole when all its operations are done.");
    }
  }

  private static void requireHarmless(Method method, String sql) {
    String name = method.getName();
    if (name.startsWith("execute") || name.startsWith("prepare") || name.equals("addBatch")) {
      SqlStatements.requireHarmless(sql);
    }
  }

  private Object guarded(Object result) {
    if (result instanceof Connection) {
      return of(connection);
    }
    for (Class<? extends Wrapper> kind : GUARDED) {
      if (kind.isInstance(result)) {
        return proxy(kind, new GuardedConnection(result, connection));
      }
    }
    return result;
  }
}
