package io.migration4j.maven.project;

import java.nio.file.Path;

/**
 * A dependency of a project.
 *
 * @param version empty where the file is all that is known
 * @param file a jar or a class directory; empty path when it is not resolved
 */
public record Library(String groupId, String artifactId, String version, String scope, Path file) {
  private static final Path UNRESOLVED = Path.of("");

  /** One that is declared but was not asked for, such as one of scope test. */
  public static Library unresolved(String groupId, String artifactId, String scope) {
    return new Library(groupId, artifactId, "", scope, UNRESOLVED);
  }

  boolean is(String group, String artifact) {
    return groupId.equals(group) && artifactId.equals(artifact);
  }
}
