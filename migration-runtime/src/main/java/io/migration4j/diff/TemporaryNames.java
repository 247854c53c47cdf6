package io.migration4j.diff;

import io.migration4j.schema.QualifiedName;
import io.migration4j.schema.SchemaModel;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/** Names that nothing has, before or after, for what has to step aside for a while. */
final class TemporaryNames {
  private static final int LIMIT = 55;

  private final Set<String> taken = new HashSet<>();

  TemporaryNames(SchemaModel before, SchemaModel after) {
    take(before);
    take(after);
  }

  private void take(SchemaModel schema) {
    taken.addAll(schema.sequences().names());
    taken.addAll(schema.enums().names());
    schema.tables().forEach(table -> {
      QualifiedName name = QualifiedName.parse(table.name());
      taken.add(table.name());
      taken.addAll(table.columns().names());
      table.constraintNames().forEach(child -> taken.add(name.sibling(child).toString()));
      table.indexes().names().forEach(child -> taken.add(name.sibling(child).toString()));
      taken.addAll(table.constraintNames());
      taken.addAll(table.indexes().names());
    });
  }

  /** A name for a column, constraint or index, made of its own. */
  String child(String name, String suffix) {
    return qualified(new QualifiedName("", name), suffix).name();
  }

  /** A name for a table or sequence, made of its own, in the same schema. */
  String relation(String name, String suffix) {
    return qualified(QualifiedName.parse(name), suffix).toString();
  }

  private QualifiedName qualified(QualifiedName name, String suffix) {
    String start = name.name();
    while (start.getBytes(StandardCharsets.UTF_8).length > LIMIT) {
      start = start.substring(0, start.offsetByCodePoints(start.length(), -1));
    }
    QualifiedName made = name.sibling(start + suffix);
    for (int number = 2; !taken.add(made.toString()); number++) {
      made = name.sibling(start + suffix + number);
    }
    return made;
  }
}
