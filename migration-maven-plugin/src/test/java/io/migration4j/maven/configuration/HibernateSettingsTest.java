package io.migration4j.maven.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.migration4j.MigrationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HibernateSettingsTest {
  private static final String SHOP = """
      <persistence-unit name="shop">
        <mapping-file>META-INF/more.xml</mapping-file>
        <class>
          com.example.User
        </class>
        <exclude-unlisted-classes/>
        <validation-mode>NONE</validation-mode>
        <properties>
          <property name="hibernate.default_schema" value="shop"/>
        </properties>
      </persistence-unit>
      """;
  private static final String OTHER =
      "<persistence-unit name='other'><class>com.example.Other</class></persistence-unit>";

  @TempDir
  Path directory;

  @Test
  void springsPropertiesAreTakenOverButThoseAboutTheDatabase() throws IOException {
    write("application.yml", """
        spring:
          jpa:
            hibernate:
              naming:
                physical-strategy: com.example.Names
            properties:
              hibernate:
                default_schema: shop
                dialect: com.example.OwnPostgresql
                hbm2ddl.auto: update
                hbm2ddl.default_constraint_mode: NO_CONSTRAINT
        """);

    assertThat(HibernateSettings.of(
            unit(Map.of("hibernate.connection.url", "x")), application(), "spring", "", Map.of()))
        .isEqualTo(Map.of(
            "hibernate.default_schema", "shop",
            "hibernate.dialect", "com.example.OwnPostgresql",
            "hibernate.hbm2ddl.default_constraint_mode", "NO_CONSTRAINT",
            "hibernate.physical_naming_strategy", "com.example.Names",
            "migration.naming", "spring"));
  }

  @Test
  void quarkusPropertiesAreTakenOver() throws IOException {
    write(
        "application.properties",
        "quarkus.hibernate-orm.physical-naming-strategy=com.example.Names\n"
            + "quarkus.hibernate-orm.unsupported-properties.\"hibernate.x\"=y\n"
            + "spring.jpa.properties.hibernate.z=not asked\n");

    assertThat(HibernateSettings.of(unit(Map.of()), application(), "quarkus", "", Map.of()))
        .isEqualTo(Map.of(
            "hibernate.physical_naming_strategy", "com.example.Names",
            "hibernate.x", "y",
            "migration.naming", "quarkus"));
  }

  /** A module of entities need not depend on the framework of the application. */
  @Test
  void wordOfFrameworkReadsItsSettings() throws IOException {
    write(
        "application.properties",
        "spring.jpa.properties.hibernate.default_schema=shop\n"
            + "quarkus.hibernate-orm.physical-naming-strategy=com.example.Names\n");

    assertThat(HibernateSettings.of(unit(Map.of()), application(), "hibernate", "spring", Map.of()))
        .isEqualTo(Map.of("hibernate.default_schema", "shop", "migration.naming", "spring"));
    assertThat(
            HibernateSettings.of(unit(Map.of()), application(), "hibernate", "quarkus", Map.of()))
        .isEqualTo(Map.of(
            "hibernate.physical_naming_strategy", "com.example.Names",
            "migration.naming", "quarkus"));
  }

  @Test
  void whatIsGivenBeatsWhatIsFound() {
    assertThat(HibernateSettings.of(
            unit(Map.of("hibernate.a", "found")),
            application(),
            "spring",
            "hibernate",
            Map.of("hibernate.a", "given")))
        .isEqualTo(Map.of("hibernate.a", "given", "migration.naming", "hibernate"));
  }

  @Test
  void springsPropertiesMayBeInAPropertiesFile() throws IOException {
    write(
        "application.properties",
        "spring.jpa.properties.hibernate.default_schema=shop\n"
            + "spring.jpa.hibernate.naming.implicit-strategy=com.example.Names\n"
            + "spring.jpa.hibernate.ddl-auto=update\n");

    assertThat(HibernateSettings.of(unit(Map.of()), application(), "spring", "", Map.of()))
        .isEqualTo(Map.of(
            "hibernate.default_schema", "shop",
            "hibernate.implicit_naming_strategy", "com.example.Names",
            "migration.naming", "spring"));
  }

  @Test
  void thePersistenceUnitIsRead() throws IOException {
    persistence(SHOP);

    assertThat(PersistenceXml.read(List.of(directory), ""))
        .isEqualTo(new PersistenceXml(
            List.of("com.example.User"),
            Map.of(
                "hibernate.default_schema", "shop", "jakarta.persistence.validation.mode", "NONE"),
            List.of("META-INF/more.xml"),
            true));
  }

  @Test
  void mappingFilesOfTheUnitAndOfSpringAreMapped() throws IOException {
    write("application.yml", """
        spring:
          jpa:
            mapping-resources:
              - META-INF/second.xml
              - META-INF/third.xml
        """);
    assertThat(HibernateSettings.of(
            new PersistenceXml(List.of(), Map.of(), List.of("META-INF/first.xml"), false),
            application(),
            "spring",
            "",
            Map.of()))
        .containsEntry(
            "hibernate.orm_xml_files", "META-INF/first.xml,META-INF/second.xml,META-INF/third.xml");
  }

  private static PersistenceXml unit(Map<String, String> properties) {
    return new PersistenceXml(List.of(), properties, List.of(), false);
  }

  @Test
  void severalPersistenceUnitsAreRefusedUntilOneIsNamed() throws IOException {
    persistence(SHOP, OTHER);

    assertThatThrownBy(() -> PersistenceXml.read(List.of(directory), ""))
        .isInstanceOf(MigrationException.class)
        .hasMessageContaining("has the persistence units shop, other")
        .hasMessageContaining("-Dmigration.persistenceUnit=shop");
    assertThat(PersistenceXml.read(List.of(directory), "other").classes())
        .containsExactly("com.example.Other");
  }

  @Test
  void unknownPersistenceUnitIsAnErrorThatNamesTheOthers() throws IOException {
    persistence(SHOP, OTHER);

    assertThatThrownBy(() -> PersistenceXml.read(List.of(directory), "shops"))
        .isInstanceOf(MigrationException.class)
        .hasMessageContaining("has no persistence unit shops, but shop, other");
  }

  private void persistence(String... units) throws IOException {
    Files.createDirectories(directory.resolve("META-INF"));
    write(
        "META-INF/persistence.xml",
        "<persistence xmlns=\"https://jakarta.ee/xml/ns/persistence\" version=\"3.2\">"
            + String.join("", units) + "</persistence>");
  }

  private ApplicationProperties application() {
    return ApplicationProperties.read(List.of(directory), new Environment(Map.of(), Map.of()));
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(directory.resolve(name), text);
  }
}
