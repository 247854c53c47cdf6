package io.migration4j.processor.hibernate;

import io.migration4j.schema.Column;
import io.migration4j.schema.Database;
import io.migration4j.schema.SqlText;
import io.migration4j.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A table of Hibernate as one of ours, without its foreign keys. */
final class TableReader {
  private static final Set<String> COLLATIONS_OF_SQLITE = Set.of("binary", "nocase", "rtrim");

  private final Boot model;
  private final AttributePaths paths;
  private final MappedTables tables;
  private final ConstraintReader constraints;
  private final CheckReader checks;

  TableReader(Boot model, AttributePaths paths, MappedTables tables, ConstraintReader constraints) {
    this.model = model;
    this.paths = paths;
    this.tables = tables;
    this.constraints = constraints;
    this.checks = new CheckReader(tables, constraints, paths);
  }

  Table read(org.hibernate.mapping.Table mapped) {
    refuse(mapped);
    Table table = Table.table(Names.qualified(mapped, model.context()))
        .options(HibernateVersion.options(mapped));
    for (org.hibernate.mapping.Column column : paths.sorted(mapped)) {
      table = table.with(column(mapped, column));
    }
    if (mapped.getComment() != null) {
      table = table.comment(mapped.getComment());
    }
    table = constraints.primaryKey(table, mapped);
    table = constraints.uniques(table, mapped);
    table = checks.read(table, mapped);
    return constraints.indexes(table, mapped);
  }

  private void refuse(org.hibernate.mapping.Table mapped) {
    String origin = paths.of(mapped);
    String what = "table " + mapped.getName();
    Unrepresented.requireNone(origin, what, HibernateVersion.extraDeclarations(mapped));
    String rowId =
        mapped.getRowId() == null ? null : model.dialect().getRowIdColumnString(mapped.getRowId());
    Unrepresented.requireNone(origin, what, rowId == null ? "" : rowId);
  }

  private Column column(org.hibernate.mapping.Table mapped, org.hibernate.mapping.Column column) {
    String origin = paths.of(mapped, column);
    refuse(mapped, column, origin);
    Map<Database, ColumnFacets> facets = tables.facets(mapped, column, origin);
    ColumnFacets own = facets.get(Database.POSTGRESQL);
    Column result = Column.column(Names.of(column), Variants.type(facets))
        .nullable(isNullable(mapped, column, facets))
        .defaultsTo(
            own.identity() ? SqlText.NONE : Variants.text(facets, ColumnFacets::defaultValue))
        .generatedAs(Variants.text(facets, ColumnFacets::generatedAs))
        .options(HibernateVersion.options(column));
    if (column.getCollation() != null) {
      requireCollation(mapped, column, facets.containsKey(Database.SQLITE), origin);
      result = result.collate(column.getCollation());
    }
    if (column.getComment() != null) {
      result = result.comment(column.getComment());
    }
    return own.identity() ? result.asIdentity() : result;
  }

  /** A partition key is part of the primary key on some databases only, and may be empty on others. */
  private boolean isNullable(
      org.hibernate.mapping.Table mapped,
      org.hibernate.mapping.Column column,
      Map<Database, ColumnFacets> facets) {
    List<Database> elsewhere = new ArrayList<>();
    tables.everywhere(mapped).forEach((database, same) -> {
      if (same.getPrimaryKey() == null || !same.getPrimaryKey().containsColumn(column)) {
        elsewhere.add(database);
      }
    });
    return elsewhere.contains(Database.POSTGRESQL)
        ? facets.get(Database.POSTGRESQL).nullable()
        : elsewhere.stream().anyMatch(database -> facets.get(database).nullable());
  }

  /** SQLite's own are those of https://sqlite.org/datatype3.html#collating_sequences. */
  private static void requireCollation(
      org.hibernate.mapping.Table mapped,
      org.hibernate.mapping.Column column,
      boolean onSqlite,
      String origin) {
    if (onSqlite
        && !COLLATIONS_OF_SQLITE.contains(column.getCollation().toLowerCase(Locale.ROOT))) {
      throw new UnmappableException(
          origin,
          "Column " + mapped.getName() + "." + column.getName() + " has the collation "
              + column.getCollation() + ", which SQLite has not: it has binary, nocase and rtrim."
              + " Use one of these, or leave sqlite out of migration.databases.");
    }
  }

  private void refuse(
      org.hibernate.mapping.Table mapped, org.hibernate.mapping.Column column, String origin) {
    String what = "column " + mapped.getName() + "." + column.getName();
    String type =
        ColumnTypes.refused(ColumnFacets.mapping(column, model).getJdbcType().getDdlTypeCode());
    if (!type.isEmpty()) {
      throw new UnmappableException(
          origin,
          "Column " + mapped.getName() + "." + column.getName() + " of " + origin + " has " + type
              + ", which migration4j cannot create yet. Map the attribute to another type.");
    }
    Unrepresented.requireNone(origin, what, column.getValue().getExtraCreateTableInfo());
  }
}
