package io.migration4j.jdbc;

import io.migration4j.MigrationException;
import io.migration4j.dialect.PostgresDialect;
import io.migration4j.operation.AlterColumn;
import io.migration4j.operation.AlterEnum;
import io.migration4j.operation.DropColumn;
import io.migration4j.operation.DropTable;
import io.migration4j.operation.EarlierNames;
import io.migration4j.operation.Operation;
import io.migration4j.operation.RenameColumn;
import io.migration4j.operation.RenameTable;
import io.migration4j.schema.Column;
import io.migration4j.schema.SchemaModel;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The views over columns whose type changes, which PostgreSQL refuses. They step aside, those over
 * other views first, and come back before anything can ask for them: with definition, options, owner,
 * grants, defaults and comments. A view that cannot, and one over what is dropped, stops the revision.
 */
final class PostgresViews {
  private final PostgresDialect dialect;
  private final PostgresViewCatalog catalog;
  private final Deque<PostgresViewCatalog.View> aside = new ArrayDeque<>();

  /** A column as it is called in the database; of a whole table, without a name. */
  private record Place(String table, String column) {
    @Override
    public String toString() {
      return column.isEmpty() ? "table " + table : "column " + table + "." + column;
    }
  }

  PostgresViews(Connection connection, PostgresDialect dialect) {
    this.dialect = dialect;
    this.catalog = new PostgresViewCatalog(connection);
  }

  /**
   * Looks before the first statement at what will be in the way.
   *
   * @param first the position of the operation that comes next
   * @throws StatementFailedException when a view cannot step aside
   */
  void require(List<Operation> operations, int first, SchemaModel before) throws SQLException {
    EarlierNames names = new EarlierNames();
    SchemaModel schema = before;
    for (int i = first; i < operations.size() && !operations.get(i).isDataStep(); i++) {
      Operation operation = operations.get(i);
      try {
        require(operation, schema, names);
      } catch (MigrationException refused) {
        throw new StatementFailedException(i, operation.describe(), refused);
      }
      names.follow(operation);
      schema = operation.applyTo(schema);
    }
  }

  private void require(Operation operation, SchemaModel schema, EarlierNames names)
      throws SQLException {
    for (Place place : retyped(operation, schema)) {
      for (PostgresViewCatalog.View view : users(live(place, names))) {
        if (!view.obstacle().isEmpty()) {
          throw inTheWay(view, "change the type of " + place, view.obstacle());
        }
      }
    }
    for (Place place : dropped(operation)) {
      for (PostgresViewCatalog.View view : users(live(place, names))) {
        throw inTheWay(view, "drop " + place, "uses it");
      }
    }
  }

  private static Place live(Place place, EarlierNames names) {
    return new Place(
        names.table(place.table()),
        place.column().isEmpty() ? "" : names.column(place.table(), place.column()));
  }

  /** The statements that come before those of the operation. */
  List<String> before(Operation operation, SchemaModel schema) throws SQLException {
    List<String> statements = new ArrayList<>();
    if (needsViews(operation)) {
      statements.addAll(back());
    }
    for (Place place : retyped(operation, schema)) {
      List<PostgresViewCatalog.View> users = users(place);
      for (int i = users.size() - 1; i >= 0; i--) {
        aside.push(users.get(i));
        statements.add("drop view " + users.get(i).name());
      }
    }
    return statements;
  }

  /** The statements that bring back what stepped aside. */
  List<String> back() {
    List<String> statements = new ArrayList<>();
    while (!aside.isEmpty()) {
      statements.addAll(aside.pop().creation());
    }
    return statements;
  }

  /** They follow a rename by themselves, and a data step may ask for them. */
  private static boolean needsViews(Operation operation) {
    return operation.isDataStep()
        || operation instanceof RenameTable
        || operation instanceof RenameColumn
        || operation instanceof DropColumn
        || operation instanceof DropTable;
  }

  private List<PostgresViewCatalog.View> users(Place place) throws SQLException {
    return catalog.users(dialect.qualified(place.table()), place.column());
  }

  private List<Place> retyped(Operation operation, SchemaModel schema) {
    if (operation instanceof AlterColumn alter && dialect.retypes(alter)) {
      return List.of(new Place(alter.table(), alter.after().name()));
    }
    if (operation instanceof AlterEnum alter) {
      return schema.tables().stream()
          .flatMap(table -> table.columns().stream()
              .filter(column -> isOf(column, alter))
              .map(column -> new Place(table.name(), column.name())))
          .collect(Collectors.toList());
    }
    return List.of();
  }

  private static boolean isOf(Column column, AlterEnum alter) {
    return column.type().enumName().equals(alter.before().name());
  }

  private static List<Place> dropped(Operation operation) {
    if (operation instanceof DropColumn drop) {
      return List.of(new Place(drop.table(), drop.column()));
    }
    return operation instanceof DropTable drop ? List.of(new Place(drop.table(), "")) : List.of();
  }

  private static MigrationException inTheWay(
      PostgresViewCatalog.View view, String what, String why) {
    return new MigrationException("Cannot " + what + ": " + view.kind() + " " + view.name() + " "
        + why + ". Drop it with execute before this operation, and create it anew after it.");
  }
}
