package io.migration4j.operation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What tables and columns were called before the operations followed so far. */
public final class EarlierNames {
  private final Map<String, String> tables = new HashMap<>();
  /** By the earlier table and the name now. */
  private final Map<List<String>, String> columns = new HashMap<>();

  /** Goes on behind an operation. */
  public void follow(Operation operation) {
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

  /** What a table was called that has this name now. */
  public String table(String now) {
    return tables.getOrDefault(now, now);
  }

  /**
   * What a column was called that has this name now.
   *
   * @param tableNow the name that its table has now
   */
  public String column(String tableNow, String now) {
    return columns.getOrDefault(List.of(table(tableNow), now), now);
  }
}
