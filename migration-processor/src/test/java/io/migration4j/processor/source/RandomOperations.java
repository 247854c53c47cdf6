package io.migration4j.processor.source;

import io.migration4j.operation.AddColumn;
import io.migration4j.operation.BulkInsert;
import io.migration4j.operation.CreateIndex;
import io.migration4j.operation.CreateTable;
import io.migration4j.operation.ExecuteSql;
import io.migration4j.operation.Operation;
import io.migration4j.operation.Row;
import io.migration4j.operation.SetComment;
import io.migration4j.schema.Column;
import io.migration4j.schema.Database;
import io.migration4j.schema.Index;
import io.migration4j.schema.SqlText;
import io.migration4j.schema.SqlType;
import io.migration4j.schema.SqlType.Kind;
import io.migration4j.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Operations with the texts that break writers: quotes, escapes, line ends, any character at all. */
final class RandomOperations {
  private static final String[] PIECES = {
    "users",
    "name",
    " ",
    "  ",
    "\n",
    "\r\n",
    "\t",
    "\"",
    "\"\"\"",
    "\\",
    "\\u0022",
    "\\n",
    "'",
    "$L",
    "$T",
    "*/",
    "{",
    "é",
    "名",
    "\ud83d\ude00",
    "\u202e",
    "\u2028",
    "\u00a0",
    "\u0007",
    "\f",
    "select 1",
    "\n   indented",
    "\n\n",
    "\n\"quoted\""
  };

  private final Random random;

  RandomOperations(long seed) {
    this.random = new Random(seed);
  }

  List<Operation> list(int size) {
    List<Operation> operations = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      operations.add(operation(i));
    }
    return operations;
  }

  private Operation operation(int number) {
    return switch (random.nextInt(6)) {
      case 0 -> new CreateTable(table("table" + number));
      case 1 -> new SetComment(text(), text());
      case 2 -> new AddColumn(text(), column(random.nextInt(9)));
      case 3 -> new CreateIndex(text(), Index.index(name(), "x" + text()).where(sql()));
      case 4 -> new BulkInsert(text(), List.of(text()), List.of(Row.row(text()), Row.row(text())));
      default ->
        new ExecuteSql(
            SqlText.sql("select 1" + harmless()).on(Database.SQLITE, "select 2" + harmless()),
            SqlText.sql("select 3" + harmless()),
            Optional.of(List.of()));
    };
  }

  private Table table(String name) {
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < random.nextInt(6); i++) {
      columns.add(column(i));
    }
    return Table.table(name, columns.toArray(Column[]::new)).comment(text()).options(text());
  }

  private Column column(int number) {
    Column column = Column.column(number + name(), type(2))
        .nullable(random.nextBoolean())
        .collate(text())
        .comment(text())
        .options(text());
    return switch (random.nextInt(4)) {
      case 0 -> column.asIdentity();
      case 1 -> column.defaultsTo(sql());
      case 2 -> column.generatedAs(sql()).defaultsTo(sql());
      default -> column;
    };
  }

  private SqlType type(int depth) {
    Kind kind = Kind.values()[random.nextInt(Kind.values().length)];
    if (kind == Kind.ARRAY) {
      return depth == 0 ? SqlType.text() : SqlType.array(type(depth - 1));
    }
    if (kind == Kind.RAW) {
      return SqlType.raw("r" + text());
    }
    if (kind == Kind.NAMED_ENUM) {
      return SqlType.namedEnum("n" + name());
    }
    int[] arguments =
        random.ints(random.nextInt(kind.maximumArguments() + 1), 0, 999).toArray();
    SqlType type = SqlType.of(kind, arguments);
    return random.nextInt(4) == 0 ? type.on(Database.SQLITE, text()) : type;
  }

  private SqlText sql() {
    SqlText text = SqlText.sql(text());
    return random.nextInt(3) == 0 ? text.on(Database.SQLITE, text()) : text;
  }

  /** Text inside a comment of SQL, where nothing is refused. */
  private String harmless() {
    return "\n/* " + text().replace("*/", "") + " */";
  }

  /** Text that may be a name. */
  private String name() {
    return text().replace("\u202e", "");
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    int pieces = random.nextInt(4) == 0 ? 40 : random.nextInt(6);
    for (int i = 0; i < pieces; i++) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return text.toString();
  }
}
