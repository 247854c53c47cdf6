package io.migration4j.processor.model;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The tokens of Java source, one a line, without comments, white space, package and imports: what a
 * formatter may change is not in them.
 */
final class JavaTokens {
  private static final Pattern TOKEN = Pattern.compile(
      "(?<skip>\\s+|//[^\\r\\n]*|/\\*.*?\\*/)"
          + "|\"\"\".*?(?<!\\\\)(?:\\\\\\\\)*\"\"\""
          + "|\"(?:[^\"\\\\\\r\\n]|\\\\.)*\""
          + "|'(?:[^'\\\\\\r\\n]|\\\\.)+'"
          + "|[\\p{L}\\p{N}_$]+"
          + "|.",
      Pattern.DOTALL);

  private JavaTokens() {}

  static String of(CharSequence source) {
    StringBuilder tokens = new StringBuilder();
    Matcher matcher = TOKEN.matcher(source.toString().replace("\r\n", "\n"));
    boolean header = false;
    boolean first = true;
    while (matcher.find()) {
      if (matcher.group("skip") != null) {
        continue;
      }
      String token = matcher.group();
      if (first && (token.equals("import") || token.equals("package"))) {
        header = true;
      }
      if (!header) {
        tokens.append(token).append('\n');
      }
      first = token.equals(";") && (header || first);
      header &= !token.equals(";");
    }
    return tokens.toString();
  }
}
