package io.migration4j.schema;

import io.migration4j.schema.SqlType.Kind;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a change of type does to the values that are there. */
public final class TypeChange {
  /** Decimal digits of the largest value. */
  private static final Map<Kind, Integer> INTEGERS =
      Map.of(Kind.TINYINT, 3, Kind.SMALLINT, 5, Kind.INTEGER, 10, Kind.BIGINT, 19);

  private static final Set<Kind> TEXTS = EnumSet.of(
      Kind.CHAR, Kind.VARCHAR, Kind.NCHAR, Kind.NVARCHAR, Kind.TEXT, Kind.CLOB, Kind.NCLOB);
  private static final Set<Kind> BYTES =
      EnumSet.of(Kind.BINARY, Kind.VARBINARY, Kind.BYTES, Kind.BLOB);
  private static final Set<Kind> FLOATS = EnumSet.of(Kind.REAL, Kind.FLOAT, Kind.DOUBLE);
  /** The narrow ones first. */
  private static final List<Kind> DATES =
      List.of(Kind.DATE, Kind.TIMESTAMP, Kind.TIMESTAMP_WITH_TIME_ZONE);

  private static final List<Kind> TIMES = List.of(Kind.TIME, Kind.TIME_WITH_TIME_ZONE);
  private static final List<Collection<Kind>> FAMILIES = List.of(TEXTS, BYTES, DATES, TIMES);
  private static final Pattern LENGTH = Pattern.compile(
      "(?i)\\s*(?<word>n?varchar|character varying|varbinary)\\s*\\(\\s*(?<length>\\d{1,9})\\s*\\)\\s*");
  private static final int UNLIMITED = Integer.MAX_VALUE;
  private static final int FRACTION_DIGITS = 6;

  private TypeChange() {}

  /** Some value of the one type has no place in the other, or it is not known. */
  public static boolean mayLose(SqlType from, SqlType to) {
    return !holds(to, from);
  }

  /** Values of the one type are rounded to the other, where it has less places, and not refused. */
  public static boolean rounds(SqlType from, SqlType to) {
    return isNumber(from) && isNumber(to) && !FLOATS.contains(to.kind())
        || DATES.contains(from.kind()) && DATES.contains(to.kind())
        || from.kind() == to.kind() && TIMES.contains(to.kind());
  }

  /** Types that one attribute may have before and after a change. */
  public static boolean areAlike(SqlType some, SqlType other) {
    return isNumber(some) && isNumber(other)
        || isWord(some) && isWord(other)
        || some.kind() == other.kind()
        || FAMILIES.stream()
            .anyMatch(family -> family.contains(some.kind()) && family.contains(other.kind()));
  }

  /** It holds numbers, with places or without. */
  public static boolean isNumber(SqlType type) {
    return INTEGERS.containsKey(type.kind())
        || FLOATS.contains(type.kind())
        || type.kind() == Kind.NUMERIC;
  }

  /** Text, or an enum type, whose values are written as text. */
  private static boolean isWord(SqlType type) {
    return isText(type) || type.kind() == Kind.NAMED_ENUM;
  }

  /** It holds text of some length. */
  public static boolean isText(SqlType type) {
    return TEXTS.contains(type.kind());
  }

  private static boolean holds(SqlType wide, SqlType narrow) {
    if (wide.equals(narrow)) {
      return true;
    }
    if (wide.kind() == Kind.RAW || narrow.kind() == Kind.RAW) {
      return wide.kind() == narrow.kind()
          && Arrays.stream(Database.values())
              .allMatch(database -> isLonger(
                  wide.definition().forDatabase(database),
                  narrow.definition().forDatabase(database)));
    }
    if (wide.kind() == Kind.NAMED_ENUM) {
      return false;
    }
    if (TEXTS.contains(wide.kind())) {
      return length(wide) >= textLength(narrow);
    }
    if (BYTES.contains(wide.kind())) {
      return BYTES.contains(narrow.kind()) && length(wide) >= length(narrow);
    }
    if (isNumber(wide)) {
      return isNumber(narrow) && holdsNumber(wide, narrow);
    }
    if (wide.kind() == Kind.ARRAY) {
      return narrow.kind() == Kind.ARRAY
          && holds(wide.element().get(0), narrow.element().get(0));
    }
    return holdsOther(wide, narrow);
  }

