package io.migration4j.jdbc;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.migration4j.MigrationException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.DriverManager;
import org.junit.jupiter.api.Test;

class SessionsTest {
  /** A real connection that calls its product by another name. */
  private static Connection called(String product, Connection connection) {
    ClassLoader loader = SessionsTest.class.getClassLoader();
    Object metaData = Proxy.newProxyInstance(
        loader, new Class<?>[] {DatabaseMetaData.class}, (proxy, method, arguments) -> product);
    return (Connection) Proxy.newProxyInstance(
        loader,
        new Class<?>[] {Connection.class},
        (proxy, method, arguments) -> method.getName().equals("getMetaData")
            ? metaData
            : method.invoke(connection, arguments));
  }

  @Test
  void productOfAnotherKindIsRefused() throws Exception {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:")) {
      ConnectionSource source = ConnectionSource.of(called("Oracle", connection));
      assertThatThrownBy(() ->
              MigrationDatabase.open(source, "", PostgresSettings.LOCK_TIMEOUT, Patience.NONE))
          .isInstanceOf(MigrationException.class)
          .hasMessage(
              "The database is Oracle, which cannot be migrated. Supported are PostgreSQL and"
                  + " SQLite.");
    }
  }
}
