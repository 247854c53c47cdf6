package io.migration4j.diff;

import io.migration4j.operation.Operation;
import io.migration4j.schema.SchemaModel;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Puts renames in an order in which each new name is free when it is taken. Where they wait for each
 * other in a circle, one steps aside under a temporary name.
 */
final class RenamePlan {
  private final TemporaryNames temporaryNames;
  private final Map<String, String> tableNow = new TreeMap<>();
  private final List<NameMove> moves;
  private final List<Operation> operations = new ArrayList<>();
  private SchemaModel schema;

  private RenamePlan(List<NameMove> moves, SchemaModel schema, TemporaryNames temporaryNames) {
    this.moves = new ArrayList<>(moves);
    this.schema = schema;
    this.temporaryNames = temporaryNames;
  }

  static List<Operation> of(
      List<NameMove> moves, SchemaModel schema, TemporaryNames temporaryNames) {
    RenamePlan plan = new RenamePlan(moves, schema, temporaryNames);
    while (!plan.moves.isEmpty()) {
      if (!plan.moveWhatCan()) {
        plan.stepAside();
      }
    }
    return plan.operations;
  }

  private boolean moveWhatCan() {
    boolean moved = false;
    for (Iterator<NameMove> waiting = moves.iterator(); waiting.hasNext(); ) {
      NameMove move = waiting.next();
      if (move.isFree(schema, tableNow(move))) {
        apply(move);
        waiting.remove();
        moved = true;
      }
    }
    return moved;
  }

  private void stepAside() {
    NameMove move = moves.get(0);
    String temporary = move.isRelation()
        ? temporaryNames.relation(move.from(), "_tmp")
        : temporaryNames.child(move.from(), "_tmp");
    apply(move.to(temporary));
    moves.set(0, move.from(temporary));
  }

  private void apply(NameMove move) {
    Operation operation = move.operation(tableNow(move));
    schema = operation.applyTo(schema);
    operations.add(operation);
    if (move.kind() == NameMove.Kind.TABLE) {
      tableNow.put(move.table(), move.to());
    }
  }

  private String tableNow(NameMove move) {
    return tableNow.getOrDefault(move.table(), move.table());
  }
}
