package io.migration4j.maven.connection;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A database url as a log may show it: host, name and user are kept, a password and every query
 * parameter that may be secret are not.
 */
final class UrlDisplay {
  private static final Pattern CREDENTIALS = Pattern.compile("//([^/@:]*):.*@");
  private static final Pattern SECRET =
      Pattern.compile("(?i)([?&;][^=&;]*(?:pass|pwd|secret|token|key)[^=&;]*=)[^&;]*");

  private UrlDisplay() {}

  static String of(String url) {
    String masked = CREDENTIALS.matcher(url).replaceFirst("//$1@");
    masked = SECRET.matcher(masked).replaceAll("$1***");
    return masked.toLowerCase(Locale.ROOT).startsWith("jdbc:") ? masked.substring(5) : masked;
  }
}
