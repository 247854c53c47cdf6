package io.migration4j.processor.hibernate;

import io.migration4j.MigrationException;

/**
 * A mapping that Hibernate refuses or that a schema model cannot hold. It knows which class and attribute
 * are at fault, so that the error can be shown at their place in the source.
 */
public final class UnmappableException extends MigrationException {
  private static final long serialVersionUID = 1L;

  private final String className;
  private final String attribute;

  /**
   * @param origin {@code class#attribute}, {@code class}, or empty where nobody can say
   * @param message what is wrong and what to do
   */
  UnmappableException(String origin, String message) {
    super(message);
    this.className = className(origin);
    this.attribute = attribute(origin);
  }

  UnmappableException(String origin, String message, Throwable cause) {
    super(message, cause);
    this.className = className(origin);
    this.attribute = attribute(origin);
  }

  private static String className(String origin) {
    return origin.contains("#") ? origin.substring(0, origin.indexOf('#')) : origin;
  }

  private static String attribute(String origin) {
    return origin.contains("#") ? origin.substring(origin.indexOf('#') + 1) : "";
  }

  /** The binary name of the class at fault; empty if unknown. */
  public String className() {
    return className;
  }

  /** The path of the attribute at fault, as in {@code address.city}; empty if unknown. */
  public String attribute() {
    return attribute;
  }
}
