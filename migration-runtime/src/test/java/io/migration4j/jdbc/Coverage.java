package io.migration4j.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.migration4j.operation.AddForeignKey;
import io.migration4j.operation.AddPrimaryKey;
import io.migration4j.operation.AddUnique;
import io.migration4j.operation.AlterColumn;
import io.migration4j.operation.AlterSequence;
import io.migration4j.operation.CreateIndex;
import io.migration4j.operation.Operation;
import io.migration4j.schema.Column;
import io.migration4j.schema.Database;
import io.migration4j.schema.IndexColumn;
import io.migration4j.schema.ReferentialAction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How often each operation ran, by the facets it was about, on a database. */
final class Coverage {
  /** What the default number of pairs has at least {@link #FLOOR} times each. */
  private static final List<String> KINDS = List.of(
      "AddCheck",
      "AddColumn",
      "AddEnumValue",
      "AddForeignKey actions",
      "AddForeignKey composite",
      "AddForeignKey deferred",
      "AddForeignKey plain",
      "AddPrimaryKey",
      "AddPrimaryKey composite",
      "AddUnique",
      "AddUnique composite",
      "AlterColumn collation",
      "AlterColumn comment",
      "AlterColumn default",
      "AlterColumn null",
      "AlterColumn type",
      "AlterEnum",
      "AlterSequence increment",
      "AlterSequence start",
      "CreateEnum",
      "CreateIndex descending",
      "CreateIndex expression",
      "CreateIndex partial",
      "CreateIndex unique",
      "CreateSequence",
      "CreateTable",
      "DropCheck",
      "DropColumn",
      "DropEnum",
      "DropForeignKey",
      "DropIndex",
      "DropPrimaryKey",
      "DropSequence",
      "DropTable",
      "DropUnique",
      "ExecuteSql",
      "RenameColumn",
      "RenameConstraint",
      "RenameEnum",
      "RenameIndex",
      "RenameSequence",
      "RenameTable",
      "SetComment");

  static final int FLOOR = 30;

  private final Map<String, Integer> counts = new TreeMap<>();

  void add(List<Operation> operations) {
    operations.forEach(
        operation -> kinds(operation).forEach(kind -> counts.merge(kind, 1, Integer::sum)));
  }

  private static List<String> kinds(Operation operation) {
    String name = operation.getClass().getSimpleName();
    List<String> facets = new ArrayList<>();
    if (operation instanceof AlterColumn alter) {
      facets.addAll(changed(alter.before(), alter.after()));
    } else if (operation instanceof AddForeignKey add) {
      boolean acts = add.foreignKey().onDelete() != ReferentialAction.NO_ACTION;
      facets.add(add.foreignKey().deferred() ? "deferred" : acts ? "actions" : "plain");
      if (add.foreignKey().columns().size() > 1) {
        facets.add("composite");
      }
    } else if (operation instanceof CreateIndex create) {
      facets.add(create.index().unique() ? "unique" : "");
      facets.add(create.index().where().isEmpty() ? "" : "partial");
      facets.add(
          create.index().columns().stream().anyMatch(IndexColumn::descending) ? "descending" : "");
      facets.add(
          create.index().columns().stream().anyMatch(IndexColumn::expression) ? "expression" : "");
    } else if (operation instanceof AddUnique add) {
      facets.add(add.unique().columns().size() > 1 ? "composite" : "");
    } else if (operation instanceof AddPrimaryKey add) {
      facets.add(add.primaryKey().columns().size() > 1 ? "composite" : "");
    } else if (operation instanceof AlterSequence alter) {
      facets.add(alter.before().start() == alter.after().start() ? "" : "start");
      facets.add(alter.before().increment() == alter.after().increment() ? "" : "increment");
    } else {
      facets.add("");
    }
    return facets.stream()
        .distinct()
        .map(facet -> facet.isEmpty() ? name : name + " " + facet)
        .collect(Collectors.toList());
  }

  private static List<String> changed(Column before, Column after) {
    List<String> facets = new ArrayList<>();
    facets.add(before.type().equals(after.type()) ? "" : "type");
    facets.add(before.nullable() == after.nullable() ? "" : "null");
    facets.add(before.defaultValue().equals(after.defaultValue()) ? "" : "default");
    facets.add(before.generatedAs().equals(after.generatedAs()) ? "" : "computed");
    facets.add(before.collation().equals(after.collation()) ? "" : "collation");
    facets.add(before.comment().equals(after.comment()) ? "" : "comment");
    return facets;
  }

  /** Prints what was met, and fails where something was met too seldom. */
  void report(Database database) {
    System.out.println("Coverage on " + database + ": " + counts);
    assertThat(KINDS)
        .as("met on %s: %s", database, counts)
        .allMatch(kind -> counts.getOrDefault(kind, 0) >= FLOOR);
  }
}
