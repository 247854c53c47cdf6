package io.migration4j;

import java.util.List;

/** A program that moves a database and kills itself, as {@code kill -9} does, after the so manieth call. */
public final class KilledMigration {
  private static final int KILLED = 9;

  private KilledMigration() {}

  public static void main(String[] arguments) {
    FaultyDataSource faulty = new FaultyDataSource(
        TestDatabase.at(arguments[0]).dataSource(),
        Long.parseLong(arguments[2]),
        connection -> Runtime.getRuntime().halt(KILLED));
    Migrator migrator = Migrator.builder()
        .dataSource(faulty.dataSource())
        .listener(new MigrationListener() {})
        .revisions(Revisions.of(List.of(Voyage.ALL)))
        .build();
    if (arguments[1].equals("up")) {
      migrator.upgrade();
    } else {
      migrator.downgrade("base");
    }
  }
}
