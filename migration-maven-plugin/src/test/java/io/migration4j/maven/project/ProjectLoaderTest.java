package io.migration4j.maven.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.migration4j.Migration;
import io.migration4j.MigrationException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectLoaderTest {
  private static final ClassLoader PLUGIN = ProjectLoaderTest.class.getClassLoader();

  @TempDir
  Path basedir;

  @Test
  void theRuntimeLibraryIsSharedAndNothingElse() throws Exception {
    try (ProjectLoader loader = ProjectLoader.open(List.of(), PLUGIN)) {
      ClassLoader classes = loader.classLoader();

      assertThat(classes.loadClass(Migration.class.getName())).isSameAs(Migration.class);
      assertThat(classes.loadClass("java.sql.Driver")).isSameAs(java.sql.Driver.class);
      assertThatThrownBy(() -> classes.loadClass("org.sqlite.JDBC"))
          .isInstanceOf(ClassNotFoundException.class);
      assertThatThrownBy(() -> classes.loadClass(ProjectLoader.class.getName()))
          .isInstanceOf(ClassNotFoundException.class);
      assertThat(classes.getResource("META-INF/services/java.sql.Driver")).isNull();
    }
  }

  @Test
  void theContextClassLoaderIsRestored() {
    ClassLoader before = Thread.currentThread().getContextClassLoader();
    try (ProjectLoader loader = ProjectLoader.open(List.of(), PLUGIN)) {
      assertThat(loader.<ClassLoader>with(() -> Thread.currentThread().getContextClassLoader()))
          .isSameAs(loader.classLoader());
    }
    assertThat(Thread.currentThread().getContextClassLoader()).isSameAs(before);
  }

  @Test
  void classesForANewerJavaAreNamed() {
    try (ProjectLoader loader = ProjectLoader.open(List.of(), PLUGIN)) {
      UnsupportedClassVersionError newer = new UnsupportedClassVersionError("R1: version 69.0");
      assertThatThrownBy(() -> loader.with(() -> {
            throw new MigrationException("Class R1 cannot be loaded", newer);
          }))
          .isInstanceOf(MigrationException.class)
          .hasMessageStartingWith("The project's classes are compiled for a newer Java than the one"
              + " that runs Maven, " + Runtime.version().feature() + ": R1: version 69.0");
    }
  }

  @Test
  void libraryAndPluginAreOfOneVersion() {
    SampleProject project = new SampleProject(basedir);

    assertThatThrownBy(() -> RuntimeVersion.check(project.layout(), "2.0"))
        .isInstanceOf(MigrationException.class)
        .hasMessage("migration-maven-plugin is version 2.0, but project sample depends on"
            + " migration-runtime 1.0. Give both the same version.");
    assertThatThrownBy(() -> RuntimeVersion.check(project.layout(List.of()), "2.0"))
        .isInstanceOf(MigrationException.class)
        .hasMessageContaining("does not depend on io.migration4j:migration-runtime");
    RuntimeVersion.check(project.layout(), "1.0");
  }

  @Test
  void theFrameworkAndTheDatabasesFollowFromTheDependencies() {
    SampleProject project = new SampleProject(basedir);

    assertThat(project.layout().framework()).isEqualTo("hibernate");
    assertThat(project.layout().databases()).hasSize(2);
    ProjectLayout spring = project.layout(List.of(
        SampleProject.library("org.springframework.boot", "spring-boot", "4.1.2"),
        Library.unresolved("org.xerial", "sqlite-jdbc", "test")));
    assertThat(spring.framework()).isEqualTo("spring");
    assertThat(spring.databases()).containsExactly(io.migration4j.schema.Database.SQLITE);
    assertThat(Optional.of(spring.defaultPackage())).contains("com.example.migrations");
  }
}
