/** What the compiler's elements say about entities and migrations; they do not leave this package. */
package io.migration4j.processor.model;
