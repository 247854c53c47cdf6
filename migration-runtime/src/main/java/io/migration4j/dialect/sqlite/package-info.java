/**
 * The text of SQLite's stored definitions. SQLite keeps a table as the {@code CREATE TABLE} it was made
 * with, and its pragmas tell only part of that (no names of constraints, checks, conflict clauses,
 * comments), so a change of a table is an edit of this text that leaves all the rest as it is.
 */
package io.migration4j.dialect.sqlite;
