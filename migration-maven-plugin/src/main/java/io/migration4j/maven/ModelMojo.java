package io.migration4j.maven;

import io.migration4j.maven.autogenerate.Autogenerate;
import io.migration4j.maven.autogenerate.ModelSettings;
import io.migration4j.maven.configuration.ApplicationProperties;
import io.migration4j.maven.configuration.HibernateSettings;
import io.migration4j.maven.configuration.PersistenceXml;
import io.migration4j.maven.project.Entities;
import io.migration4j.maven.project.MigrationIndex;
import io.migration4j.maven.project.ProjectLayout;
import io.migration4j.schema.Database;
import io.migration4j.schema.NamePatterns;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.inject.Inject;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.toolchain.ToolchainManager;
import org.eclipse.aether.RepositorySystem;

/** A goal that reads the model of the entities. */
abstract class ModelMojo extends ReadingMojo {
  private static final Set<String> OURS = Set.of("migration-processor", "migration-runtime");

  /** Where the migrations will run: postgresql, sqlite; unless said, those the project has a driver of. */
  @Parameter(property = "migration.databases")
  private String databases;

  /**
   * Whose naming strategies apply: hibernate, spring or quarkus; unless said, those of the framework that
   * the project depends on.
   */
  @Parameter(property = "migration.naming")
  private String naming;

  /** The tables and sequences to look at, with commas: shop.*, order_?; unless said, all. */
  @Parameter(property = "migration.include", defaultValue = "")
  private String include;

  /** Those of them to leave alone, with commas: audit_*, legacy.*. */
  @Parameter(property = "migration.exclude", defaultValue = "")
  private String exclude;

  /** The unit of persistence.xml to take classes and settings from, where it has several. */
  @Parameter(property = "migration.persistenceUnit")
  private String persistenceUnit;

  /** Packages of entities in libraries, with commas. */
  @Parameter(property = "migration.entityPackages")
  private String entityPackages;

  /** Settings for Hibernate, beyond those in persistence.xml and application.properties. */
  @Parameter
  private Map<String, String> hibernateProperties;

  @Parameter(defaultValue = "${plugin.artifacts}", readonly = true)
  private List<Artifact> pluginArtifacts;

  @Inject
  private ToolchainManager toolchains;

  @Inject
  private RepositorySystem repositories;

  /** Entities without migrations are the business of the module that is to have them. */
  @Override
  Optional<String> skipped(ProjectLayout layout) {
    if (isAlone()
        || new MigrationIndex(layout).hasMigrations()
        || MavenLayout.hasSnapshot(project)) {
      return Optional.empty();
    }
    if (session.getProjects().stream().anyMatch(MavenLayout::hasSnapshot)) {
      return Optional.of("has no migrations of its own");
    }
    if (layout.runtimeLibrary().isEmpty()) {
      return Optional.of("does not depend on migration-runtime");
    }
    return Entities.of(layout, packages()).isEmpty()
        ? Optional.of("has no entities")
        : Optional.empty();
  }

  /** What migration.include and migration.exclude say. */
  final NamePatterns selected() {
    return NamePatterns.parse(text(include), text(exclude));
  }

  final Autogenerate autogenerate(ProjectLayout layout) {
    List<Database> targets = targets(databases, layout);
    List<Path> processorPath = new ArrayList<>();
    for (Artifact artifact : pluginArtifacts) {
      if (artifact.getGroupId().equals("com.palantir.javapoet")
          || artifact.getGroupId().equals("io.migration4j")
              && OURS.contains(artifact.getArtifactId())) {
        processorPath.add(artifact.getFile().toPath());
      }
    }
    new DialectLibrary(repositories, project, session)
        .find(layout, targets)
        .ifPresent(processorPath::add);
    return new Autogenerate(
        layout,
        new CompilerConfiguration(project, session, toolchains).read(),
        processorPath,
        model(layout, targets),
        console(),
        ConsolePrompt.of(session));
  }

  private ModelSettings model(ProjectLayout layout, List<Database> targets) {
    List<Path> directories = configurationDirectories(layout);
    PersistenceXml persistence = PersistenceXml.read(directories, text(persistenceUnit));
    Map<String, String> settings = HibernateSettings.of(
        persistence,
        ApplicationProperties.read(directories, environment()),
        layout.framework(),
        naming == null ? "" : naming,
        hibernateProperties == null ? Map.of() : hibernateProperties);
    Set<String> classes = new TreeSet<>(persistence.classes());
    if (!persistence.excludesUnlisted()) {
      classes.addAll(Entities.of(layout, packages()));
    }
    return new ModelSettings(
        settings,
        targets,
        List.copyOf(classes),
        persistence.excludesUnlisted(),
        text(include),
        text(exclude));
  }

  private Collection<String> packages() {
    return entityPackages == null ? List.of() : words(entityPackages);
  }
}
