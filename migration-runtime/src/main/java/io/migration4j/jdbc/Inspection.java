package io.migration4j.jdbc;

import io.migration4j.inspection.CatalogObject;
import io.migration4j.schema.OwnTables;
import io.migration4j.schema.QualifiedName;
import io.migration4j.schema.SchemaModel;
import java.sql.SQLException;
import java.util.List;

/**
 * What a database has, and what it would have if migrations had made a schema: both in the words of the
 * database, so that only what differs in meaning differs in text. Nothing is left behind.
 */
interface Inspection {

  Contents compare(SchemaModel expected) throws SQLException;

  /** Why this database cannot be compared, as the end of a sentence; empty when it can. */
  default String obstacle() throws SQLException {
    return "";
  }

  /** Both sides. Our own tables, and those that Hibernate makes for itself, are in neither. */
  record Contents(List<CatalogObject> expected, List<CatalogObject> live) {
    public Contents {
      expected = List.copyOf(expected);
      live = List.copyOf(live);
    }
  }

  /** A table that no schema model has: our own, and Hibernate's for bulk operations. */
  static boolean isForeign(String table) {
    return OwnTables.contains(new QualifiedName("", table).toString())
        || table.regionMatches(true, 0, "hte_", 0, 4);
  }
}
