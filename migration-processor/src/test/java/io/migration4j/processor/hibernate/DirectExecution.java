package io.migration4j.processor.hibernate;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hibernate.service.ServiceRegistry;
import org.hibernate.tool.schema.spi.SchemaManagementTool;

/**
 * Executes the statements with which Hibernate creates a schema, and keeps those that the database
 * refuses, which Hibernate itself would do no more than log.
 */
final class DirectExecution implements AutoCloseable {
  private final Connection connection;
  private final List<String> refused = new ArrayList<>();

  DirectExecution(TestDatabase database) throws SQLException {
    this.connection = database.connect();
  }

  /** By reflection, since the interface {@code GenerationTarget} is in other packages in 6.6 and 7.4. */
  void takeOver(ServiceRegistry registry) {
    SchemaManagementTool tool = registry.requireService(SchemaManagementTool.class);
    Method setter = Arrays.stream(tool.getClass().getMethods())
        .filter(method -> method.getName().equals("setCustomDatabaseGenerationTarget"))
        .findFirst()
        .orElseThrow();
    Class<?> target = setter.getParameterTypes()[0];
    try {
      setter.invoke(
          tool,
          Proxy.newProxyInstance(
              target.getClassLoader(), new Class<?>[] {target}, (proxy, method, arguments) -> {
                if (method.getName().equals("accept")) {
                  execute((String) arguments[0]);
                }
                return null;
              }));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private void execute(String command) {
    try (Statement statement = connection.createStatement()) {
      statement.execute(command);
    } catch (SQLException e) {
      refused.add(command.strip() + ": " + e.getMessage());
    }
  }

  /** Statement and reason, in the order of execution. */
  List<String> refused() {
    return List.copyOf(refused);
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
