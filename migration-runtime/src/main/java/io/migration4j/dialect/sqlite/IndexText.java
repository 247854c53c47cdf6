package io.migration4j.dialect.sqlite;

import io.migration4j.MigrationException;
import java.util.ArrayList;
import java.util.List;

/** The stored {@code CREATE INDEX} of an index. */
public final class IndexText {
  private IndexText() {}

  /** The same index under another name; all the rest stays as it was written. */
  public static String renamed(String sql, String quotedName) {
    List<Token> tokens = new ArrayList<>(Tokens.read(sql));
    for (int i = 0; i + 2 < tokens.size(); i++) {
      if (tokens.get(i).is("INDEX") && tokens.get(i + 2).is("ON")) {
        tokens.set(i + 1, new Token(tokens.get(i + 1).before(), quotedName));
        return Tokens.join(tokens);
      }
    }
    throw new MigrationException(
        "Not the definition of an index: " + sql + ". It cannot be renamed.");
  }
}
