package io.migration4j.probe;

import java.util.List;

/**
 * A look for rows that an operation cannot take.
 *
 * @param operation the position of the operation among those of its revision, from 0
 * @param preparation statements to run before, which leave nothing behind when they are rolled back
 * @param rows what stands after {@code from}: the rows in question, under the names of that moment
 * @param condition what holds for a row that does not fit
 * @param key the expression that tells a row from others
 * @param keyName what people call that key
 * @param problem the beginning of a sentence that goes on with {@code 3 rows}
 * @param remedy the sentence after it
 */
public record Probe(
    int operation,
    List<String> preparation,
    String rows,
    String condition,
    String key,
    String keyName,
    String problem,
    String remedy) {
  private static final int EXAMPLES = 5;

  public Probe {
    preparation = List.copyOf(preparation);
  }

  /** A query for the number of rows that do not fit. */
  public String count() {
    return "select count(*) from " + rows + " where " + condition;
  }

  /** A query for the keys of some of them. */
  public String examples() {
    return "select " + key + " from " + rows + " where " + condition + " limit " + EXAMPLES;
  }

  /**
   * What is told of rows that do not fit.
   *
   * @param keys those of some; none where they could not be read
   */
  public String misfit(long count, List<String> keys) {
    String some = keys.isEmpty()
        ? ""
        : " (" + keyName + " " + String.join(", ", keys) + (count > keys.size() ? ", ..." : "")
            + ")";
    return problem + (count == 1 ? "1 row" : count + " rows") + some + ". " + remedy;
  }
}
