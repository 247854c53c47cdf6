package io.migration4j.maven.connection;

import io.migration4j.MigrationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads {@code .env} files: {@code NAME=value} lines, {@code export} before the name, values in single
 * quotes verbatim or in double quotes with {@code \n}, {@code \"} and {@code \\}, comments after
 * {@code #}. These are the rules that Docker Compose and the dotenv libraries share; values that refer
 * to other variables are not expanded.
 */
final class DotEnv {
  private static final Pattern LINE =
      Pattern.compile("\\s*(?:export\\s+)?([A-Za-z_][A-Za-z0-9_.]*)\\s*=\\s*(.*)");
  private static final Pattern DOUBLE_QUOTED = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\".*");
  private static final Pattern SINGLE_QUOTED = Pattern.compile("'([^']*)'.*");

  private DotEnv() {}

  /**
   * The variables of a file, none when there is no such file.
   *
   * @throws MigrationException when it cannot be read
   */
  static Map<String, String> read(Path file) {
    if (!Files.isRegularFile(file)) {
      return Map.of();
    }
    try {
      return parse(Files.readString(file));
    } catch (IOException unreadable) {
      throw new MigrationException(
          "Cannot read " + file + ": " + unreadable.getMessage(), unreadable);
    }
  }

  static Map<String, String> parse(String text) {
    Map<String, String> variables = new LinkedHashMap<>();
    text.replaceFirst("^\uFEFF", "").lines().forEach(line -> {
      Matcher matcher = LINE.matcher(line);
      if (matcher.matches()) {
        variables.put(matcher.group(1), value(matcher.group(2)));
      }
    });
    return variables;
  }

  private static String value(String text) {
    Matcher quoted = DOUBLE_QUOTED.matcher(text);
    if (quoted.matches()) {
      return unescaped(quoted.group(1));
    }
    Matcher verbatim = SINGLE_QUOTED.matcher(text);
    if (verbatim.matches()) {
      return verbatim.group(1);
    }
    return text.replaceFirst("(^|\\s+)#.*$", "").strip();
  }

  private static String unescaped(String text) {
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      if (letter == '\\' && i + 1 < text.length()) {
        i++;
        plain.append(text.charAt(i) == 'n' ? '\n' : text.charAt(i));
      } else {
        plain.append(letter);
      }
    }
    return plain.toString();
  }
}
