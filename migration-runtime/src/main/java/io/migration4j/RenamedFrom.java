package io.migration4j;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says that a table or column is not a new one but had another name, so that autogenerate renames it
 * and its values stay. On an entity it speaks of the entity's table, on an attribute of its columns, on a
 * collection of its table. Once the rename is written it says nothing more and may be removed; one that
 * fits nothing is refused.
 */
@Documented
@Target({ElementType.TYPE, ElementType.FIELD, ElementType.METHOD})
@Retention(RetentionPolicy.SOURCE)
public @interface RenamedFrom {
  /** The former name of the table or column in the database, or of the attribute. */
  String value();
}
