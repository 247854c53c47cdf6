package io.migration4j.diff;

import io.migration4j.operation.Operation;
import io.migration4j.operation.RenameColumn;
import io.migration4j.operation.RenameConstraint;
import io.migration4j.operation.RenameEnum;
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
    ENUM,
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

  /** It is in the schema by itself, not in a table. */
  boolean isRelation() {
    return kind == Kind.TABLE || kind == Kind.SEQUENCE || kind == Kind.ENUM;
  }

  /**
   * Nothing has the new name.
   *
   * @param tableName what the table is called now
   */
  boolean isFree(SchemaModel schema, String tableName) {
    if (isRelation()) {
      return !schema.hasRelation(to) && !schema.enums().contains(to);
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
      case ENUM -> new RenameEnum(from, to);
      case COLUMN -> new RenameColumn(tableName, from, to);
      case CONSTRAINT -> new RenameConstraint(tableName, from, to);
      case INDEX -> new RenameIndex(tableName, from, to);
    };
  }
}
