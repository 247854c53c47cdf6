package io.migration4j.probe;

import io.migration4j.dialect.Dialect;
import io.migration4j.operation.AddCheck;
import io.migration4j.operation.AddColumn;
import io.migration4j.operation.AddForeignKey;
import io.migration4j.operation.AddPrimaryKey;
import io.migration4j.operation.AddUnique;
import io.migration4j.operation.AlterColumn;
import io.migration4j.operation.AlterEnum;
import io.migration4j.operation.CreateIndex;
import io.migration4j.operation.DropColumn;
import io.migration4j.operation.DropTable;
import io.migration4j.operation.Operation;
import io.migration4j.operation.RenameColumn;
import io.migration4j.operation.RenameTable;
import io.migration4j.schema.EnumType;
import io.migration4j.schema.SchemaModel;
import io.migration4j.schema.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the probes for operations up to the next data step. What rows get from the operations themselves,
 * a new column, is not probed.
 */
public final class ProbePlan {
  private final Dialect dialect;
  private final Map<String, TracedTable> tables = new HashMap<>();
  private final List<Probe> probes = new ArrayList<>();
  private SchemaModel schema;

  private ProbePlan(SchemaModel before, Dialect dialect) {
    this.dialect = dialect;
    this.schema = before;
    before.tables().forEach(table -> tables.put(table.name(), new TracedTable(table)));
  }

  /**
   * The probes.
   *
   * @param operations of a revision, without conditions
   * @param first the position to begin with
   * @param before the schema before that one, whose tables hold the rows
   */
  public static List<Probe> of(
      List<Operation> operations, int first, SchemaModel before, Dialect dialect) {
    ProbePlan plan = new ProbePlan(before, dialect);
    for (int i = first; i < operations.size() && !operations.get(i).isDataStep(); i++) {
      plan.add(i, operations.get(i));
    }
    return List.copyOf(plan.probes);
  }

  private void add(int index, Operation operation) {
    require(index, operation);
    if (operation instanceof AlterColumn alter && has(alter.table())) {
      on(index, alter.table()).convert(alter);
    }
    schema = operation.applyTo(schema);
    trace(operation);
  }

  private void require(int index, Operation operation) {
    if (operation instanceof AddColumn add && tables.containsKey(add.table())) {
      on(index, add.table()).fill(add.column());
    } else if (operation instanceof AlterColumn alter && has(alter.table())) {
      on(index, alter.table()).change(alter, values(alter));
    } else if (operation instanceof AddCheck add && has(add.table())) {
      on(index, add.table()).check(add.check());
    } else if (operation instanceof AddUnique add && has(add.table())) {
      on(index, add.table()).unique(add.unique().columns());
    } else if (operation instanceof AddPrimaryKey add && has(add.table())) {
      on(index, add.table()).primaryKey(add.primaryKey().columns(dialect.database()));
    } else if (operation instanceof CreateIndex create && has(create.table())) {
      on(index, create.table()).unique(create.index());
    } else if (operation instanceof AddForeignKey add && has(add.table())) {
      on(index, add.table())
          .foreignKey(add.foreignKey(), tables.get(add.foreignKey().referencedTable()));
    } else if (operation instanceof AlterEnum alter && !alter.removed().isEmpty()) {
      for (Table table : schema.tables()) {
        if (has(table.name())) {
          on(index, table.name()).values(alter);
        }
      }
    }
  }

  private List<String> values(AlterColumn alter) {
    return schema
        .enums()
        .find(alter.after().type().enumName())
        .map(EnumType::values)
        .orElse(List.of());
  }

  private boolean has(String table) {
    return tables.containsKey(table);
  }

  private TableProbes on(int index, String table) {
    return new TableProbes(probes, index, dialect, schema.table(table), tables.get(table));
  }

  private void trace(Operation operation) {
    if (operation instanceof DropTable drop) {
      tables.remove(drop.table());
    } else if (operation instanceof RenameTable rename && has(rename.from())) {
      tables.put(rename.to(), tables.remove(rename.from()));
    } else if (operation instanceof DropColumn drop && has(drop.table())) {
      tables.get(drop.table()).drop(drop.column());
    } else if (operation instanceof RenameColumn rename && has(rename.table())) {
      tables.get(rename.table()).rename(rename.from(), rename.to());
    }
  }
}
