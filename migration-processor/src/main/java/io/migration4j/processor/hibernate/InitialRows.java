package io.migration4j.processor.hibernate;

import io.migration4j.operation.BulkInsert;
import io.migration4j.operation.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hibernate.boot.model.relational.InitCommand;
import org.hibernate.mapping.Table;

/**
 * What Hibernate inserts into a table that it has just created: the counters of {@code TableGenerator} and
 * {@code TableStructure}, each of them a plain insert of texts and numbers.
 */
final class InitialRows {
  private static final Pattern INSERT =
      Pattern.compile("insert into \\S+?\\s*(?:\\(([^()]+)\\) )?values \\((.+)\\)", Pattern.DOTALL);
  private static final Pattern VALUE = Pattern.compile("\\s*('(?:[^']|'')*'|-?\\d+)\\s*(?:,|$)");

  private InitialRows() {}

  static List<BulkInsert> of(Table table, String name, Boot model) {
    List<BulkInsert> inserts = new ArrayList<>();
    for (InitCommand command : table.getInitCommands(model.context())) {
      for (String sql : HibernateVersion.statements(command)) {
        inserts.add(insert(table, name, sql));
      }
    }
    return inserts;
  }

  private static BulkInsert insert(Table mapped, String table, String sql) {
    Matcher insert = INSERT.matcher(sql.strip());
    if (!insert.matches()) {
      throw new UnmappableException(
          "",
          "Hibernate begins table " + table + " with \"" + sql
              + "\", which a generated migration cannot hold. Use another id generator.");
    }
    // Before 7.0 a sequence's table of one column is filled without its name.
    List<String> columns = insert.group(1) == null
        ? mapped.getColumns().stream().map(Names::of).toList()
        : Arrays.stream(insert.group(1).split(","))
            .map(String::strip)
            .map(Names::of)
            .toList();
    List<Object> values = new ArrayList<>();
    Matcher value = VALUE.matcher(insert.group(2));
    while (value.lookingAt()) {
      String text = value.group(1);
      values.add(
          text.startsWith("'")
              ? text.substring(1, text.length() - 1).replace("''", "'")
              : (Object) Long.valueOf(text));
      value.region(value.end(), insert.group(2).length());
    }
    return new BulkInsert(table, columns, List.of(new Row(values)));
  }
}
