package io.migration4j.processor.hibernate;

import io.migration4j.schema.EnumType;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hibernate.boot.model.relational.AuxiliaryDatabaseObject;

/**
 * The enum types of the database, each an auxiliary object of Hibernate's with the statements of {@code
 * PostgreSQLDialect.getCreateEnumTypeCommand}, in which quotes are not doubled.
 */
final class EnumTypes {
  private static final Pattern CREATE =
      Pattern.compile("create type (\\S+) as enum \\('(.*)'\\)", Pattern.DOTALL);
  private static final Pattern BETWEEN = Pattern.compile("','");

  private EnumTypes() {}

  static List<EnumType> of(Boot model) {
    return AuxiliaryObjects.applying(model)
        .flatMap(object -> parse(object, model).stream())
        .sorted((a, b) -> a.name().compareTo(b.name()))
        .toList();
  }

  /** The enum type that an auxiliary object is; empty for any other object. */
  static Optional<EnumType> parse(AuxiliaryDatabaseObject object, Boot model) {
    String[] statements = object.sqlCreateStrings(model.context());
    Matcher create = CREATE.matcher(statements.length == 0 ? "" : statements[0]);
    return create.matches()
        ? Optional.of(
            new EnumType(Names.of(create.group(1)), Arrays.asList(BETWEEN.split(create.group(2)))))
        : Optional.empty();
  }
}
