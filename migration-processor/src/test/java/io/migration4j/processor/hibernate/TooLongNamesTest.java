package io.migration4j.processor.hibernate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.migration4j.oracle.Catalog;
import io.migration4j.schema.Database;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.hibernate.tool.schema.spi.SchemaManagementException;
import org.junit.jupiter.api.Test;

/** PostgreSQL keeps 63 bytes of a name. Hibernate lets it cut the rest, and then does not find the table again. */
class TooLongNamesTest {
  private static final String NAME =
      "a_table_whose_name_has_more_than_the_sixty_three_bytes_that_postgresql_keeps";

  @Model(
      covers = {},
      on = Database.POSTGRESQL)
  static class TooLong {
    @Entity
    @Table(name = NAME)
    static class Named {
      @Id
      Long id;
    }
  }

  @Test
  void whatHibernateLetsPostgresqlCutIsRefused() throws SQLException {
    MappedClasses model = new MappedClasses(TooLong.class);
    TestDatabase database = TestDatabase.empty(Database.POSTGRESQL, List.of());
    assertThat(HibernateFactory.create(model, database)).isEmpty();
    try (Connection connection = database.connect()) {
      assertThat(Catalog.read(connection).of("table"))
          .containsExactly("table " + NAME.substring(0, 63));
    }
    assertThatThrownBy(() -> HibernateFactory.build(model, database, "validate").close())
        .isInstanceOf(SchemaManagementException.class)
        .hasMessageContaining("missing table [" + NAME + "]");
    assertThat(refusal(TooLong.class))
        .hasMessage(
            "Name " + NAME + " has 76 bytes, but PostgreSQL keeps only 63. Give it a shorter name.")
        .extracting(UnmappableException::className)
        .isEqualTo(TooLong.Named.class.getName());
  }

  @Model(covers = {})
  static class InPlaces {
    @Entity(name = "InPlaces")
    static class Placed {
      @Id
      Long id;

      @Column(name = NAME)
      String text;
    }
  }

  @Model(covers = {})
  static class InConstraint {
    @Entity(name = "InConstraint")
    @Table(uniqueConstraints = @UniqueConstraint(name = NAME, columnNames = "id"))
    static class Constrained {
      @Id
      Long id;
    }
  }

  @Test
  void columnAndConstraintAreNamedToo() {
    assertThat(refusal(InPlaces.class).attribute()).isEqualTo("text");
    assertThat(refusal(InConstraint.class)).hasMessageContaining(NAME);
  }

  private static UnmappableException refusal(Class<?> model) {
    return catchThrowableOfType(
        UnmappableException.class, () -> HibernateModel.read(new MappedClasses(model).request()));
  }
}
