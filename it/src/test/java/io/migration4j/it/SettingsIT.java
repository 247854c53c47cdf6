package io.migration4j.it;

import io.migration4j.it.maven.Project;
import org.junit.jupiter.api.Test;

/** Where users set Hibernate up: each file that it and the frameworks read, and what a build generates. */
class SettingsIT {
  private static final String STRATEGY = "com.example.lab.LabNames";

  @Test
  void namingStrategyOfTheProjectIsFoundInEachFileOfSettings() {
    Project project = Project.copyOf("any-jdk", "settings").overlay("any-jdk-story/names");
    project
        .mvn("migration:autogenerate", "-DdryRun", "-Dmessage=first")
        .succeeds()
        .says("create table sensor");
    isFound(
        project,
        "hibernate",
        "hibernate.properties",
        "hibernate.physical_naming_strategy=" + STRATEGY);
    isFound(project, "hibernate", "META-INF/persistence.xml", """
        <persistence xmlns="https://jakarta.ee/xml/ns/persistence" version="3.2">
          <persistence-unit name="lab">
            <properties>
              <property name="hibernate.physical_naming_strategy" value="%s"/>
            </properties>
          </persistence-unit>
        </persistence>
        """.formatted(STRATEGY));
    isFound(
        project,
        "spring",
        "application.properties",
        "spring.jpa.hibernate.naming.physical-strategy=" + STRATEGY);
    for (String suffix : new String[] {"yml", "yaml"}) {
      isFound(project, "spring", "application." + suffix, """
          spring:
            jpa:
              properties:
                hibernate.physical_naming_strategy: %s
          """.formatted(STRATEGY));
    }
    isFound(
        project,
        "quarkus",
        "application.properties",
        "quarkus.hibernate-orm.physical-naming-strategy=" + STRATEGY);
  }

  private static void isFound(Project project, String naming, String file, String text) {
    String resource = "src/main/resources/" + file;
    project.write(resource, text);
    project
        .mvn(
            "clean",
            "migration:autogenerate",
            "-DdryRun",
            "-Dmessage=first",
            "-Dmigration.naming=" + naming)
        .succeeds()
        .says("create table lab_sensor");
    project.remove(resource);
  }

  @Test
  void entitiesThatTheBuildGeneratesAreMigrated() {
    Project project = Project.copyOf("any-jdk", "generated-sources");
    project.edit("pom.xml", "    <plugins>\n", """
            <plugins>
              <plugin>
                <groupId>org.codehaus.mojo</groupId>
                <artifactId>build-helper-maven-plugin</artifactId>
                <version>3.6.1</version>
                <executions>
                  <execution>
                    <phase>generate-sources</phase>
                    <goals>
                      <goal>add-source</goal>
                    </goals>
                    <configuration>
                      <sources>
                        <source>${project.build.directory}/generated-sources/lab</source>
                      </sources>
                    </configuration>
                  </execution>
                </executions>
              </plugin>
        """);
    project.write("target/generated-sources/lab/com/example/lab/Gauge.java", """
        package com.example.lab;

        import jakarta.persistence.Entity;
        import jakarta.persistence.Id;

        @Entity
        public class Gauge {
          @Id
          Long id;

          int unit;
        }
        """);
    project
        .mvn("migration:autogenerate", "-Dmessage=first")
        .succeeds()
        .says("create table sensor")
        .says("create table gauge");
    project
        .edit(
            "target/generated-sources/lab/com/example/lab/Gauge.java",
            "int unit;",
            "int unit;\n\n  String maker;")
        .mvn("migration:autogenerate", "-Dmessage=second")
        .succeeds()
        .says("add column gauge.maker");
  }
}
