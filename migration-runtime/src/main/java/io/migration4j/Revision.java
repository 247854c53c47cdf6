package io.migration4j;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The place of a {@link Migration} in the revision graph. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Revision {
  /** The id, unique among all revisions: letters, digits and underscores, 64 at most. */
  String id();

  /** The ids of the parents: none for a base, several for a merge point. */
  String[] revises() default {};

  /** Revisions of other branches, by id or label, that must be applied before this one. */
  String[] dependsOn() default {};

  /** Names for the branch that begins here. */
  String[] labels() default {};

  /** What it does, in a line. */
  String message() default "";
}
