/**
 * What operations require of the rows that are there, as queries that find the rows which do not fit.
 * A probe runs before the first statement between two data steps, so it sees the data as the operations
 * will find them, and the names as they were then.
 */
package io.migration4j.probe;
