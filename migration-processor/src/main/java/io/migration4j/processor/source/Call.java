package io.migration4j.processor.source;

import java.util.List;
import java.util.Optional;

/**
 * A call of a method or constructor.
 *
 * @param before what stands before the type: {@code "new "} for a constructor
 * @param type the type that the method is called on by its name; empty for none
 * @param name the method with its dot, as it stands
 * @param broken whether each argument but the first has a line of its own, even if all would fit
 */
record Call(
    String before, Optional<Class<?>> type, String name, List<Expression> arguments, boolean broken)
    implements Expression {

  Call {
    arguments = List.copyOf(arguments);
  }

  /** A call of a method by its name alone. */
  static Call of(String name, Expression... arguments) {
    return of(name, List.of(arguments));
  }

  static Call of(String name, List<Expression> arguments) {
    return new Call("", Optional.empty(), name, arguments, false);
  }

  /** A static method of a type, such as {@code UUID.fromString}. */
  static Call on(Class<?> type, String method, List<Expression> arguments) {
    return new Call("", Optional.of(type), "." + method, arguments, false);
  }

  static Call constructor(Class<?> type, Expression... arguments) {
    return new Call("new ", Optional.of(type), "", List.of(arguments), false);
  }

  Call eachOnItsLine() {
    return new Call(before, type, name, arguments, true);
  }

  @Override
  public int width() {
    int separators = Math.max(0, arguments.size() - 1) * ", ".length();
    int inner = arguments.stream().mapToInt(Expression::width).sum();
    int callee = before.length() + type.map(Page::nameOf).orElse("").length() + name.length();
    return broken ? NEVER : Math.min(NEVER, callee + inner + separators + "()".length());
  }

  @Override
  public int nodes() {
    return 1 + arguments.stream().mapToInt(Expression::nodes).sum();
  }

  @Override
  public void print(Page page, int indent, int reserve) {
    boolean fits = page.fits(width() + reserve);
    page.text(before);
    type.ifPresent(page::type);
    page.text(name).text("(");
    if (fits || arguments.size() == 1 || endsWithBlock(page)) {
      printOnThisLine(page, indent, reserve);
    } else {
      printEachOnItsLine(page, indent, reserve);
    }
    page.text(")");
  }

  private boolean endsWithBlock(Page page) {
    int last = arguments.size() - 1;
    int others = arguments.subList(0, Math.max(0, last)).stream()
        .mapToInt(argument -> argument.width() + ", ".length())
        .sum();
    return last >= 0 && arguments.get(last).isBlock() && page.fits(others + "one -> {".length());
  }

  private void printOnThisLine(Page page, int indent, int reserve) {
    for (int i = 0; i < arguments.size(); i++) {
      page.text(i == 0 ? "" : ", ");
      boolean last = i == arguments.size() - 1;
      arguments.get(i).print(page, indent, last ? reserve + ")".length() : 1);
    }
  }

  private void printEachOnItsLine(Page page, int indent, int reserve) {
    for (int i = 0; i < arguments.size(); i++) {
      Expression argument = arguments.get(i);
      boolean last = i == arguments.size() - 1;
      boolean stays = i == 0 && argument.isShort() && page.fits(argument.width() + 1);
      if (!stays) {
        page.newLine(indent + 4);
      }
      argument.print(page, indent + 4, last ? reserve + ")".length() : 1);
      page.text(last ? "" : ",");
    }
  }
}
