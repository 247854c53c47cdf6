package io.migration4j.processor;

import io.migration4j.AutogenerateHook;
import io.migration4j.MigrationException;
import io.migration4j.operation.Operation;
import io.migration4j.operation.Replay;
import io.migration4j.schema.SchemaModel;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.stream.Collectors;

/** The project's own say in what is written: its {@link AutogenerateHook}s, by class name. */
final class Hooks {
  private final List<AutogenerateHook> hooks;

  private Hooks(List<AutogenerateHook> hooks) {
    this.hooks = hooks;
  }

  /** @throws MigrationException when one that is named in {@code META-INF/services} cannot be made */
  static Hooks of(ClassLoader loader) {
    try {
      return new Hooks(ServiceLoader.load(AutogenerateHook.class, loader).stream()
          .map(ServiceLoader.Provider::get)
          .sorted(Comparator.comparing(hook -> hook.getClass().getName()))
          .collect(Collectors.toList()));
    } catch (ServiceConfigurationError broken) {
      throw new MigrationException(
          "A hook in META-INF/services/" + AutogenerateHook.class.getName() + " cannot be used: "
              + broken.getMessage() + ". Correct its name or its constructor without parameters.",
          broken);
    }
  }

  /** @throws MigrationException when a hook vetoes, fails, or returns what makes no sense */
  List<Operation> edited(List<Operation> upgrade, SchemaModel before) {
    List<Operation> edited = upgrade;
    for (AutogenerateHook hook : hooks) {
      String name = hook.getClass().getName();
      try {
        edited = List.copyOf(hook.upgrade(edited, before));
      } catch (MigrationException veto) {
        throw veto;
      } catch (RuntimeException | LinkageError failed) {
        throw new MigrationException("The hook " + name + " failed: " + failed, failed);
      }
      try {
        Replay.of(edited, before);
      } catch (MigrationException senseless) {
        throw new MigrationException(
            "What the hook " + name + " returns makes no sense: " + senseless.getMessage(),
            senseless);
      }
    }
    return edited;
  }
}
