package io.migration4j.processor.hibernate;

import io.migration4j.schema.Database;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * That Hibernate fails with the rows of a {@link Model}. {@link OracleTest} holds that it fails in the schema
 * that it made itself just as it does in ours.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({})
public @interface NoRows {
  Database[] on();

  /** What Hibernate or the driver cannot do. */
  String because();

  /** The version of Hibernate that can; unless said, none. */
  String before() default "";
}
