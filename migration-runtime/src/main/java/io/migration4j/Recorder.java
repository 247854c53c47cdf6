package io.migration4j;

import io.migration4j.operation.Operation;
import io.migration4j.operation.Recording;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Collects the operations of one direction of a migration, with the source lines they stand on. */
final class Recorder {
  private final String className;
  private final List<Operation> operations = new ArrayList<>();
  private final List<Integer> lines = new ArrayList<>();

  private Recorder(String className) {
    this.className = className;
  }

  /**
   * What one direction of a migration records; asked twice, since it must always be the same.
   *
   * @throws MigrationException when the migration throws, or records something else the second time
   */
  static Recording record(Class<?> migration, String direction, Consumer<Operations> body) {
    Recording first = recordOnce(migration, direction, body);
    Recording second = recordOnce(migration, direction, body);
    if (!first.operations().equals(second.operations())) {
      throw new MigrationException(direction + " of " + migration.getName()
          + " records other operations each time. It must not"
          + " depend on the clock, the machine or a random number: put such a step into run or"
          + " under when.");
    }
    return first;
  }

  private static Recording recordOnce(
      Class<?> migration, String direction, Consumer<Operations> body) {
    Recorder recorder = new Recorder(migration.getName());
    try {
      body.accept(new Operations(recorder));
    } catch (RuntimeException | LinkageError thrown) {
      throw new MigrationException(
          direction + " of " + migration.getName() + " failed at line "
              + line(thrown.getStackTrace(), migration.getName()) + ": " + reason(thrown),
          thrown);
    }
    return new Recording(recorder.operations, recorder.lines);
  }

  private static String reason(Throwable thrown) {
    return thrown instanceof MigrationException ? thrown.getMessage() : thrown.toString();
  }

  /** What a part of a migration records: a branch, an effect. */
  static List<Operation> list(Consumer<Operations> body) {
    Recorder recorder = new Recorder("");
    body.accept(new Operations(recorder));
    return List.copyOf(recorder.operations);
  }

  int add(Operation operation) {
    operations.add(operation);
    lines.add(callerLine());
    return operations.size() - 1;
  }

  Operation get(int position) {
    return operations.get(position);
  }

  void replace(int position, Operation operation) {
    operations.set(position, operation);
  }

  private int callerLine() {
    return StackWalker.getInstance()
        .walk(frames -> frames
            .filter(frame -> frame.getClassName().equals(className))
            .mapToInt(StackWalker.StackFrame::getLineNumber)
            .findFirst()
            .orElse(0));
  }

  private static int line(StackTraceElement[] trace, String className) {
    for (StackTraceElement element : trace) {
      if (element.getClassName().equals(className)) {
        return element.getLineNumber();
      }
    }
    return 0;
  }
}
