package io.migration4j.processor.hibernate;

import static org.assertj.core.api.Assertions.assertThat;

import io.migration4j.Migration;
import io.migration4j.MigrationException;
import io.migration4j.MigrationListener;
import io.migration4j.Migrator;
import io.migration4j.processor.Javac;
import io.migration4j.processor.ModelPass;
import io.migration4j.snapshot.Snapshot;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The migrations that autogenerate writes for models, one each, compiled together. */
final class ModelMigrations implements AutoCloseable {
  private final Map<MappedClasses, ModelPass> written = new LinkedHashMap<>();
  private final Map<MappedClasses, RuntimeException> refused = new LinkedHashMap<>();
  private final URLClassLoader loader;

  ModelMigrations(List<MappedClasses> models, Path directory) throws Exception {
    Javac javac = new Javac(directory);
    for (MappedClasses model : models) {
      String id = "m" + written.size();
      try {
        ModelPass pass = ModelPass.of(model.request(), directory.resolve(id), id);
        javac.write(pass.className(), pass.source());
        written.put(model, pass);
      } catch (RuntimeException refusal) {
        refused.put(model, refusal);
      }
    }
    if (!written.isEmpty()) {
      assertThat(javac.compileAll().errors()).isEmpty();
    }
    loader = new URLClassLoader(
        new URL[] {javac.classes().toUri().toURL()}, ModelMigrations.class.getClassLoader());
  }

  /** As it was committed. */
  Snapshot snapshot(MappedClasses model) {
    return pass(model).snapshot();
  }

  private ModelPass pass(MappedClasses model) {
    if (refused.containsKey(model)) {
      throw new MigrationException(
          model + " is refused: " + refused.get(model), refused.get(model));
    }
    return written.get(model);
  }

  /** Does something to a database with the migration of a model. */
  void migrate(MappedClasses model, TestDatabase database, Step step) {
    migrate(model, database, new MigrationListener() {}, step);
  }

  /** Migrates a database, and gives the statements that ran. */
  List<String> upgrade(MappedClasses model, TestDatabase database) {
    List<String> statements = new ArrayList<>();
    MigrationListener listener = new MigrationListener() {
      @Override
      public void statementStarted(String sql) {
        statements.add(sql);
      }
    };
    migrate(model, database, listener, Migrator::upgrade);
    return statements;
  }

  private void migrate(
      MappedClasses model, TestDatabase database, MigrationListener listener, Step step) {
    try (Connection connection = database.connect()) {
      step.run(Migrator.builder()
          .connection(connection)
          .migrations(
              List.of(loader.loadClass(pass(model).className()).asSubclass(Migration.class)))
          .listener(listener)
          .build());
    } catch (RuntimeException | Error failed) {
      throw failed;
    } catch (Exception failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** What a migrator is to do. */
  @FunctionalInterface
  interface Step {
    void run(Migrator migrator);
  }

  @Override
  public void close() throws IOException {
    loader.close();
  }
}
