package io.migration4j.schema;

import java.util.Set;

/**
 * The words that PostgreSQL (all but the unreserved of {@code pg_get_keywords()}) or SQLite
 * ({@code sqlite.org/lang_keywords.html}) does not take for a column in an expression, unless quoted.
 */
final class ReservedWords {
  private static final Set<String> WORDS = Set.of("""
      add all alter analyse analyze and any array as asc asymmetric authorization autoincrement
      between bigint binary bit boolean both case cast char character check coalesce collate
      collation column commit concurrently constraint create cross current_catalog current_date
      current_role current_schema current_time current_timestamp current_user dec decimal default
      deferrable delete desc distinct do drop else end escape except exists extract false fetch
      float for foreign freeze from full grant greatest group grouping having ilike in index
      initially inner inout insert int integer intersect interval into is isnull join lateral
      leading least left like limit localtime localtimestamp national natural nchar none normalize
      not nothing notnull null nullif numeric offset on only or order out outer overlaps overlay
      placing position precision primary real references returning right row select session_user
      set setof similar smallint some substring symmetric system_user table tablesample then time
      timestamp to trailing transaction treat trim true union unique update user using values
      varchar variadic verbose when where window with
      """.split("\\s+"));

  private ReservedWords() {}

  static boolean contains(String word) {
    return WORDS.contains(word);
  }
}
