package io.migration4j;

/** What a stamp does when the database does not have what the stamped revisions make. */
public enum Mismatch {
  /** Stamp, and tell the differences. */
  WARN,
  /** Fail before anything is written. */
  FAIL,
  /** Stamp, and do not look. */
  IGNORE
}
