package io.migration4j.processor.hibernate;

import static org.assertj.core.api.Assertions.assertThat;

import io.migration4j.dialect.Dialects;
import io.migration4j.processor.hibernate.SqlTypeCodes.Code;
import io.migration4j.schema.Database;
import io.migration4j.schema.SqlText;
import io.migration4j.schema.SqlType;
import io.migration4j.schema.SqlType.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.engine.jdbc.Size;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every code of a type of Hibernate on both databases: ours writes the same text as Hibernate's dialect, or
 * there is a reason why none is written. The page docs/sqlite-substitutes.md has each with text or reason.
 */
class SqlTypesTest {
  private static SqlTypeCodes codes;

  private static final List<Size> SIZES = List.of(
      new Size(6, 0, 255L),
      new Size(10, 2, 20L),
      new Size(24, 0, 32_768L),
      new Size(53, 6, 20_000_000L));

  @BeforeAll
  static void boot() {
    codes = new SqlTypeCodes();
  }

  @AfterAll
  static void close() {
    codes.close();
  }

  static Stream<Code> codes() {
    return SqlTypeCodes.all().stream();
  }

  @ParameterizedTest
  @MethodSource("codes")
  void codeIsWrittenAsHibernateWritesItOrHasAReason(Code code) {
    for (Size size : codes.reason(code).isEmpty() ? SIZES : List.<Size>of()) {
      Map<Database, ColumnFacets> facets = codes.facets(code, size);
      SqlType type = Variants.type(facets);
      facets.forEach(
          (database, wanted) -> assertThat(normal(Dialects.of(database).type(type)))
              .as("%s of %s on %s is %s", code, size.getLength(), database, type)
              .isEqualTo(normal(wanted.type())));
    }
  }

  /** The same to a database, but not to a reader of the catalog of SQLite. */
  @Test
  void codesInWordsOfTheirOwnAreFew() {
    assertThat(names(type -> !type.definition().equals(SqlText.NONE)))
        .containsExactly("DECIMAL", "DOUBLE", "FLOAT", "LONG32NVARCHAR", "ROWID");
    assertThat(names(type -> type.kind() == Kind.RAW)).containsExactly("ROWID");
  }

  private static Set<String> names(Predicate<SqlType> claim) {
    return codes()
        .filter(code -> codes.reason(code).isEmpty())
        .filter(code ->
            SIZES.stream().anyMatch(size -> claim.test(Variants.type(codes.facets(code, size)))))
        .map(Code::name)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String normal(String type) {
    return type.toLowerCase(Locale.ROOT).replaceAll("\\s*([(),])\\s*", "$1");
  }
}
