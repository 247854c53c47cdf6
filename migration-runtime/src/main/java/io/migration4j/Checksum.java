package io.migration4j;

import io.migration4j.operation.Operation;
import io.migration4j.operation.Recording;
import io.migration4j.operation.RunJava;
import io.migration4j.operation.When;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What tells whether a revision is still the one that was applied: {@code v1:} and the SHA-256 of the
 * {@link CanonicalText} of its operations, both ways, so that comments, formatting and line ends never
 * matter. Where Java code is among them, a slash and the digest of the source's tokens follow, if it is
 * known; two checksums are compared by it only where both have it.
 */
record Checksum(String operations, String code) {
  private static final String VERSION = "v1:";

  /** @param digest of the source's tokens; empty where it is not known */
  static Checksum of(Recording upgrade, Recording downgrade, String digest) {
    String text = lines("upgrade", upgrade) + lines("downgrade", downgrade);
    boolean code = Stream.of(upgrade, downgrade).anyMatch(way -> hasCode(way.operations()));
    return new Checksum(VERSION + sha256(text), code ? digest : "");
  }

  /** Reads what {@link #toString} wrote. */
  static Checksum parse(String text) {
    int slash = text.indexOf('/');
    return slash < 0
        ? new Checksum(text, "")
        : new Checksum(text.substring(0, slash), text.substring(slash + 1));
  }

  /** A short text for each operation, by which a step of an unfinished revision is known again. */
  static List<String> fingerprints(Recording recording) {
    return recording.operations().stream()
        .map(operation -> sha256(CanonicalText.of(operation)).substring(0, 16))
        .toList();
  }

  boolean matches(Checksum other) {
    return operations.equals(other.operations)
        && (code.isEmpty() || other.code.isEmpty() || code.equals(other.code));
  }

  @Override
  public String toString() {
    return code.isEmpty() ? operations : operations + "/" + code;
  }

  private static String lines(String direction, Recording recording) {
    return recording.operations().stream()
        .map(operation -> CanonicalText.of(operation) + "\n")
        .collect(Collectors.joining("", direction + "\n", ""));
  }

  private static boolean hasCode(List<Operation> operations) {
    return operations.stream()
        .anyMatch(operation -> operation instanceof RunJava
            || operation instanceof When when
                && (hasCode(when.then()) || hasCode(when.otherwise())));
  }

  private static String sha256(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java platform has SHA-256", impossible);
    }
  }
}
