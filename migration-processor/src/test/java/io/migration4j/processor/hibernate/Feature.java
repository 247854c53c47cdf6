package io.migration4j.processor.hibernate;

import java.util.List;

/**
 * What Hibernate can map and we must build as Hibernate does: the list of the issue, an item a constant. A
 * {@link Model} names those it covers; {@link OracleTest} fails for one without a model.
 */
public enum Feature {
  IDENTITY(Group.IDS, "identity"),
  SEQUENCE(Group.IDS, "sequence with allocation size and own name"),
  TABLE_GENERATOR(Group.IDS, "table generator with its initial row"),
  UUID_ID(Group.IDS, "UUID"),
  CUSTOM_GENERATOR(Group.IDS, "custom generator type"),
  NO_GENERATOR(Group.IDS, "no generator"),
  ID_CLASS(Group.IDS, "`@IdClass`"),
  EMBEDDED_ID(Group.IDS, "`@EmbeddedId`"),
  MAPS_ID(Group.IDS, "`@MapsId`"),
  DERIVED_IDENTITY(Group.IDS, "derived identities"),

  SINGLE_TABLE(Group.INHERITANCE, "single table with each kind of discriminator"),
  JOINED(Group.INHERITANCE, "joined"),
  TABLE_PER_CLASS(Group.INHERITANCE, "table per class"),
  MAPPED_SUPERCLASS(Group.INHERITANCE, "mapped superclasses, with generics"),

  NESTED_EMBEDDABLE(Group.EMBEDDABLES, "nested"),
  RECORD_EMBEDDABLE(Group.EMBEDDABLES, "records"),
  ATTRIBUTE_OVERRIDE(Group.EMBEDDABLES, "attribute overrides"),
  ASSOCIATION_OVERRIDE(Group.EMBEDDABLES, "association overrides"),
  EMBEDDED_PREFIX(Group.EMBEDDABLES, "embedded prefix"),
  JSON_AGGREGATE(Group.EMBEDDABLES, "JSON aggregates"),
  SECONDARY_TABLE(Group.EMBEDDABLES, "secondary tables"),

  BASIC_TYPES(Group.BASICS, "all basic types"),
  LENGTH(Group.BASICS, "length"),
  PRECISION(Group.BASICS, "precision and scale"),
  TIME_PRECISION(Group.BASICS, "time precision"),
  TIME_ZONE_STORAGE(Group.BASICS, "time zone storage"),
  INSTANT(Group.BASICS, "`Instant`"),
  OFFSET_DATE_TIME(Group.BASICS, "`OffsetDateTime`"),
  ZONED_DATE_TIME(Group.BASICS, "`ZonedDateTime`"),
  DURATION(Group.BASICS, "`Duration`"),
  YEAR(Group.BASICS, "`Year`"),
  UUID_VALUE(Group.BASICS, "`UUID`"),
  URL(Group.BASICS, "`URL`"),
  LOCALE(Group.BASICS, "`Locale`"),
  CURRENCY(Group.BASICS, "`Currency`"),
  BIG_INTEGER(Group.BASICS, "`BigInteger`"),
  BYTES(Group.BASICS, "`byte[]`"),
  CLOB(Group.BASICS, "`Clob`"),
  BLOB(Group.BASICS, "`Blob`"),
  CHARS(Group.BASICS, "`char[]`"),

  ENUM_ORDINAL(Group.VALUES, "enum by ordinal, with its check"),
  ENUM_STRING(Group.VALUES, "enum by name, with its check"),
  ENUMERATED_VALUE(Group.VALUES, "`@EnumeratedValue`"),
  NATIVE_ENUM(Group.VALUES, "native named enum"),
  CONVERTER(Group.VALUES, "explicit converter"),
  AUTO_APPLY(Group.VALUES, "converter applied automatically"),
  DISABLED_CONVERTER(Group.VALUES, "disabled converter"),
  JDBC_TYPE_CODE(Group.VALUES, "`@JdbcTypeCode`"),
  JDBC_TYPE(Group.VALUES, "`@JdbcType`"),
  JAVA_TYPE(Group.VALUES, "`@JavaType`"),
  USER_TYPE_OF_CLASS_PATH(Group.VALUES, "`@Type` with a user type of the class path"),
  USER_TYPE_OF_MODULE(Group.VALUES, "`@Type` with a user type of the module"),
  ARRAY(Group.VALUES, "arrays"),
  BASIC_COLLECTION(Group.VALUES, "collections of basics in a column"),
  JSON(Group.VALUES, "JSON"),
  XML(Group.VALUES, "XML"),
  INET(Group.VALUES, "INET"),
  INTERVAL(Group.VALUES, "intervals"),

