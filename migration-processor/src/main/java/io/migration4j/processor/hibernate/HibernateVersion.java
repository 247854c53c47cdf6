package io.migration4j.processor.hibernate;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hibernate.Version;
import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.boot.model.relational.InitCommand;
import org.hibernate.dialect.Dialect;
import org.hibernate.engine.jdbc.Size;
import org.hibernate.generator.Generator;
import org.hibernate.mapping.AggregateColumn;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.ForeignKey;
import org.hibernate.mapping.KeyValue;
import org.hibernate.mapping.RootClass;
import org.hibernate.mapping.Table;
import org.hibernate.mapping.Value;
import org.hibernate.metamodel.mapping.JdbcMapping;
import org.hibernate.models.spi.MemberDetails;
import org.hibernate.tool.schema.internal.StandardTableExporter;
import org.hibernate.type.Type;

/**
 * What is named differently in the versions of Hibernate that we run with, or is not there in all: {@code
 * Table.getForeignKeyCollection} came with 7.0, most options of DDL with 7.x.
 */
final class HibernateVersion {
  private static final Optional<Method> COLUMN_SIZE = Stream.of(Column.class.getMethods())
      .filter(method -> method.getName().equals("getColumnSize"))
      .filter(method -> method.getParameterCount() == 2)
      .findFirst();

  private HibernateVersion() {}

  static String current() {
    return Version.getVersionString();
  }

  /** What the user appended to the definition of a table, column, constraint, index or sequence. */
  static String options(Object mapped) {
    return text(mapped, "getOptions");
  }

  /** What the user added between the parentheses of a table's definition. */
  static String extraDeclarations(Table table) {
    return text(table, "getExtraDeclarations");
  }

  static List<ForeignKey> foreignKeys(Table table) {
    Object keys = call(table, "getForeignKeyCollection");
    if (keys == null) {
      keys = ((Map<?, ?>) call(table, "getForeignKeys")).values();
    }
    return ((Collection<?>) keys).stream().map(ForeignKey.class::cast).toList();
  }

  /** {@code InitCommand} became a record with 7.0. */
  static List<String> statements(InitCommand command) {
    Object statements = call(command, "initCommands");
    return List.of((String[]) (statements == null ? call(command, "getInitCommands") : statements));
  }

  /** What makes the identifiers; empty if the application does. */
  static Optional<Generator> generator(RootClass entity, Boot boot) {
    KeyValue identifier = entity.getIdentifier();
    for (Method method : identifier.getClass().getMethods()) {
      Class<?>[] types = method.getParameterTypes();
      if (method.getName().equals("createGenerator") && types.length == 4) {
        Object settings = settings(types[3], boot);
        return Optional.ofNullable((Generator) invoke(
            method, identifier, boot.dialect(), entity, entity.getIdentifierProperty(), settings));
      }
      if (method.getName().equals("createGenerator") && types.length == 3) {
        Object factory =
            call(boot.metadata().getMetadataBuildingOptions(), "getIdentifierGeneratorFactory");
        return Optional.ofNullable(
            (Generator) invoke(method, identifier, factory, boot.dialect(), entity));
      }
    }
    throw new IllegalStateException("Hibernate " + current() + " hides its generators");
  }

  /** The size that a column is created with. */
  static Size size(Column column, Boot boot) {
    Method method = COLUMN_SIZE.orElseThrow(
        () -> new IllegalStateException("Hibernate " + current() + " hides the sizes of columns"));
    return (Size) invoke(method, column, boot.dialect(), boot.metadata());
  }

  /** The type of a column whose value has several, or none; private before 7.0. */
  static JdbcMapping type(Column column, Boot boot) {
    Object type = call(column, "getType");
    if (type == null) {
      Method method = hidden(Column.class, "getUnderlyingType", 3);
      Type whole = column.getValue().getType();
      type = invoke(method, null, boot.metadata(), whole, column.getTypeIndex());
    }
    return (JdbcMapping) type;
  }

  /** Writes the checks inside of a JSON or XML column; private before 7.0. */
  static String aggregateCheck(AggregateColumn column, Boot boot) {
    Method method = hidden(StandardTableExporter.class, "applyAggregateColumnCheck", 2);
    StringBuilder written = new StringBuilder();
    invoke(method, new StandardTableExporter(boot.dialect()), written, column);
    return written.toString();
  }

  /** Text of a default in the DDL: before 7.0 the user's own. */
  static String defaultValue(Column column, Dialect dialect) {
    String given = column.getDefaultValue();
    Object written = call(dialect, "getColumnDefaultString", given);
    return written == null ? given : written.toString();
  }

  /** Whether {@code not null} is written behind the expression of a generated column. */
  static boolean writesNotNullAfterGenerated(Dialect dialect) {
    return !Boolean.FALSE.equals(call(dialect, "supportsNotNullAfterGeneratedAs"));
  }

  /** The field or getter that a value belongs to; before 7.0 no generator asks. */
  static MemberDetails member(Value value) {
    return (MemberDetails) call(value, "getMemberDetails");
  }

  /** {@code GeneratorSettings}, as the metadata had them when it was built. */
  private static Object settings(Class<?> type, Boot boot) {
    return Proxy.newProxyInstance(
        type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
          Identifier name = switch (method.getName()) {
            case "getDefaultCatalog" -> boot.context().getDefaultCatalog();
            case "getDefaultSchema" -> boot.context().getDefaultSchema();
            default -> null;
          };
          return method.getReturnType() == String.class
              ? name == null ? null : name.render()
              : boot.context();
        });
  }

  private static String text(Object target, String method) {
    Object value = call(target, method);
    return value == null ? "" : value.toString().strip();
  }

  /** The result; null if this version has no such method. */
  private static Object call(Object target, String name, Object... arguments) {
    Class<?>[] types = Stream.of(arguments).map(Object::getClass).toArray(Class<?>[]::new);
    try {
      return invoke(target.getClass().getMethod(name, types), target, arguments);
    } catch (NoSuchMethodException olderVersion) {
      return null;
    }
  }

  private static Method hidden(Class<?> type, String name, int parameters) {
    for (Method method : type.getDeclaredMethods()) {
      if (method.getName().equals(name) && method.getParameterCount() == parameters) {
        method.setAccessible(true);
        return method;
      }
    }
    throw new IllegalStateException("Hibernate " + current() + " has no " + name);
  }

  private static Object invoke(Method method, Object target, Object... arguments) {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException failure) {
      if (failure.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(failure.getCause());
    } catch (IllegalAccessException hidden) {
      throw new IllegalStateException("Hibernate " + current() + " hides " + method, hidden);
    }
  }
}
