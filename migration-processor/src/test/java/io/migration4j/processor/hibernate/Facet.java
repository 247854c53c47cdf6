package io.migration4j.processor.hibernate;

import io.migration4j.oracle.Catalog;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** What the oracle compares and a model may have: seen in the catalog of PostgreSQL that Hibernate made. */
enum Facet {
  NOT_NULL("not null", "column .* not null.*"),
  DEFAULT("default", "column (?!.* generated ).* default .*"),
  IDENTITY("identity", "column .* identity .*"),
  GENERATED("generated", "column .* generated .*"),
  COLLATION("collation", "column .* collate .*"),
  COMMENT("comment", "(column|table) .*comment .*"),
  LENGTH("length", "column \\S+ \\S+ (character|char|varchar|bit).*\\(\\d+\\).*"),
  PRECISION("precision", "column \\S+ \\S+ (numeric|time|interval).*\\(\\d.*"),
  ARRAY("array", "column .*\\[\\].*"),
  PRIMARY_KEY("primary key", "primary .*\\([^,]*\\)"),
  COMPOSITE_KEY("primary key of several columns", "primary .*,.*"),
  UNIQUE("unique", "unique .*\\([^,]*\\)"),
  COMPOSITE_UNIQUE("unique of several columns", "unique .*,.*"),
  CHECK("check", "check .*"),
  FOREIGN_KEY("foreign key", "foreign .*"),
  COMPOSITE_FOREIGN_KEY("foreign key of several columns", "foreign .*\\([^)]*,.*\\) REFERENCES.*"),
  ACTION("foreign key action", "foreign .* ON (DELETE|UPDATE) .*"),
  DEFERRED("deferred foreign key", "foreign .* DEFERRABLE.*"),
  INDEX("index", "index .*CREATE INDEX.*"),
  UNIQUE_INDEX("unique index", "index .*CREATE UNIQUE INDEX.*"),
  INDEX_ORDER("index order", "index .*( DESC| NULLS ).*"),
  INDEX_EXPRESSION("index expression", "index .*\\(.*\\(.*"),
  SEQUENCE("sequence", "sequence (?!\\S+_id_seq ).*"),
  INCREMENT("increment", "sequence .* increment (?!1 ).*"),
  START("start", "sequence .* start (?!1 ).*"),
  ENUM("enum", "enum .*"),
  ROW("initial row", "row .*"),
  CODE("view, function, trigger or domain", "(view|function|trigger|domain) .*"),
  QUOTED("quoted name", "(table|column|sequence) (\\S*[A-Z]|\\S+ \\S*[A-Z]).*");

  private final String label;
  private final Pattern fact;

  Facet(String label, String fact) {
    this.label = label;
    this.fact = Pattern.compile(fact, Pattern.DOTALL);
  }

  static List<Facet> of(Catalog catalog) {
    return Arrays.stream(values())
        .filter(facet ->
            catalog.lines().stream().anyMatch(line -> facet.fact.matcher(line).matches()))
        .toList();
  }

  @Override
  public String toString() {
    return label;
  }
}
