package io.migration4j;

import java.util.List;

/** A program that runs a command and kills itself, as {@code kill -9} does, after the so manieth call. */
public final class KilledMigration {
  private static final int KILLED = 9;

  private KilledMigration() {}

  /** @param arguments the url, the {@link Interruptible}, the number of the call */
  public static void main(String[] arguments) {
    Interruptible command = Interruptible.valueOf(arguments[1]);
    FaultyDataSource faulty = new FaultyDataSource(
        TestDatabase.at(arguments[0]).dataSource(),
        Long.parseLong(arguments[2]),
        connection -> Runtime.getRuntime().halt(KILLED));
    command.run(Migrator.builder()
        .dataSource(faulty.dataSource())
        .listener(new MigrationListener() {})
        .revisions(Revisions.of(List.of(command.revisions())))
        .build());
  }
}
