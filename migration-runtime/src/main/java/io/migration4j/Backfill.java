package io.migration4j;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says what rows that are there get when the column of this attribute becomes required: the same answer
 * as {@code -Dmigration.fill}, given where the attribute is. It is used once, in the migration that makes
 * the column required, and never becomes a default; after that it says nothing and may be removed.
 *
 * <pre>{@code
 * @Column(nullable = false)
 * @Backfill("new")
 * private String status;
 *
 * @Column(nullable = false)
 * @Backfill("sql:first_name || ' ' || last_name")
 * private String fullName;
 * }</pre>
 */
@Documented
@Target({ElementType.FIELD, ElementType.METHOD})
@Retention(RetentionPolicy.SOURCE)
public @interface Backfill {
  /** A value, or {@code sql:} and an expression over the columns of the row. */
  String value();
}
