package io.migration4j.processor.hibernate.models.auxiliary;

import static io.migration4j.processor.hibernate.Feature.AUXILIARY_OBJECTS;

import io.migration4j.processor.hibernate.Model;
import io.migration4j.schema.Database;
import jakarta.persistence.CheckConstraint;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Set;
import org.hibernate.boot.ResourceStreamLocator;
import org.hibernate.boot.model.relational.AuxiliaryDatabaseObject;
import org.hibernate.boot.model.relational.SimpleAuxiliaryDatabaseObject;
import org.hibernate.boot.spi.AdditionalMappingContributions;
import org.hibernate.boot.spi.AdditionalMappingContributor;
import org.hibernate.boot.spi.InFlightMetadataCollector;
import org.hibernate.boot.spi.MetadataBuildingContext;
import org.hibernate.engine.config.spi.ConfigurationService;

/**
 * An {@code AdditionalMappingContributor} that brings what tables use, and so is made before them: a domain,
 * and two functions of one name. SQLite has neither. Two statements of one object after the tables.
 */
@Model(
    covers = AUXILIARY_OBJECTS,
    on = Database.POSTGRESQL,
    settings = Contributed.SETTING + "=true")
public class Contributed {
  static final String SETTING = "migration4j.test.contributed";

  @Entity(name = "Pupil")
  @Table(
      check =
          @CheckConstraint(
              name = "pupil_grade_check",
              constraint = "fair(best) and fair(worst, 6)"))
  public static class Pupil {
    @Id
    long id;

    @Column(columnDefinition = "grade")
    Integer best;

    Integer worst;
  }

  /** Found as a service by every boot, and of use only where the setting of the model is. */
  public static class Contributor implements AdditionalMappingContributor {
    @Override
    public void contribute(
        AdditionalMappingContributions contributions,
        InFlightMetadataCollector metadata,
        ResourceStreamLocator locator,
        MetadataBuildingContext context) {
      boolean wanted = context
          .getBootstrapContext()
          .getServiceRegistry()
          .requireService(ConfigurationService.class)
          .getSettings()
          .containsKey(SETTING);
      if (wanted) {
        contributions.contributeAuxiliaryDatabaseObject(
            before("create domain grade as integer check (value > 0)", "drop domain grade"));
        contributions.contributeAuxiliaryDatabaseObject(before(
            "create function fair(g integer) returns boolean immutable language sql as 'select g < 9'",
            "drop function fair(integer)"));
        contributions.contributeAuxiliaryDatabaseObject(before(
            "create function fair(g integer, worst integer) returns boolean immutable language sql"
                + " as 'select g <= worst'",
            "drop function fair(integer, integer)"));
        contributions.contributeAuxiliaryDatabaseObject(new SimpleAuxiliaryDatabaseObject(
            Set.of(),
            null,
            null,
            new String[] {
              "create view best as select id from Pupil where best = 1",
              "create rule unchanged as on delete to best do instead nothing"
            },
            new String[] {"drop rule unchanged on best", "drop view best"}));
      }
    }

    private static AuxiliaryDatabaseObject before(String create, String drop) {
      return new SimpleAuxiliaryDatabaseObject(
          Set.of(), null, null, new String[] {create}, new String[] {drop}, true);
    }
  }
}
