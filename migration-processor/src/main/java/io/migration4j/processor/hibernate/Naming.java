package io.migration4j.processor.hibernate;

import io.migration4j.MigrationException;
import java.util.Map;
import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.boot.model.naming.ImplicitJoinTableNameSource;
import org.hibernate.boot.model.naming.ImplicitNamingStrategyJpaCompliantImpl;

/**
 * The naming strategies that a framework sets where its user names none. Quarkus leaves Hibernate's;
 * Spring Boot 3 and 4 have snake case and a way of their own with join tables ({@code
 * SpringImplicitNamingStrategy}).
 */
final class Naming {
  static final String SETTING = "migration.naming";
  private static final String IMPLICIT = "hibernate.implicit_naming_strategy";
  private static final String PHYSICAL = "hibernate.physical_naming_strategy";
  private static final String SNAKE_CASE =
      "org.hibernate.boot.model.naming.CamelCaseToUnderscoresNamingStrategy";

  private Naming() {}

  static void apply(Map<String, Object> settings) {
    String word = String.valueOf(settings.getOrDefault(SETTING, "hibernate"));
    settings.remove(SETTING);
    switch (word) {
      case "spring" -> {
        settings.putIfAbsent(IMPLICIT, new SpringJoinTables());
        settings.putIfAbsent(PHYSICAL, SNAKE_CASE);
      }
      case "hibernate", "quarkus" -> {}
      default ->
        throw new MigrationException(SETTING + " is \"" + word
            + "\". Write hibernate, spring or quarkus, or name the strategies with " + IMPLICIT
            + " and " + PHYSICAL + ".");
    }
  }

  /** Owner's table, then the attribute: {@code orders_items}. */
  private static final class SpringJoinTables extends ImplicitNamingStrategyJpaCompliantImpl {
    private static final long serialVersionUID = 1L;

    @Override
    public Identifier determineJoinTableName(ImplicitJoinTableNameSource source) {
      String name = source.getOwningPhysicalTableName() + "_"
          + source.getAssociationOwningAttributePath().getProperty();
      return toIdentifier(name, source.getBuildingContext());
    }
  }
}
