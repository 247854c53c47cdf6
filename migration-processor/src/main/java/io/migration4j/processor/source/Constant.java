package io.migration4j.processor.source;

/** A constant of an enum that is named with its type, where its bare name would say too little. */
record Constant(Enum<?> value) implements Expression {
  @Override
  public int width() {
    return Page.nameOf(value.getDeclaringClass()).length() + 1 + value.name().length();
  }

  @Override
  public void print(Page page, int indent, int reserve) {
    page.type(value.getDeclaringClass()).text("." + value.name());
  }
}
