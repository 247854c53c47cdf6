package io.migration4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.ToolProvider;

/** A directory of compiled migration classes, one on top of the other, with the index of the first of them. */
final class CompiledRevisions {
  private static final String CHANGES = """
      op.createTable(table("t%1$d", column("id", integer()).notNull(), column("v", text()))
              .primaryKey("id"));
          op.bulkInsert("runs", List.of("revision"), row(%1$d));
          %2$s
      """;

  private final Path directory;
  private final int count;

  private CompiledRevisions(Path directory, int count) {
    this.directory = directory;
    this.count = count;
  }

  /**
   * Compiles revisions that each make a table and write a row into the table runs; of each five, one also
   * rebuilds a table on SQLite, one runs Java and one makes an index outside a transaction.
   */
  static CompiledRevisions compile(Path directory, int count) throws IOException {
    List<String> arguments = new ArrayList<>(List.of(
        "-d", directory.toString(), "-proc:none", "-cp", System.getProperty("java.class.path")));
    for (int number = 1; number <= count; number++) {
      Path file = directory.resolve(name(number) + ".java");
      Files.writeString(file, source(number));
      arguments.add(file.toString());
    }
    assertThat(ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, arguments.toArray(String[]::new)))
        .isZero();
    CompiledRevisions revisions = new CompiledRevisions(directory, count);
    revisions.index(directory, count);
    return revisions;
  }

  private static String source(int number) {
    String changes =
        number == 1 ? "op.createTable(table(\"runs\", column(\"revision\", integer()))); " : "";
    changes += CHANGES.formatted(number, peculiarity(number));
    return """
        import static io.migration4j.operation.Row.row;
        import static io.migration4j.schema.Column.column;
        import static io.migration4j.schema.Index.index;
        import static io.migration4j.schema.SqlType.*;
        import static io.migration4j.schema.Table.table;
        import io.migration4j.*;
        import java.util.List;
        @Revision(id = "%s"%s)
        public final class %s implements Migration {
          @Override public void upgrade(Operations op) { %s }
          @Override public void downgrade(Operations op) {}
        }
        """.formatted(
            id(number),
            number == 1 ? "" : ", revises = \"" + id(number - 1) + "\"",
            name(number),
            changes);
  }

  private static String peculiarity(int number) {
    String table = "\"t" + number + "\"";
    return switch (number % 5) {
      case 1 ->
        "op.alterColumn(" + table
            + ", column(\"v\", text()), column(\"v\", text()).defaultsTo(\"'x'\"));";
      case 2 ->
        "op.run(\"a row\", connection -> { try (var statement = connection.createStatement()) {"
            + " statement.execute(\"insert into t" + number + " values (1, 'a')\"); } });";
      case 3 ->
        "op.createIndex(" + table + ", index(\"t" + number + "_v_idx\", \"v\")).concurrently();";
      default -> "";
    };
  }

  static String id(int number) {
    return String.format("r%03d", number);
  }

  private static String name(int number) {
    return String.format("R%03d", number);
  }

  /** The class path for processes whose code knows all revisions. */
  String all() {
    return directory.toString();
  }

  /** The class path for processes whose code is older: it knows the first few. */
  String older(int known, Path copies) throws IOException {
    index(copies, known);
    for (int number = 1; number <= known; number++) {
      String file = name(number) + ".class";
      Files.copy(directory.resolve(file), copies.resolve(file));
    }
    return copies.toString();
  }

  List<String> ids() {
    List<String> ids = new ArrayList<>();
    for (int number = 1; number <= count; number++) {
      ids.add(id(number));
    }
    return ids;
  }

  private void index(Path where, int known) throws IOException {
    List<RevisionIndex.Entry> entries = new ArrayList<>();
    for (int number = 1; number <= known; number++) {
      entries.add(new RevisionIndex.Entry(id(number), name(number), RevisionIndex.UNKNOWN_DIGEST));
    }
    Path file = where.resolve(RevisionIndex.PATH);
    Files.createDirectories(file.getParent());
    Files.writeString(file, new RevisionIndex(entries).write());
  }
}
