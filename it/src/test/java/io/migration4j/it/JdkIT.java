package io.migration4j.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.migration4j.it.database.TestDatabase;
import io.migration4j.it.database.TestDatabase.Kind;
import io.migration4j.it.maven.Jdk;
import io.migration4j.it.maven.Project;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each JDK that the machine has, with entities in the language of its release. */
class JdkIT {
  /** The entity that needs a release at least. */
  private static final Map<Integer, String> SINCE =
      new TreeMap<>(Map.of(21, "sample", 22, "probe", 25, "station"));

  static List<Jdk> all() {
    return Jdk.all();
  }

  @ParameterizedTest
  @MethodSource("all")
  void entitiesInTheLanguageOfTheJdkAreMigrated(Jdk jdk) throws IOException {
    Project project = Project.copyOf("any-jdk", "any-jdk-" + jdk.feature()).jdk(jdk);
    project.edit(
        "pom.xml", "<maven.compiler.release>17<", "<maven.compiler.release>" + jdk.feature() + "<");
    List<String> entities = SINCE.entrySet().stream()
        .filter(entry -> entry.getKey() <= jdk.feature())
        .map(entry -> {
          project.overlay("any-jdk-story/since-" + entry.getKey());
          return entry.getValue();
        })
        .toList();
    TestDatabase database = TestDatabase.empty(Kind.SQLITE);
    new ShortStory(project).isTold(database, entities);
    assertThat(classVersion(project.path("target/classes/com/example/lab/Sensor.class")))
        .isEqualTo(jdk.classVersion());
  }

  private static int classVersion(Path file) throws IOException {
    try (DataInputStream data = new DataInputStream(Files.newInputStream(file))) {
      data.readInt();
      data.readUnsignedShort();
      return data.readUnsignedShort();
    }
  }
}
