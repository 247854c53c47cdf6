package io.migration4j.jdbc;

import io.migration4j.MigrationException;
import io.migration4j.operation.SqlStatements;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Array;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The connection that JDBC code of a migration gets. It refuses whatever would end the transaction, or
 * change the connection for those who use it later; so do its statements, result sets, arrays and meta
 * data, which lead back to it and not to the real one. After an error that broke the transaction it
 * refuses everything.
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
  private static final List<Class<?>> GUARDED = List.of(
      Connection.class,
      CallableStatement.class,
      PreparedStatement.class,
      Statement.class,
      ResultSet.class,
      Array.class,
      DatabaseMetaData.class);

  private final Object target;
  private final StandingTransaction transaction;

  private GuardedConnection(Object target, StandingTransaction transaction) {
    this.target = target;
    this.transaction = transaction;
  }

  static Connection of(StandingTransaction transaction) {
    return proxy(Connection.class, new GuardedConnection(transaction.connection(), transaction));
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
    if (!method.getName().equals("close")) {
      transaction.require();
    }
    try {
      return guarded(method.invoke(target, unguarded(arguments)));
    } catch (InvocationTargetException thrown) {
      if (thrown.getCause() instanceof SQLException) {
        transaction.look();
      }
      throw thrown.getCause();
    }
  }

  /** What the driver made it is to get back as its own, such as an array for a parameter. */
  private static Object[] unguarded(Object[] arguments) {
    return arguments == null
        ? null
        : Stream.of(arguments).map(GuardedConnection::unguarded).toArray();
  }

  private static Object unguarded(Object argument) {
    return argument != null
            && Proxy.isProxyClass(argument.getClass())
            && Proxy.getInvocationHandler(argument) instanceof GuardedConnection guard
        ? guard.target
        : argument;
  }

  private Object ofObject(Object proxy, Method method, Object[] arguments) {
    return switch (method.getName()) {
      case "equals" -> proxy == arguments[0];
      case "hashCode" -> System.identityHashCode(proxy);
      default -> target instanceof Array ? target.toString() : "guarded " + target;
    };
  }

  private void requireAllowed(Method method) throws SQLException {
    String name = method.getName();
    boolean refused = name.equals("unwrap")
        || target instanceof Connection && (name.equals("close") || REFUSED.contains(name));
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
      return of(transaction);
    }
    for (Class<?> kind : GUARDED) {
      if (kind.isInstance(result)) {
        return proxy(kind, new GuardedConnection(result, transaction));
      }
    }
    return result;
  }
}
