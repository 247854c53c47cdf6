package io.migration4j.operation;

import io.migration4j.schema.Database;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;

/** What decides between the two branches of a {@link When}. */
public sealed interface Condition permits Condition.Environment, Condition.OnDatabase {

  /** A variable of the environment has one of some values. */
  record Environment(String variable, List<String> values) implements Condition {
    public Environment {
      values = List.copyOf(values);
    }

    @Override
    public String toString() {
      return "environment " + variable + " is " + String.join(" or ", values);
    }
  }

  /** The database is one of some. */
  record OnDatabase(List<Database> databases) implements Condition {
    public OnDatabase {
      databases = List.copyOf(databases);
    }

    @Override
    public String toString() {
      return "database is "
          + databases.stream().map(Database::label).collect(Collectors.joining(" or "));
    }
  }

  /** The first half of a condition on the environment; say next which value is meant. */
  static Variable environment(String variable) {
    return new Variable(variable);
  }

  /** The database that is migrated is one of these. */
  static Condition dialect(Database first, Database... more) {
    return new OnDatabase(List.copyOf(EnumSet.of(first, more)));
  }

  /** A variable of the environment without a value to compare it with. */
  record Variable(String name) {
    /** It has this value; an unset variable has none. */
    public Condition is(String value) {
      return new Environment(name, List.of(value));
    }

    /** It has one of these values. */
    public Condition isOneOf(String... values) {
      return new Environment(name, Arrays.asList(values));
    }
  }
}
