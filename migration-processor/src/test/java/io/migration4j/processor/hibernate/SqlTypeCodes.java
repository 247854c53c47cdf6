package io.migration4j.processor.hibernate;

import io.migration4j.schema.Database;
import io.migration4j.schema.SqlType;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.hibernate.engine.jdbc.Size;
import org.hibernate.type.BasicType;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.StringJavaType;
import org.hibernate.type.descriptor.jdbc.ObjectJdbcType;
import org.hibernate.type.descriptor.sql.spi.DdlTypeRegistry;
import org.hibernate.type.internal.BasicTypeImpl;

/** All codes of {@link SqlTypes}, with what the dialects of Hibernate write for them. */
final class SqlTypeCodes implements AutoCloseable {
  private final Map<Database, Boot> boots = new EnumMap<>(Database.class);

  /** A code, by the name of its constant. */
  record Code(String name, int number) {
    BasicType<String> type() {
      return new BasicTypeImpl<>(StringJavaType.INSTANCE, new ObjectJdbcType(number));
    }

    @Override
    public String toString() {
      return name;
    }
  }

  SqlTypeCodes() {
    for (Database database : Database.values()) {
      HibernateRequest nothing = new HibernateRequest(
          List.of(), Map.of(), List.of(database), SqlTypeCodes.class.getClassLoader(), Map.of());
      boots.put(database, Boot.start(nothing, database));
    }
  }

  /** By name. */
  static List<Code> all() {
    List<Code> codes = new ArrayList<>();
    for (Field field : SqlTypes.class.getFields()) {
      try {
        codes.add(new Code(field.getName(), field.getInt(null)));
      } catch (IllegalAccessException e) {
        throw new IllegalStateException(e);
      }
    }
    codes.sort(Comparator.comparing(Code::name));
    return codes;
  }

  /** Why it is not compared by itself; empty where it is. */
  String reason(Code code) {
    if (!ColumnTypes.refused(code.number()).isEmpty()) {
      return "refused: " + ColumnTypes.refused(code.number());
    }
    if (code.number() == SqlTypes.ARRAY) {
      return "as its elements, in the models values.Arrays and basics.WrapperArrays";
    }
    return Arrays.stream(Database.values()).allMatch(database -> !isOn(code, database))
        ? "no text of its own in Hibernate's dialects"
        : isOn(code, Database.POSTGRESQL) ? "" : "no text in Hibernate's dialect of PostgreSQL";
  }

  /** The dialect has a text for it. */
  boolean isOn(Code code, Database database) {
    return registry(database).getDescriptor(code.number()) != null;
  }

  /** What Hibernate writes for it on each database that has a text for it. */
  Map<Database, ColumnFacets> facets(Code code, Size size) {
    Map<Database, ColumnFacets> facets = new EnumMap<>(Database.class);
    boots.forEach((database, boot) -> {
      DdlTypeRegistry registry = registry(database);
      if (isOn(code, database)) {
        String text =
            registry.getDescriptor(code.number()).getTypeName(size, code.type(), registry);
        List<SqlType> candidates = ColumnTypes.candidates(code.type(), size, boot.dialect());
        facets.put(
            database, new ColumnFacets(text, false, candidates, false, true, "", "", Map.of()));
      }
    });
    return facets;
  }

  private DdlTypeRegistry registry(Database database) {
    return boots.get(database).metadata().getDatabase().getTypeConfiguration().getDdlTypeRegistry();
  }

  @Override
  public void close() {
    boots.values().forEach(Boot::close);
  }
}
