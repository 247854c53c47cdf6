package io.migration4j.processor.source;

import io.migration4j.schema.Database;
import io.migration4j.schema.SqlText;
import io.migration4j.schema.SqlType;
import io.migration4j.schema.SqlType.Kind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Types of columns, and SQL text, as the calls that make them. */
final class TypeSource {
  /** The factory of each kind that takes as many numbers as the kind has arguments at most. */
  private static final Map<Kind, String> FACTORIES = new EnumMap<>(Map.ofEntries(
      Map.entry(Kind.BOOLEAN, "bool"),
      Map.entry(Kind.TINYINT, "tinyint"),
      Map.entry(Kind.SMALLINT, "smallint"),
      Map.entry(Kind.INTEGER, "integer"),
      Map.entry(Kind.BIGINT, "bigint"),
      Map.entry(Kind.REAL, "real"),
      Map.entry(Kind.DOUBLE, "doublePrecision"),
      Map.entry(Kind.FLOAT, "floating"),
      Map.entry(Kind.NUMERIC, "numeric"),
      Map.entry(Kind.CHAR, "character"),
      Map.entry(Kind.VARCHAR, "varchar"),
      Map.entry(Kind.NCHAR, "nchar"),
      Map.entry(Kind.NVARCHAR, "nvarchar"),
      Map.entry(Kind.TEXT, "text"),
      Map.entry(Kind.CLOB, "clob"),
      Map.entry(Kind.NCLOB, "nclob"),
      Map.entry(Kind.BINARY, "binary"),
      Map.entry(Kind.VARBINARY, "varbinary"),
      Map.entry(Kind.BYTES, "bytes"),
      Map.entry(Kind.BLOB, "blob"),
      Map.entry(Kind.DATE, "date"),
      Map.entry(Kind.TIME, "time"),
      Map.entry(Kind.TIME_WITH_TIME_ZONE, "timeWithTimeZone"),
      Map.entry(Kind.TIMESTAMP, "timestamp"),
      Map.entry(Kind.TIMESTAMP_WITH_TIME_ZONE, "timestampWithTimeZone"),
      Map.entry(Kind.INTERVAL_SECOND, "intervalSecond"),
      Map.entry(Kind.UUID, "uuid"),
      Map.entry(Kind.JSON, "json"),
      Map.entry(Kind.XML, "xml"),
      Map.entry(Kind.INET, "inet")));

  private final StaticImports imports;

  TypeSource(StaticImports imports) {
    this.imports = imports;
  }

  Expression type(SqlType type) {
    boolean raw = type.kind() == Kind.RAW;
    if (raw == type.definition().common().isEmpty()) {
      return canonical(type);
    }
    Chain chain = Chain.of(withoutDefinition(type));
    return variants(chain, type.definition()).done();
  }

  private Expression withoutDefinition(SqlType type) {
    if (type.kind() == Kind.RAW) {
      return factory("raw", List.of(Text.of(type.definition().common())));
    }
    if (type.kind() == Kind.ARRAY) {
      return factory("array", List.of(type(type.element().get(0))));
    }
    if (type.kind() == Kind.NAMED_ENUM) {
      return factory("namedEnum", List.of(Text.of(type.name())));
    }
    List<Expression> numbers = numbers(type.arguments());
    if (numbers.size() == type.kind().maximumArguments()) {
      return factory(FACTORIES.get(type.kind()), numbers);
    }
    List<Expression> arguments = new ArrayList<>(List.of(kind(type)));
    arguments.addAll(numbers);
    return Call.on(SqlType.class, "of", arguments);
  }

  /** What no factory makes. */
  private Expression canonical(SqlType type) {
    List<Expression> elements = new ArrayList<>();
    type.element().forEach(element -> elements.add(type(element)));
    List<Expression> components = new ArrayList<>(List.of(
        kind(type),
        Call.on(List.class, "of", numbers(type.arguments())),
        Call.on(List.class, "of", elements),
        sqlText(type.definition())));
    if (!type.name().isEmpty()) {
      components.add(Text.of(type.name()));
    }
    return Call.constructor(SqlType.class, components.toArray(Expression[]::new));
  }

  private static Constant kind(SqlType type) {
    return new Constant(type.kind());
  }

  private static List<Expression> numbers(List<Integer> numbers) {
    List<Expression> words = new ArrayList<>();
    numbers.forEach(number -> words.add(new Word(String.valueOf(number))));
    return words;
  }

  private Call factory(String name, List<Expression> arguments) {
    return Call.of(imports.method(SqlType.class, name), arguments);
  }

  /** A string where all databases get the same, else the chain that says what each gets. */
  Expression sql(SqlText text) {
    return text.variants().isEmpty() ? Text.of(text.common()) : sqlText(text);
  }

  Expression sqlText(SqlText text) {
    Call common = Call.of(imports.method(SqlText.class, "sql"), Text.sql(text.common()));
    return variants(Chain.of(common), text).done();
  }

  /** Adds an {@code on} for each database with a text of its own. */
  Chain variants(Chain chain, SqlText text) {
    Chain more = chain;
    for (Map.Entry<Database, String> variant : text.variants().entrySet()) {
      more = more.then("on", imports.constant(variant.getKey()), Text.sql(variant.getValue()));
    }
    return more;
  }
}
