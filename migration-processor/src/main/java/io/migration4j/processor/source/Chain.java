package io.migration4j.processor.source;

import java.util.ArrayList;
import java.util.List;

/**
 * An expression and the calls on its result, one after the other: {@code column(..).notNull()}.
 *
 * @param links the calls, each with its dot
 */
record Chain(Expression head, List<Call> links) implements Expression {
  Chain {
    links = List.copyOf(links);
  }

  /** The chain of that expression, so far without calls. */
  static Chain of(Expression head) {
    return new Chain(head, List.of());
  }

  Chain then(String method, Expression... arguments) {
    List<Call> more = new ArrayList<>(links);
    more.add(Call.of("." + method, arguments));
    return new Chain(head, more);
  }

  Chain thenIf(boolean wanted, String method, Expression... arguments) {
    return wanted ? then(method, arguments) : this;
  }

  /** The head alone where nothing is called on it. */
  Expression done() {
    return links.isEmpty() ? head : this;
  }

  @Override
  public int width() {
    return Math.min(NEVER, head.width() + links.stream().mapToInt(Call::width).sum());
  }

  @Override
  public int nodes() {
    return head.nodes() + links.stream().mapToInt(Call::nodes).sum();
  }

  @Override
  public void print(Page page, int indent, int reserve) {
    if (page.fits(width() + reserve)) {
      head.print(page, indent, 0);
      links.forEach(link -> link.print(page, indent, 0));
      return;
    }
    head.print(page, indent + 4, links.isEmpty() ? reserve : 0);
    for (int i = 0; i < links.size(); i++) {
      page.newLine(indent + 4);
      links.get(i).print(page, indent + 4, i == links.size() - 1 ? reserve : 0);
    }
  }
}
