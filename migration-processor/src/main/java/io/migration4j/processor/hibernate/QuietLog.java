package io.migration4j.processor.hibernate;

import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Keeps Hibernate's start-up messages out of the compiler's output. They are addressed to the owner of a
 * running application; what matters here arrives as an exception.
 */
final class QuietLog {
  private QuietLog() {}

  static <T> T during(Supplier<T> work) {
    Logger logger = Logger.getLogger("org.hibernate");
    Level before = logger.getLevel();
    logger.setLevel(Level.SEVERE);
    try {
      return work.get();
    } finally {
      logger.setLevel(before);
    }
  }
}
