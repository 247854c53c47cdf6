package io.migration4j.processor.hibernate;

import java.util.LinkedHashMap;
import java.util.Map;
import org.hibernate.mapping.AggregateColumn;
import org.hibernate.mapping.BasicValue;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Table;
import org.hibernate.type.SqlTypes;

/**
 * The checks of what is inside of JSON and XML columns, in the words of Hibernate's own exporter, which
 * writes them at the end of a table.
 */
final class AggregateChecks {
  private static final String START = ", check (";

  private final Boot boot;

  AggregateChecks(Boot boot) {
    this.boot = boot;
  }

  /** The conditions by the name of the column. */
  Map<String, String> of(Table table) {
    Map<String, String> checks = new LinkedHashMap<>();
    var support = boot.dialect().getAggregateSupport();
    if (support != null && support.supportsComponentCheckConstraints()) {
      for (Column column : table.getColumns()) {
        if (column instanceof AggregateColumn aggregate && !isArray(aggregate)) {
          String written = HibernateVersion.aggregateCheck(aggregate, boot);
          if (!written.isEmpty()) {
            checks.put(column.getName(), written.substring(START.length(), written.length() - 1));
          }
        }
      }
    }
    return checks;
  }

  private static boolean isArray(AggregateColumn column) {
    int code =
        ((BasicValue) column.getValue()).getResolution().getJdbcType().getDefaultSqlTypeCode();
    return switch (code) {
      case SqlTypes.STRUCT_ARRAY,
          SqlTypes.STRUCT_TABLE,
          SqlTypes.JSON_ARRAY,
          SqlTypes.XML_ARRAY,
          SqlTypes.ARRAY -> true;
      default -> false;
    };
  }
}
