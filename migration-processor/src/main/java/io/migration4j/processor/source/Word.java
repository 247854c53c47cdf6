package io.migration4j.processor.source;

/** Source text that is never broken: a number, a constant, a short name. */
record Word(String text) implements Expression {
  @Override
  public int width() {
    return text.length();
  }

  @Override
  public void print(Page page, int indent, int reserve) {
    page.text(text);
  }

  @Override
  public boolean isShort() {
    return true;
  }
}
