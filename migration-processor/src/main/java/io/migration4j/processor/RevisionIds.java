package io.migration4j.processor;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.function.Predicate;

/** Ids for new revisions: 12 hexadecimal digits, as Alembic makes them. */
final class RevisionIds {
  private static final int BYTES = 6;

  private RevisionIds() {}

  /** One that is not taken. */
  static String random(Predicate<String> taken) {
    SecureRandom random = new SecureRandom();
    byte[] bytes = new byte[BYTES];
    String id;
    do {
      random.nextBytes(bytes);
      id = HexFormat.of().formatHex(bytes);
    } while (taken.test(id));
    return id;
  }
}
