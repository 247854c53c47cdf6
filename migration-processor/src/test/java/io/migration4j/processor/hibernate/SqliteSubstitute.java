package io.migration4j.processor.hibernate;

/** What SQLite has no word for, with the SQL of a model that shows what is there instead. */
enum SqliteSubstitute {
  SEQUENCE(
      "a sequence",
      "a table of one column",
      "create table my_numbers (next_val bigint)",
      "Generators"),
  START(
      "the start of a sequence",
      "the only row of it",
      "insert into my_numbers values (1000)",
      "Generators"),
  IDENTITY(
      "an identity column",
      "an `integer` that is the primary key: SQLite numbers the rows",
      "id integer,",
      "Shop"),
  UUID("a UUID", "its sixteen bytes", "plain blob", "basics.UuidValues"),
  ARRAY("an array or collection of basic values", "its bytes", "numbers blob", "values.Arrays"),
  JSON("JSON", "text", "anything clob", "values.JsonValues"),
  XML("XML", "text", "raw clob", "values.XmlValues"),
  SET_ENUM(
      "an enum type of the database, by the setting",
      "text, and a check of the values",
      "check (color in ('RED','GREEN','BLUE'))",
      "PreferredEnums"),
  SET_ORDINAL_ENUM(
      "the same of an ordinal enum",
      "a number, and a check of its range",
      "check (priority between 0 and 2)",
      "PreferredEnums"),
  INET("an INET address", "its bytes", "address blob", "basics.InetAddresses"),
  DURATION(
      "a `Duration`", "nanoseconds, as on PostgreSQL", "plain numeric(21,0)", "basics.Durations"),
  TIME_ZONE("a time with a zone", "a `timestamp`", "nativeone timestamp", "TimeZones"),
  LARGE_TEXT("a large text", "a `clob`", "text clob", "Lobs"),
  LARGE_BYTES("large bytes", "a `blob`", "bytes blob", "Lobs"),
  COMMENT("a comment", "nothing", "title varchar(30) not null", "Described"),
  SCHEMA(
      "a schema",
      "the tables without it, which must differ in their own names",
      "create table person_numbers (next_val bigint)",
      "Schemas"),
  FOREIGN_KEY(
      "a foreign key",
      "a clause of the table; Hibernate has none there",
      "foreign key (order_id) references orders (id)",
      "Shop"),
  UNIQUE(
      "a unique constraint",
      "a unique index, also where Hibernate has none",
      "create unique index uq_both on",
      "UniqueConstraints"),
  PARTITION_KEY(
      "`@PartitionKey`",
      "a primary key without it",
      "constraint \"partitionkeys$reading_pkey\" primary key (id)",
      "rows.PartitionKeys");

  private final String mapping;
  private final String instead;
  private final String model;
  private final String sql;

  SqliteSubstitute(String mapping, String instead, String sql, String model) {
    this.mapping = mapping;
    this.instead = instead;
    this.model = model;
    this.sql = sql;
  }

  String mapping() {
    return mapping;
  }

  String instead() {
    return instead;
  }

  /** Its name, as in the page of the mappings. */
  String model() {
    return model;
  }

  /** In the statements that a migration runs for the model. */
  String sql() {
    return sql;
  }
}
