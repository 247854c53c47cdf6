package io.migration4j.diff;

import io.migration4j.operation.Operation;
import io.migration4j.operation.RenameColumn;
import io.migration4j.operation.RenameTable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What tables and columns were called before the operations followed so far. */
final class EarlierNames {
  private final Map<String, String> tables = new HashMap<>();
  /** By the earlier table and the name now. */
  private final Map<List<String>, String> columns = new HashMap<>();

  void follow(Operation operation) {
    if (operation instanceof RenameTable rename) {
      String earlier = table(rename.from());
      tables.remove(rename.from());
      tables.put(rename.to(), earlier);
    } else if (operation instanceof RenameColumn rename) {
      String earlier = column(rename.table(), rename.from());
      String table = table(rename.table());
      columns.remove(List.of(table, rename.from()));
      columns.put(List.of(table, rename.to()), earlier);
    }
  }

  String table(String now) {
    return tables.getOrDefault(now, now);
  }

  /** @param tableNow the name that its table has now */
  String column(String tableNow, String now) {
    return columns.getOrDefault(List.of(table(tableNow), now), now);
  }
}
