package io.migration4j.maven.output;

import java.time.Duration;
import java.util.Locale;

/** How long something took, in the unit that reads best: {@code 41 ms}, {@code 12.4 s}, {@code 3 min 5 s}. */
public final class Elapsed {
  private static final long SECOND = 1_000;
  private static final long MINUTE = 60 * SECOND;

  private Elapsed() {}

  public static String of(Duration time) {
    long millis = time.toMillis();
    if (millis < SECOND) {
      return millis + " ms";
    }
    if (millis < MINUTE) {
      return String.format(Locale.ROOT, "%.1f s", Math.floorDiv(millis, 100) / 10.0);
    }
    return millis / MINUTE + " min " + millis % MINUTE / SECOND + " s";
  }
}
