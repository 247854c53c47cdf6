package io.migration4j.schema;

/** Something that is found by its name among its kind. */
public interface Named {
  /** The name as the catalog of the model database holds it, without quotes. */
  String name();
}
