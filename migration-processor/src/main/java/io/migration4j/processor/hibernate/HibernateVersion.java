package io.migration4j.processor.hibernate;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.Version;
import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.boot.model.relational.InitCommand;
import org.hibernate.generator.Generator;
import org.hibernate.mapping.ForeignKey;
import org.hibernate.mapping.KeyValue;
import org.hibernate.mapping.RootClass;
import org.hibernate.mapping.Table;

/**
 * What is named differently in the versions of Hibernate that we run with, or is not there in all: {@code
 * Table.getForeignKeyCollection} came with 7.0, most options of DDL with 7.x.
 */
final class HibernateVersion {
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

  /** What makes the identifiers; empty if the application does. The long form came with 7.0. */
  @SuppressWarnings({"deprecation", "removal"})
  static Optional<Generator> generator(RootClass entity, Boot boot) {
    KeyValue identifier = entity.getIdentifier();
    for (Method method : identifier.getClass().getMethods()) {
      if (method.getName().equals("createGenerator") && method.getParameterCount() == 4) {
        Object settings = settings(method.getParameterTypes()[3], boot);
        return Optional.ofNullable((Generator) invoke(
            method, identifier, boot.dialect(), entity, entity.getIdentifierProperty(), settings));
      }
    }
    return Optional.ofNullable(identifier.createGenerator(boot.dialect(), entity));
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
  private static Object call(Object target, String method) {
    try {
      return invoke(target.getClass().getMethod(method), target);
    } catch (NoSuchMethodException olderVersion) {
      return null;
    }
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