  ELEMENT_COLLECTION(Group.COLLECTIONS, "element collections"),
  MAP_KEY_COLUMN(Group.COLLECTIONS, "maps with key columns"),
  MAP_KEY_JOIN(Group.COLLECTIONS, "maps with key joins"),
  MAP_KEY_ENUM(Group.COLLECTIONS, "maps with enum keys"),
  ORDER_COLUMN(Group.COLLECTIONS, "order columns"),
  LIST_INDEX_BASE(Group.COLLECTIONS, "list index base"),

  ONE_TO_ONE_BY_KEY(Group.ASSOCIATIONS, "one-to-one joined by primary key"),
  ONE_TO_ONE(Group.ASSOCIATIONS, "one-to-one with a foreign key"),
  ONE_TO_ONE_MAPPED_BY(Group.ASSOCIATIONS, "one-to-one, `mappedBy`"),
  ONE_TO_MANY_JOIN_TABLE(Group.ASSOCIATIONS, "one-to-many with a join table"),
  ONE_TO_MANY(Group.ASSOCIATIONS, "one-to-many without a join table"),
  MANY_TO_MANY(Group.ASSOCIATIONS, "many-to-many"),
  ANY(Group.ASSOCIATIONS, "`@Any` and `@ManyToAny`"),
  JOIN_FORMULA(Group.ASSOCIATIONS, "`@JoinFormula` where legal"),
  NON_KEY_REFERENCE(Group.ASSOCIATIONS, "join columns that reference non-key columns"),
  SELF_REFERENCE(Group.ASSOCIATIONS, "self references"),
  CYCLE(Group.ASSOCIATIONS, "cycles"),

  UNIQUE(Group.CONSTRAINTS, "unique constraints: named, unnamed, of several columns"),
  INDEX(Group.CONSTRAINTS, "indexes: named, unnamed, of several columns, with order"),
  NATURAL_ID(Group.CONSTRAINTS, "natural ids"),
  COLUMN_UNIQUE(Group.CONSTRAINTS, "`@Column(unique)`"),
  JOIN_TABLE_UNIQUE(Group.CONSTRAINTS, "composite uniqueness on join tables"),
  COLUMN_CHECK(Group.CONSTRAINTS, "checks on a column"),
  TABLE_CHECK(Group.CONSTRAINTS, "checks on a table"),
  FOREIGN_KEY_NAME(Group.CONSTRAINTS, "foreign key names"),
  FOREIGN_KEY_ACTION(Group.CONSTRAINTS, "foreign key actions, `@OnDelete`"),
  NO_CONSTRAINT(Group.CONSTRAINTS, "`NO_CONSTRAINT`"),

  COLUMN_DEFAULT(Group.COLUMNS, "`@ColumnDefault`"),
  GENERATED(Group.COLUMNS, "`@Generated`"),
  GENERATED_COLUMN(Group.COLUMNS, "`@GeneratedColumn`"),
  COLUMN_DEFINITION(Group.COLUMNS, "`columnDefinition`"),
  COLLATE(Group.COLUMNS, "`@Collate`"),
  COMMENT(Group.COLUMNS, "comments"),
  COLUMN_OPTIONS(Group.COLUMNS, "column options"),

  SOFT_DELETE(Group.ROWS, "`@SoftDelete`"),
  TENANT_ID(Group.ROWS, "`@TenantId`"),
  PARTITION_KEY(Group.ROWS, "`@PartitionKey`"),
  VERSION(Group.ROWS, "`@Version`"),
  VIEW(Group.ROWS, "`@View`, never a table of ours"),
  SUBSELECT(Group.ROWS, "`@Subselect`, never a table"),
  SQL_STATEMENTS(Group.ROWS, "`@SQL*` left alone"),

