package io.migration4j.processor.hibernate;

import io.migration4j.schema.SqlType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.engine.jdbc.Size;
import org.hibernate.mapping.CheckConstraint;
import org.hibernate.mapping.Column;
import org.hibernate.metamodel.mapping.JdbcMapping;
import org.hibernate.type.BasicType;

/**
 * What Hibernate writes for a column on one database.
 *
 * @param type the type's text
 * @param given whether the user gave the text in a {@code columnDefinition}
 * @param candidates the neutral types that may stand for it
 * @param checks the conditions by name; all that have no name are one, under the empty name
 */
record ColumnFacets(
    String type,
    boolean given,
    List<SqlType> candidates,
    boolean identity,
    boolean nullable,
    String defaultValue,
    String generatedAs,
    Map<String, String> checks) {

  static ColumnFacets of(Column column, Boot boot) {
    String written = column.getSqlType(boot.metadata());
    JdbcMapping mapping = mapping(column, boot);
    Size size = HibernateVersion.size(column, boot);
    boolean given = !written.equalsIgnoreCase(ownText(mapping, size, boot));
    ColumnDefinition definition =
        given ? ColumnDefinition.parse(written) : new ColumnDefinition(written, "", true);
    String defaultValue = column.getDefaultValue() == null
        ? definition.defaultValue()
        : HibernateVersion.defaultValue(column, boot.dialect());
    // After a generated column PostgreSQL takes no "not null" from Hibernate.
    boolean computed = column.getGeneratedAs() != null
        && !HibernateVersion.writesNotNullAfterGenerated(boot.dialect());
    return new ColumnFacets(
        definition.type(),
        given,
        given ? List.of() : ColumnTypes.candidates(mapping, size, boot.dialect()),
        column.isIdentity(),
        computed || column.isNullable() && definition.nullable(),
        defaultValue,
        column.getGeneratedAs() == null ? "" : column.getGeneratedAs(),
        checks(column.getCheckConstraints()));
  }

  /** Columns of Hibernate's own tables have a plain type and no attribute behind it. */
  static JdbcMapping mapping(Column column, Boot boot) {
    return column.getValue().getType() instanceof JdbcMapping basic
        ? basic
        : HibernateVersion.type(column, boot);
  }

  /** What Hibernate itself would write for the type; empty if it knows no text for it. */
  private static String ownText(JdbcMapping mapping, Size size, Boot boot) {
    var registry = boot.metadata().getDatabase().getTypeConfiguration().getDdlTypeRegistry();
    var descriptor = registry.getDescriptor(mapping.getJdbcType().getDdlTypeCode());
    return descriptor == null || !(mapping instanceof BasicType<?> type)
        ? ""
        : descriptor.getTypeName(size, type, registry);
  }

  /** All that have no name are one condition, as {@code ColumnDefinitions} writes them. */
  private static Map<String, String> checks(List<CheckConstraint> constraints) {
    List<String> unnamed = constraints.stream()
        .filter(CheckConstraint::isAnonymous)
        .map(CheckConstraint::getConstraint)
        .toList();
    Map<String, String> checks = new LinkedHashMap<>();
    if (unnamed.size() == 1) {
      checks.put("", unnamed.get(0));
    } else if (unnamed.size() > 1) {
      checks.put("", "(" + String.join(") and (", unnamed) + ")");
    }
    constraints.stream()
        .filter(CheckConstraint::isNamed)
        .forEach(check -> checks.put(check.getName(), check.getConstraint()));
    return checks;
  }
}
