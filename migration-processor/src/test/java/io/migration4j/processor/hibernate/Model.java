package io.migration4j.processor.hibernate;

import io.migration4j.schema.Database;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/**
 * A set of entities that the oracle compares: the classes nested in the annotated one, or of the annotated
 * package. A new model is a new class or package below {@code models}; nothing else needs to know of it.
 */
@Retention(RetentionPolicy.RUNTIME)
public @interface Model {
  /** What of the list of mappings it is a model of. */
  Feature[] covers();

  /** Hibernate's settings as {@code key=value}. */
  String[] settings() default {};

  /** Resources in the form of {@code orm.xml}. */
  String[] mappingFiles() default {};

  /** The databases that Hibernate itself can create it on. */
  Database[] on() default {Database.POSTGRESQL, Database.SQLITE};

  /** SQL that prepares an empty database, such as {@code create schema shop}. */
  String[] before() default {};

  /** SQL that a user writes in a migration of their own, such as {@code create view}. */
  String[] byHand() default {};

  /** Where Hibernate cannot keep a row of each entity, not even in the schema that it made itself. */
  NoRows[] noRows() default {};

  /** The first version of Hibernate that can map it. */
  String since() default "6.6";

  /**
   * Whether every build maps it with the older Hibernate, too; with {@code -Pfull} that maps all that it
   * can.
   */
  boolean withOlderHibernate() default false;
}
