package io.migration4j.processor;

import io.migration4j.MigrationException;
import io.migration4j.processor.PassResult.Status;
import io.migration4j.processor.hibernate.UnmappableException;
import io.migration4j.processor.model.Reporter;
import io.migration4j.processor.model.SourceModel;
import io.migration4j.processor.model.SourceTypes;
import java.nio.file.Path;
import java.util.List;

/** A compile that does the work of autogenerate: what fails is an error of the compile, at its place. */
final class FullPass {
  private final SourceTypes sources;
  private final Reporter reporter;

  FullPass(SourceTypes sources, Reporter reporter) {
    this.sources = sources;
    this.reporter = reporter;
  }

  /** Does what a request file asks for, and leaves its result in any case. */
  void run(Path file) {
    try {
      PassRequest request = PassRequest.read(file);
      PassOutput output = new PassOutput(request.output());
      output.writeResult(PassResult.of(Status.FAILED, List.of()));
      output.writeResult(run(request, output));
    } catch (MigrationException failed) {
      reporter.error("Autogenerate", failed.getMessage());
    }
  }

  private PassResult run(PassRequest request, PassOutput output) {
    ClassLoader loader = MigrationProcessor.class.getClassLoader();
    try {
      return new Autogenerate(request, loader)
          .run(SourceModel.of(
              sources, request.entityClasses(), request.onlyThose(), request.classPath()));
    } catch (UnmappableException unmappable) {
      String slug = unmappable.getCause() == null ? "UnmappedAttribute" : "HibernateRejects";
      reporter.error(
          sources, unmappable.className(), unmappable.attribute(), slug, unmappable.getMessage());
    } catch (MigrationException refused) {
      return PassResult.of(Status.REFUSED, List.of(refused.getMessage()));
    } catch (NoClassDefFoundError missing) {
      reporter.error(
          "MissingHibernate",
          "Class " + missing.getMessage()
              + " is not there. Autogenerate needs the project's Hibernate"
              + " (org.hibernate.orm:hibernate-core 6.6 or later) and compiled classes on the processor"
              + " path.");
    } catch (RuntimeException | LinkageError unexpected) {
      reporter.error(
          "Unexpected",
          unexpected
              + ". This is a defect of migration4j, or of a class that Hibernate calls at boot; "
              + output.writeFailure(unexpected) + " has the stack trace. Please report it.");
    }
    return PassResult.of(Status.FAILED, List.of());
  }
}
