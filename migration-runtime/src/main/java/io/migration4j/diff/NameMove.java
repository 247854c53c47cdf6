package io.migration4j.diff;

import io.migration4j.operation.Operation;
import io.migration4j.operation.RenameColumn;
import io.migration4j.operation.RenameConstraint;
import io.migration4j.operation.RenameIndex;
import io.migration4j.operation.RenameSequence;
import io.migration4j.operation.RenameTable;
import io.migration4j.schema.QualifiedName;
import io.migration4j.schema.SchemaModel;
import io.migration4j.schema.Table;

/**
 * A name that has to become another.
 *
 * @param table the table it belongs to, by its name in the earlier schema; for a table, itself
 */
record NameMove(Kind kind, String table, String from, String to) {
  enum Kind {
    TABLE,
    SEQUENCE,
    COLUMN,
    CONSTRAINT,
    INDEX
  }

  NameMove from(String name) {
    return new NameMove(kind, table, name, to);
  }

  NameMove to(String name) {
    return new NameMove(kind, table, from, name);
  }

  /**
   * Nothing has the new name.
   *
   * @param tableName what the table is called now
   */
  boolean isFree(SchemaModel schema, String tableName) {
    if (kind == Kind.TABLE || kind == Kind.SEQUENCE) {
      return !schema.hasRelation(to);
    }
    Table owner = schema.table(tableName);
    if (kind == Kind.COLUMN) {
      return !owner.columns().contains(to);
    }
    if (kind == Kind.CONSTRAINT && owner.constraintNames().contains(to)) {
      return false;
    }
    boolean relation = kind == Kind.INDEX
        || owner.uniques().contains(from)
        || owner.primaryKey().filter(key -> key.name().equals(from)).isPresent();
    return !relation
        || !schema.hasRelation(QualifiedName.parse(tableName).sibling(to).toString());
  }

  Operation operation(String tableName) {
    return switch (kind) {
      case TABLE -> new RenameTable(from, to);
      case SEQUENCE -> new RenameSequence(from, to);
      case COLUMN -> new RenameColumn(tableName, from, to);
      case CONSTRAINT -> new RenameConstraint(tableName, from, to);
      case INDEX -> new RenameIndex(tableName, from, to);
    };
  }
}
