/** A live schema against the expected one: values only, which the sessions of the databases fill. */
package io.migration4j.inspection;
