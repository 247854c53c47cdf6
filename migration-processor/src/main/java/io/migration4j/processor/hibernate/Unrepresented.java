package io.migration4j.processor.hibernate;

import java.util.Collection;
import org.hibernate.boot.model.relational.Namespace;

/** What Hibernate would create and a schema model has no place for: refused by name, never dropped. */
final class Unrepresented {
  private Unrepresented() {}

  /** @param text what the mapping adds to the definition; empty for nothing */
  static void requireNone(String origin, String what, String text) {
    if (!text.isEmpty()) {
      throw new UnmappableException(
          origin,
          "The mapping of " + (origin.isEmpty() ? what : origin) + " adds \"" + text + "\" to "
              + what + ", which a generated migration cannot hold. Remove it from the mapping and"
              + " say it with op.execute in a migration of your own.");
    }
  }

  /** User-defined types and commands of Hibernate's own. */
  static void refuse(Boot model) {
    for (Namespace namespace : model.metadata().getDatabase().getNamespaces()) {
      namespace.getUserDefinedTypes().forEach(type -> refuse("type " + type.getName()));
    }
    Collection<?> commands = model.metadata().getDatabase().getInitCommands();
    commands.forEach(command -> refuse("command " + command));
  }

  private static void refuse(String what) {
    throw new UnmappableException(
        "",
        "The mapping has the " + what + ", which a generated migration cannot hold. Remove it from"
            + " the mapping and say it with op.execute in a migration of your own.");
  }
}