  SCHEMAS(Group.NAMES, "schemas"),
  CATALOGS(Group.NAMES, "catalogs"),
  QUOTED_NAMES(Group.NAMES, "quoted names"),
  RESERVED_WORDS(Group.NAMES, "reserved words"),
  GLOBAL_QUOTING(Group.NAMES, "global quoting"),
  NAMING_STRATEGY(Group.NAMES, "naming strategies of Hibernate"),
  NAMING_OF_SPRING(Group.NAMES, "those of Spring Boot 3 and 4 by one word"),
  NAMING_OF_QUARKUS(Group.NAMES, "those of Quarkus by one word"),
  OWN_NAMING(Group.NAMES, "naming strategies of the project"),
  NESTED_CLASSES(Group.NAMES, "nested classes"),
  GENERIC_CLASSES(Group.NAMES, "generic classes"),

  AUXILIARY_OBJECTS(Group.SOURCES, "auxiliary objects"),
  BEAN_VALIDATION(Group.SOURCES, "Bean Validation in the DDL"),
  ENVERS(Group.SOURCES, "Envers audit tables"),
  ORM_XML(Group.SOURCES, "`orm.xml`"),
  PACKAGE_ANNOTATIONS(Group.SOURCES, "package-level annotations"),

  PERSISTENCE_XML(
      Group.PROJECTS, "`persistence.xml`: classes, mapping files, properties", "OlderHibernateIT"),
  HIBERNATE_PROPERTIES(
      Group.PROJECTS, "`hibernate.properties`", "SettingsIT", "CompiledElsewhereIT"),
  APPLICATION_PROPERTIES(
      Group.PROJECTS, "`application.properties` of Spring Boot and Quarkus", "SettingsIT"),
  APPLICATION_YAML(
      Group.PROJECTS, "`application.yml` and `application.yaml`", "SettingsIT", "SpringBootIT"),
  MODEL_DIALECT(Group.PROJECTS, "the databases and so the model dialect", "ScriptIT"),
  OLDER_HIBERNATE(Group.PROJECTS, "Hibernate 6.6", "OlderHibernateIT"),
  LIBRARY(Group.PROJECTS, "entities in a dependency", "CompiledElsewhereIT"),
  SIBLING_MODULE(Group.PROJECTS, "entities in a sibling module", "MultiModuleIT"),
  KOTLIN(Group.PROJECTS, "Kotlin", "CompiledElsewhereIT"),
  LOMBOK(
      Group.PROJECTS,
      "Lombok, with fields and with getters, and its own naming strategy",
      "CompiledElsewhereIT"),
  GENERATED_SOURCES(Group.PROJECTS, "generated sources", "SettingsIT"),
  ENVERS_PROJECT(Group.PROJECTS, "Envers", "CompiledElsewhereIT"),
  SPRING_BOOT(Group.PROJECTS, "Spring Boot with `application.yml`", "SpringBootIT"),
  JDKS(Group.PROJECTS, "JDK 17 to 25, each with its language", "JdkIT"),
  MAVENS(Group.PROJECTS, "Maven 3.8, 3.9 and 4", "MavenIT"),

  STRUCT(Group.REFUSED, "`@Struct`", "RefusedMappingsTest"),
  SPATIAL(Group.REFUSED, "spatial types", "RefusedMappingsTest"),
  VECTOR(Group.REFUSED, "vectors", "RefusedMappingsTest"),
  SEVERAL_UNITS(
      Group.REFUSED, "several persistence units, none of them named", "HibernateSettingsTest");

  /** The parts of the list. */
  enum Group {
    IDS("Ids and generators"),
    INHERITANCE("Inheritance"),
    EMBEDDABLES("Embeddables and secondary tables"),
    BASICS("Basic types"),
    VALUES("Enums, converters, types"),
    COLLECTIONS("Collections of values"),
    ASSOCIATIONS("Associations"),
    CONSTRAINTS("Constraints and indexes"),
    COLUMNS("Columns"),
    ROWS("Rows"),
    NAMES("Names"),
    SOURCES("Where mappings come from"),
    PROJECTS("Projects, through the goals"),
    REFUSED("Refused by name, left for later");

    private final String title;

    Group(String title) {
      this.title = title;
    }

    String title() {
      return title;
    }
  }

  private final Group group;
  private final String text;
  private final List<String> stories;

  Feature(Group group, String text, String... stories) {
    this.group = group;
    this.text = text;
    this.stories = List.of(stories);
  }

  Group group() {
    return group;
  }

  /** In the words of the issue. */
  String text() {
    return text;
  }

  /** The tests of other classes that show it where no model can. */
  List<String> stories() {
    return stories;
  }
}
