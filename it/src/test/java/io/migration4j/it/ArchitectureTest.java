package io.migration4j.it;

import static com.tngtech.archunit.base.DescribedPredicate.alwaysTrue;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.migration4j.MigrationException;
import io.migration4j.MigratorBuilder;
import io.migration4j.operation.JavaStep;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Modifier;

/**
 * The directions of DESIGN §2. {@link MigrationException} is everybody's: the one exception of the
 * library cannot stand in a package that uses others.
 */
@AnalyzeClasses(
    packages = "io.migration4j",
    importOptions = {DoNotIncludeTests.class, ArchitectureTest.DoNotIncludeTestJars.class})
class ArchitectureTest {

  /** A module's test classes, once they are packaged for another one. */
  static final class DoNotIncludeTestJars implements ImportOption {
    @Override
    public boolean includes(Location location) {
      return !location.contains("-tests.jar");
    }
  }

  @ArchTest
  static final ArchRule schemaUsesNothingOfOurs = classes()
      .that()
      .resideInAPackage("io.migration4j.schema..")
      .should()
      .onlyDependOnClassesThat(resideInAPackage("java..")
          .or(resideInAPackage("io.migration4j.schema.."))
          .or(type(MigrationException.class)));

  @ArchTest
  static final ArchRule operationUsesOnlySchema = classes()
      .that()
      .resideInAPackage("io.migration4j.operation..")
      .should()
      .onlyDependOnClassesThat(resideInAPackage("java..")
          .or(resideInAPackage("io.migration4j.schema.."))
          .or(resideInAPackage("io.migration4j.operation.."))
          .or(type(MigrationException.class)));

  @ArchTest
  static final ArchRule runtimeUsesOnlyTheJdk = noClasses()
      .that()
      .resideOutsideOfPackages("io.migration4j.processor..", "io.migration4j.maven..", "..it..")
      .should()
      .dependOnClassesThat(resideInAPackage("io.migration4j.processor..")
          .or(resideInAPackage("io.migration4j.maven.."))
          .or(resideInAPackage("org.."))
          .or(resideInAPackage("com..")));

  @ArchTest
  static final ArchRule jdbcStaysInItsPackage = noClasses()
      .that()
      .resideOutsideOfPackages("io.migration4j.jdbc..", "io.migration4j.maven.connection..")
      .and()
      .doNotBelongToAnyOf(MigratorBuilder.class, JavaStep.class)
      .should()
      .dependOnClassesThat()
      .resideInAPackage("java.sql..");

  /** {@link SourceVersion} and {@link Modifier} are words of the language; JavaPoet asks for them. */
  @ArchTest
  static final ArchRule javacStaysInTheProcessor = noClasses()
      .that()
      .resideOutsideOfPackages("io.migration4j.processor", "io.migration4j.processor.model..")
      .should()
      .dependOnClassesThat(resideInAnyPackage("javax.lang.model..", "javax.annotation.processing..")
          .and(not(type(SourceVersion.class)))
          .and(not(type(Modifier.class))));

  @ArchTest
  static final ArchRule hibernateStaysInItsPackage = noClasses()
      .that()
      .resideOutsideOfPackage("io.migration4j.processor.hibernate..")
      .should()
      .dependOnClassesThat()
      .resideInAnyPackage("org.hibernate..", "jakarta.persistence..");

  @ArchTest
  static final ArchRule javaPoetStaysInItsPackage = noClasses()
      .that()
      .resideOutsideOfPackage("io.migration4j.processor.source..")
      .should()
      .dependOnClassesThat()
      .resideInAPackage("com.palantir.javapoet..");

  @ArchTest
  static final ArchRule mavenStaysInThePlugin = noClasses()
      .that()
      .resideOutsideOfPackage("io.migration4j.maven..")
      .should()
      .dependOnClassesThat()
      .resideInAPackage("org.apache.maven..");

  @ArchTest
  static final ArchRule packagesHaveNoCycles = slices()
      .matching("io.migration4j.(**)")
      .should()
      .beFreeOfCycles()
      .ignoreDependency(alwaysTrue(), type(MigrationException.class));
}
