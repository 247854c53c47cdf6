package io.migration4j.processor.hibernate;

import static org.assertj.core.api.Assertions.assertThat;

import io.migration4j.dialect.Dialects;
import io.migration4j.schema.Database;
import io.migration4j.schema.SqlText;
import io.migration4j.schema.SqlType;
import io.migration4j.schema.SqlType.Kind;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.engine.jdbc.Size;
import org.hibernate.type.BasicType;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.StringJavaType;
import org.hibernate.type.descriptor.jdbc.ObjectJdbcType;
import org.hibernate.type.descriptor.sql.spi.DdlTypeRegistry;
import org.hibernate.type.internal.BasicTypeImpl;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every code of a type that a dialect of Hibernate has a text for: ours writes the same text. Arrays,
 * whose text is that of their elements, are in the models of {@link OracleTest}.
 */
class SqlTypesTest {
  private static final Map<Database, Boot> BOOTS = new EnumMap<>(Database.class);

  private static final List<Size> SIZES = List.of(
      new Size(6, 0, 255L),
      new Size(10, 2, 20L),
      new Size(24, 0, 32_768L),
      new Size(53, 6, 20_000_000L));

  /** A code of {@link SqlTypes} in one size. */
  record Code(String name, int number, Size size) {
    BasicType<String> type() {
      return new BasicTypeImpl<>(StringJavaType.INSTANCE, new ObjectJdbcType(number));
    }

    @Override
    public String toString() {
      return name + " of " + size.getLength() + ", " + size.getPrecision() + ", " + size.getScale();
    }
  }

  @BeforeAll
  static void boot() {
    for (Database database : Database.values()) {
      HibernateRequest nothing = new HibernateRequest(
          List.of(), Map.of(), List.of(database), SqlTypesTest.class.getClassLoader(), Map.of());
      BOOTS.put(database, Boot.start(nothing, database));
    }
  }

  @AfterAll
  static void close() {
    BOOTS.values().forEach(Boot::close);
  }

  static Stream<Code> codes() throws IllegalAccessException {
    List<Code> codes = new ArrayList<>();
    for (Field field : SqlTypes.class.getFields()) {
      int number = field.getInt(null);
      if (number != SqlTypes.ARRAY && isCreated(number)) {
        SIZES.forEach(size -> codes.add(new Code(field.getName(), number, size)));
      }
    }
    return codes.stream();
  }

  private static boolean isCreated(int number) {
    return ColumnTypes.refused(number).isEmpty()
        && registry(Database.POSTGRESQL).getDescriptor(number) != null;
  }

  @ParameterizedTest
  @MethodSource("codes")
  void codeIsWrittenAsHibernateWritesIt(Code code) {
    Map<Database, ColumnFacets> facets = facets(code);
    SqlType type = Variants.type(facets);
    facets.forEach((database, wanted) -> assertThat(normal(Dialects.of(database).type(type)))
        .as("%s on %s is %s", code, database, type)
        .isEqualTo(normal(wanted.type())));
  }

  /** The same to a database, but not to a reader of the catalog of SQLite. */
  @Test
  void codesInWordsOfTheirOwnAreFew() throws IllegalAccessException {
    assertThat(names(type -> !type.definition().equals(SqlText.NONE)))
        .containsExactly("DECIMAL", "DOUBLE", "FLOAT", "LONG32NVARCHAR", "ROWID");
    assertThat(names(type -> type.kind() == Kind.RAW)).containsExactly("ROWID");
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        SqlTypes.STRUCT,
        SqlTypes.STRUCT_ARRAY,
        SqlTypes.STRUCT_TABLE,
        SqlTypes.GEOMETRY,
        SqlTypes.POINT,
        SqlTypes.GEOGRAPHY,
        SqlTypes.VECTOR,
        SqlTypes.VECTOR_INT8,
        SqlTypes.VECTOR_FLOAT32,
        SqlTypes.VECTOR_FLOAT64
      })
  void codeWithoutAPlaceInTheModelIsRefused(int number) {
    assertThat(ColumnTypes.refused(number)).isNotEmpty();
  }

  private static Set<String> names(Predicate<SqlType> claim) throws IllegalAccessException {
    return codes()
        .filter(code -> claim.test(Variants.type(facets(code))))
        .map(Code::name)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Map<Database, ColumnFacets> facets(Code code) {
    Map<Database, ColumnFacets> facets = new EnumMap<>(Database.class);
    BOOTS.keySet().forEach(database -> {
      DdlTypeRegistry registry = registry(database);
      if (registry.getDescriptor(code.number()) != null) {
        String text =
            registry.getDescriptor(code.number()).getTypeName(code.size(), code.type(), registry);
        List<SqlType> candidates = ColumnTypes.candidates(code.type(), code.size());
        facets.put(
            database, new ColumnFacets(text, false, candidates, false, true, "", "", Map.of()));
      }
    });
    return facets;
  }

  private static DdlTypeRegistry registry(Database database) {
    return BOOTS.get(database).metadata().getDatabase().getTypeConfiguration().getDdlTypeRegistry();
  }

  private static String normal(String type) {
    return type.toLowerCase(Locale.ROOT).replaceAll("\\s*([(),])\\s*", "$1");
  }
}
