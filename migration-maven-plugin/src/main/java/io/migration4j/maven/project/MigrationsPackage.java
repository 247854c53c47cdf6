package io.migration4j.maven.project;

import io.migration4j.MigrationException;
import java.util.Locale;
import javax.lang.model.SourceVersion;

/** The package of the migrations where none is asked for: {@code <groupId>.migrations}. */
public final class MigrationsPackage {
  private MigrationsPackage() {}

  /** A name that Java accepts, whatever the groupId is. */
  public static String of(String groupId) {
    StringBuilder name = new StringBuilder();
    for (String part : groupId.toLowerCase(Locale.ROOT).split("\\.")) {
      String word = part.replaceAll("[^a-z0-9_]", "_");
      boolean needsPrefix =
          word.isEmpty() || Character.isDigit(word.charAt(0)) || SourceVersion.isKeyword(word);
      name.append(needsPrefix ? "_" : "").append(word).append('.');
    }
    return name + "migrations";
  }

  /**
   * The same name.
   *
   * @throws MigrationException when it is none of a package, and so no place in the sources
   */
  public static String checked(String name) {
    if (!SourceVersion.isName(name)) {
      throw new MigrationException("migration.package=" + name
          + " is no name of a package. Write it as Java does: com.example.migrations.");
    }
    return name;
  }
}
