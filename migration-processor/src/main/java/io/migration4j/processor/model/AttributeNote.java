package io.migration4j.processor.model;

/**
 * What {@link io.migration4j.RenamedFrom} or {@link io.migration4j.Backfill} says.
 *
 * @param className the binary name of the class it stands on or in
 * @param attribute the attribute it stands on; empty for the class
 * @param value the text of the annotation
 */
public record AttributeNote(String className, String attribute, String value) {}
