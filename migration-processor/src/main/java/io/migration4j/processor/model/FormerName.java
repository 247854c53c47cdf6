package io.migration4j.processor.model;

/**
 * What {@link io.migration4j.RenamedFrom} says of an entity or attribute.
 *
 * @param className the binary name of the class it stands on or in
 * @param attribute the attribute it stands on; empty for the class
 * @param name the former name of its table or column
 */
public record FormerName(String className, String attribute, String name) {}
