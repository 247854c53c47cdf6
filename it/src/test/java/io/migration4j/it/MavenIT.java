package io.migration4j.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.migration4j.it.database.TestDatabase;
import io.migration4j.it.database.TestDatabase.Kind;
import io.migration4j.it.maven.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Maven 3.8, 3.9 and 4, which the build unpacks into {@code target/mavens}. */
class MavenIT {

  static List<Path> mavens() throws IOException {
    try (Stream<Path> homes = Files.list(Path.of(System.getProperty("mavens", "target/mavens")))) {
      return homes
          .filter(home -> home.getFileName().toString().startsWith("apache-maven-"))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("mavens")
  void goalsRunAndNothingIsSaidAgainstThePlugin(Path maven) {
    Project project =
        Project.copyOf("any-jdk", "any-jdk-" + maven.getFileName()).maven(maven);
    new ShortStory(project).isTold(TestDatabase.empty(Kind.SQLITE), List.of());
  }

  @Test
  void eachSupportedMavenIsThere() throws IOException {
    assertThat(mavens().stream().map(home -> home.getFileName().toString()))
        .anyMatch(name -> name.startsWith("apache-maven-3.8."))
        .anyMatch(name -> name.startsWith("apache-maven-3.9."))
        .anyMatch(name -> name.startsWith("apache-maven-4."));
  }
}
