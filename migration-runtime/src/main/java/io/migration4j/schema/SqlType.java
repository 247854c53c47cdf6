package io.migration4j.schema;

import io.migration4j.MigrationException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The type of a column, neutral of databases: each dialect writes what Hibernate's dialect of that
 * database would. The kinds are those of Hibernate's {@code SqlTypes}, whose names they bear.
 *
 * @param kind the family
 * @param arguments length, or precision and scale; empty for a kind without or for its default
 * @param element the type of the elements, for an array; else empty
 * @param definition the type as literally given: all there is for {@link Kind#RAW}, and for any kind what
 *     replaces our own rendering on single databases
 * @param name of the {@link EnumType} that it is; empty for all other kinds
 */
public record SqlType(
    Kind kind, List<Integer> arguments, List<SqlType> element, SqlText definition, String name) {

  /** The families of types, with the largest number of arguments each takes. */
  public enum Kind {
    BOOLEAN(0),
    TINYINT(0),
    SMALLINT(0),
    INTEGER(0),
    BIGINT(0),
    REAL(0),
    DOUBLE(0),
    FLOAT(1),
    NUMERIC(2),
    CHAR(1),
    VARCHAR(1),
    NCHAR(1),
    NVARCHAR(1),
    /** Text of any length; {@code LONG32VARCHAR}. */
    TEXT(0),
    CLOB(0),
    NCLOB(0),
    BINARY(1),
    VARBINARY(1),
    /** Bytes of any length; {@code LONG32VARBINARY}. */
    BYTES(0),
    BLOB(0),
    DATE(0),
    TIME(1),
    TIME_WITH_TIME_ZONE(1),
    TIMESTAMP(1),
    TIMESTAMP_WITH_TIME_ZONE(1),
    INTERVAL_SECOND(1),
    UUID(0),
    JSON(0),
    XML(0),
    INET(0),
    ARRAY(0),
    /** An {@link EnumType} of the schema. */
    NAMED_ENUM(0),
    /** A definition given by the user, passed on as it is. */
    RAW(0);

    private final int maximumArguments;

    Kind(int maximumArguments) {
      this.maximumArguments = maximumArguments;
    }

    /** The largest number of arguments it takes. */
    public int maximumArguments() {
      return maximumArguments;
    }
  }

  public SqlType {
    arguments = List.copyOf(arguments);
    element = List.copyOf(element);
    if (arguments.size() > kind.maximumArguments || arguments.stream().anyMatch(a -> a < 0)) {
      throw new MigrationException(String.format(
          Locale.ROOT,
          "Type %s takes at most %d numbers, none negative, but got %s.",
          kind,
          kind.maximumArguments,
          arguments));
    }
    if ((kind == Kind.ARRAY) != (element.size() == 1) || element.size() > 1) {
      throw new MigrationException("An array has one element type, and only an array: " + kind);
    }
    if ((kind == Kind.NAMED_ENUM) == name.isEmpty()) {
      throw new MigrationException(
          "An enum type has a name, and only an enum type: " + kind + " " + name);
    }
    if (kind == Kind.RAW && definition.isEmpty()) {
      throw new MigrationException("A raw type needs its definition, as in raw(\"citext\").");
    }
  }

  /** A type without a name, which any but an enum type is. */
  public SqlType(Kind kind, List<Integer> arguments, List<SqlType> element, SqlText definition) {
    this(kind, arguments, element, definition, "");
  }

  /** A type of that kind. */
  public static SqlType of(Kind kind, int... arguments) {
    return new SqlType(
        kind,
        Arrays.stream(arguments).boxed().collect(Collectors.toList()),
        List.of(),
        SqlText.NONE);
  }

  /** The same type, which on that database is written just so. */
  public SqlType on(Database database, String text) {
    return new SqlType(kind, arguments, element, definition.on(database, text), name);
  }

  /** What is written on that database whatever the kind; empty where our rendering is right. */
  public String override(Database database) {
    return definition.forDatabase(database);
  }

  public static SqlType bool() {
    return of(Kind.BOOLEAN);
  }

  public static SqlType tinyint() {
    return of(Kind.TINYINT);
  }

  public static SqlType smallint() {
    return of(Kind.SMALLINT);
  }

  public static SqlType integer() {
    return of(Kind.INTEGER);
  }

  public static SqlType bigint() {
    return of(Kind.BIGINT);
  }

  public static SqlType real() {
    return of(Kind.REAL);
  }

  public static SqlType doublePrecision() {
    return of(Kind.DOUBLE);
  }

  /** @param precision binary digits */
  public static SqlType floating(int precision) {
    return of(Kind.FLOAT, precision);
  }

  public static SqlType numeric(int precision, int scale) {
    return of(Kind.NUMERIC, precision, scale);
  }

  public static SqlType character(int length) {
    return of(Kind.CHAR, length);
  }

  public static SqlType varchar(int length) {
    return of(Kind.VARCHAR, length);
  }

  public static SqlType nchar(int length) {
    return of(Kind.NCHAR, length);
  }

  public static SqlType nvarchar(int length) {
    return of(Kind.NVARCHAR, length);
  }

  public static SqlType text() {
    return of(Kind.TEXT);
  }

  public static SqlType clob() {
    return of(Kind.CLOB);
  }

  public static SqlType nclob() {
    return of(Kind.NCLOB);
  }

  public static SqlType binary(int length) {
    return of(Kind.BINARY, length);
  }

  public static SqlType varbinary(int length) {
    return of(Kind.VARBINARY, length);
  }

  public static SqlType bytes() {
    return of(Kind.BYTES);
  }

  public static SqlType blob() {
    return of(Kind.BLOB);
  }

  public static SqlType date() {
    return of(Kind.DATE);
  }

  /** @param precision digits of the fraction of a second */
  public static SqlType time(int precision) {
    return of(Kind.TIME, precision);
  }

  /** @param precision digits of the fraction of a second */
  public static SqlType timeWithTimeZone(int precision) {
    return of(Kind.TIME_WITH_TIME_ZONE, precision);
  }

  /** @param precision digits of the fraction of a second */
  public static SqlType timestamp(int precision) {
    return of(Kind.TIMESTAMP, precision);
  }

  /** @param precision digits of the fraction of a second */
  public static SqlType timestampWithTimeZone(int precision) {
    return of(Kind.TIMESTAMP_WITH_TIME_ZONE, precision);
  }

  /** @param precision digits of the fraction of a second */
  public static SqlType intervalSecond(int precision) {
    return of(Kind.INTERVAL_SECOND, precision);
  }

  public static SqlType uuid() {
    return of(Kind.UUID);
  }

  public static SqlType json() {
    return of(Kind.JSON);
  }

  public static SqlType xml() {
    return of(Kind.XML);
  }

  public static SqlType inet() {
    return of(Kind.INET);
  }

  public static SqlType array(SqlType element) {
    return new SqlType(Kind.ARRAY, List.of(), List.of(element), SqlText.NONE);
  }

  /** @param name of an {@link EnumType} of the schema, as {@code name} or {@code schema.name} */
  public static SqlType namedEnum(String name) {
    return new SqlType(Kind.NAMED_ENUM, List.of(), List.of(), SqlText.NONE, name);
  }

  /** The name of the enum type that it is or that its elements are; empty for none. */
  public String enumName() {
    return kind == Kind.ARRAY ? element.get(0).enumName() : name;
  }

  /** The same type after an enum type got another name. */
  SqlType renamingEnum(String from, String to) {
    if (!enumName().equals(from)) {
      return this;
    }
    return kind == Kind.ARRAY
        ? new SqlType(kind, arguments, List.of(element.get(0).renamingEnum(from, to)), definition)
        : new SqlType(kind, arguments, element, definition, to);
  }

  /** A definition that is passed on as it is, on every database that gets no other with {@link #on}. */
  public static SqlType raw(String definition) {
    return new SqlType(Kind.RAW, List.of(), List.of(), new SqlText(definition, Map.of()));
  }

  /** For people: {@code varchar(255)}. */
  @Override
  public String toString() {
    if (kind == Kind.RAW) {
      return definition.toString();
    }
    String label = kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    String family = kind == Kind.NAMED_ENUM ? name : label;
    String inner = kind == Kind.ARRAY
        ? element.get(0).toString()
        : arguments.stream().map(String::valueOf).collect(Collectors.joining(","));
    return (inner.isEmpty() ? family : family + "(" + inner + ")")
        + (definition.isEmpty() ? "" : definition.variants().toString());
  }
}
