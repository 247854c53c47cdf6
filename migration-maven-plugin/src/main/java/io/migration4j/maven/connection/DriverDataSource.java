package io.migration4j.maven.connection;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLFeatureNotSupportedException;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** One database as a data source: every connection is a new one, nothing is pooled. */
final class DriverDataSource implements DataSource {
  private final Drivers drivers;
  private final ConnectionSettings settings;

  DriverDataSource(Drivers drivers, ConnectionSettings settings) {
    this.drivers = drivers;
    this.settings = settings;
  }

  @Override
  public Connection getConnection() {
    return drivers.connect(settings);
  }

  @Override
  public Connection getConnection(String user, String password) {
    return drivers.connect(new ConnectionSettings(
        settings.database(), settings.jdbcUrl(), user, password, settings.source()));
  }

  @Override
  public PrintWriter getLogWriter() {
    return new PrintWriter(java.io.Writer.nullWriter());
  }

  @Override
  public void setLogWriter(PrintWriter out) {}

  @Override
  public void setLoginTimeout(int seconds) {}

  @Override
  public int getLoginTimeout() {
    return 0;
  }

  @Override
  public Logger getParentLogger() throws SQLFeatureNotSupportedException {
    throw new SQLFeatureNotSupportedException("no logger");
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLFeatureNotSupportedException {
    throw new SQLFeatureNotSupportedException("wraps no " + type.getName());
  }

  @Override
  public boolean isWrapperFor(Class<?> type) {
    return false;
  }
}