  /** The definitions are equal, or differ in the length of a text or of bytes only. */
  private static boolean isLonger(String wide, String narrow) {
    Matcher longer = LENGTH.matcher(wide);
    Matcher shorter = LENGTH.matcher(narrow);
    return wide.equals(narrow)
        || longer.matches()
            && shorter.matches()
            && longer.group("word").equalsIgnoreCase(shorter.group("word"))
            && Integer.parseInt(longer.group("length"))
                >= Integer.parseInt(shorter.group("length"));
  }

  private static boolean holdsOther(SqlType wide, SqlType narrow) {
    if (DATES.contains(wide.kind()) && DATES.contains(narrow.kind())) {
      return DATES.indexOf(wide.kind()) >= DATES.indexOf(narrow.kind())
          && (narrow.kind() == Kind.DATE || fraction(wide) >= fraction(narrow));
    }
    if (TIMES.contains(wide.kind()) && TIMES.contains(narrow.kind())) {
      return TIMES.indexOf(wide.kind()) >= TIMES.indexOf(narrow.kind())
          && fraction(wide) >= fraction(narrow);
    }
    return wide.kind() == narrow.kind() && fraction(wide) >= fraction(narrow);
  }

  private static boolean holdsNumber(SqlType wide, SqlType narrow) {
    if (FLOATS.contains(wide.kind())) {
      int digits = bits(wide) > 24 ? 15 : 6;
      return FLOATS.contains(narrow.kind())
          ? bits(wide) >= bits(narrow)
          : wholeDigits(narrow) + scale(narrow) <= digits;
    }
    if (FLOATS.contains(narrow.kind())) {
      return false;
    }
    return wholeDigits(wide) >= wholeDigits(narrow)
        && scale(wide) >= scale(narrow)
        && !(INTEGERS.containsKey(wide.kind())
            && narrow.kind() == Kind.NUMERIC
            && wholeDigits(wide) == wholeDigits(narrow));
  }

  private static int bits(SqlType type) {
    return type.kind() == Kind.REAL
        ? 24
        : type.arguments().stream().findFirst().orElse(53) <= 24 ? 24 : 53;
  }

  private static long wholeDigits(SqlType number) {
    if (INTEGERS.containsKey(number.kind())) {
      return INTEGERS.get(number.kind());
    }
    return number.arguments().isEmpty()
        ? UNLIMITED
        : (long) number.arguments().get(0) - scale(number);
  }

  private static long scale(SqlType number) {
    if (INTEGERS.containsKey(number.kind())) {
      return 0;
    }
    return number.arguments().isEmpty()
        ? UNLIMITED
        : number.arguments().size() == 1 ? 0 : number.arguments().get(1);
  }

  private static int length(SqlType type) {
    return type.arguments().stream().findFirst().orElse(UNLIMITED);
  }

  /** The longest text of a value; unlimited, and beyond any length, where it is not known. */
  private static long textLength(SqlType type) {
    if (TEXTS.contains(type.kind())) {
      return length(type);
    }
    if (INTEGERS.containsKey(type.kind())) {
      return INTEGERS.get(type.kind()) + 1L;
    }
    return switch (type.kind()) {
      case UUID -> 36;
      case NAMED_ENUM -> 63;
      case DATE -> 10;
      case BOOLEAN -> 5;
      case NUMERIC -> type.arguments().isEmpty() ? UNLIMITED : type.arguments().get(0) + 3L;
      case ARRAY, BINARY, VARBINARY, BYTES, BLOB -> (long) UNLIMITED + 1;
      default -> UNLIMITED;
    };
  }

  private static int fraction(SqlType type) {
    return type.arguments().stream().findFirst().orElse(FRACTION_DIGITS);
  }
}
