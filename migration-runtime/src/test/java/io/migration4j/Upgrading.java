package io.migration4j;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** A program that upgrades one database after the other: each whose url it reads, at once. */
public final class Upgrading {
  private Upgrading() {}

  public static void main(String[] arguments) throws IOException {
    BufferedReader urls =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    System.out.println("ready");
    for (String url = urls.readLine(); url != null; url = urls.readLine()) {
      upgrade(url);
      System.out.println("ready");
    }
  }

  private static void upgrade(String url) {
    Migrator.builder()
        .dataSource(TestDatabase.at(url).dataSource())
        .listener(new MigrationListener() {
          @Override
          public void warning(String message) {
            System.out.println("warning " + message);
          }
        })
        .build()
        .upgrade()
        .steps()
        .forEach(step -> System.out.println("ran " + step.id()));
  }
}
