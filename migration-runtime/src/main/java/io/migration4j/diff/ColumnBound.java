package io.migration4j.diff;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a simple condition leaves to one column: {@code n >= 1}, {@code 1 <= n}, {@code n between 1 and 5},
 * {@code n in (1, 2)}, {@code n is not null}.
 *
 * @param values all that are left; empty for a bound
 * @param operator between the column and the number; empty for a list
 */
record ColumnBound(List<String> values, String operator, BigDecimal number) {
  private static final Map<String, String> TURNED =
      Map.of("<", ">", ">", "<", "<=", ">=", ">=", "<=", "=", "=", "<>", "<>", "!=", "<>");
  private static final List<String> NOT_NULL = List.of("is", "not", "null");

  ColumnBound {
    values = List.copyOf(values);
  }

  /** Empty for a condition of another form, or over another column. */
  static Optional<ColumnBound> of(List<String> condition, String column) {
    if (condition.size() < 3) {
      return Optional.empty();
    }
    if (isColumn(condition.get(0), column)) {
      List<String> rest = condition.subList(1, condition.size());
      return rest.equals(NOT_NULL)
          ? Optional.of(new ColumnBound(List.of(), "", BigDecimal.ZERO))
          : ValueSet.of(condition)
              .map(set -> new ColumnBound(set.values(), "", BigDecimal.ZERO))
              .or(() -> comparison(rest));
    }
    String last = condition.get(condition.size() - 1);
    return isColumn(last, column) ? turned(condition) : Optional.empty();
  }

  static boolean isColumn(String token, String column) {
    return token.equals(column) || token.equals("\"" + column.replace("\"", "\"\"") + "\"");
  }

  private static Optional<ColumnBound> comparison(List<String> tokens) {
    int length = tokens.size() > 2 && TURNED.containsKey(tokens.get(0) + tokens.get(1)) ? 2 : 1;
    String operator = String.join("", tokens.subList(0, length));
    return TURNED.containsKey(operator)
        ? bound(operator, tokens.subList(length, tokens.size()))
        : Optional.empty();
  }

  private static Optional<ColumnBound> turned(List<String> condition) {
    int end = condition.size() - 1;
    int start = end - 1;
    if (start > 1 && TURNED.containsKey(condition.get(start - 1) + condition.get(start))) {
      start--;
    }
    String operator = String.join("", condition.subList(start, end));
    return TURNED.containsKey(operator)
        ? bound(TURNED.get(operator), condition.subList(0, start))
        : Optional.empty();
  }

  private static Optional<ColumnBound> bound(String operator, List<String> number) {
    String text = String.join("", number);
    return text.matches("-?\\d{1,30}(\\.\\d{1,30})?")
        ? Optional.of(new ColumnBound(List.of(), operator, new BigDecimal(text)))
        : Optional.empty();
  }

  /** Numbers at the bound and beside it, whole ones first. */
  List<String> near() {
    BigDecimal above = number.setScale(0, RoundingMode.CEILING);
    BigDecimal below = number.setScale(0, RoundingMode.FLOOR);
    return operator.isEmpty()
        ? values
        : Stream.of(above, below, above.add(BigDecimal.ONE), below.subtract(BigDecimal.ONE), number)
            .map(BigDecimal::toPlainString)
            .collect(Collectors.toList());
  }

  /** @param value as SQL writes it */
  boolean lets(String value) {
    if (operator.isEmpty()) {
      return values.isEmpty() || values.contains(value);
    }
    if (value.startsWith("'")) {
      return false;
    }
    int sign = new BigDecimal(value).compareTo(number);
    return switch (operator) {
      case "<" -> sign < 0;
      case "<=" -> sign <= 0;
      case ">" -> sign > 0;
      case ">=" -> sign >= 0;
      case "=" -> sign == 0;
      default -> sign != 0;
    };
  }
}
