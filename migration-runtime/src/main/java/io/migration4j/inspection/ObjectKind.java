package io.migration4j.inspection;

/** What a catalog can hold, in the order in which differences are told. */
public enum ObjectKind {
  TABLE("table"),
  COLUMN("column"),
  PRIMARY_KEY("primary key"),
  UNIQUE("unique constraint"),
  FOREIGN_KEY("foreign key"),
  CHECK("check"),
  EXCLUSION("exclusion constraint"),
  INDEX("index"),
  SEQUENCE("sequence"),
  ENUM("enum type");

  private final String words;

  ObjectKind(String words) {
    this.words = words;
  }

  /** For people: {@code foreign key}. */
  public String words() {
    return words;
  }

  /** It stands by itself, in no table. */
  boolean standsAlone() {
    return this == TABLE || this == SEQUENCE || this == ENUM;
  }

  /** It is known by what it says, and its name is only a name. */
  boolean isKnownByStructure() {
    return ordinal() >= PRIMARY_KEY.ordinal() && !standsAlone();
  }
}
