package io.migration4j.jdbc;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What the history must be where a transaction of a script begins. The first looks at all revisions, each
 * later one, so that long scripts stay short, at their number and at the last that was run.
 *
 * @param ids all, sorted; empty after the first transaction
 * @param count their number
 * @param last what was run last; empty in the first transaction
 * @param present whether the last has a row, as after an upgrade
 */
record ScriptStart(List<String> ids, int count, Optional<String> last, boolean present) {
  ScriptStart {
    ids = List.copyOf(ids);
  }

  static ScriptStart at(List<HistoryEntry> history) {
    List<String> ids = history.stream().map(HistoryEntry::id).sorted().collect(Collectors.toList());
    return new ScriptStart(ids, ids.size(), Optional.empty(), false);
  }

  ScriptStart after(String id, boolean present) {
    return new ScriptStart(List.of(), count + (present ? 1 : -1), Optional.of(id), present);
  }

  boolean isFirst() {
    return last.isEmpty();
  }
}
