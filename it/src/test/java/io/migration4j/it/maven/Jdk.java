package io.migration4j.it.maven;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A JDK of this machine. */
public record Jdk(int feature, Path home) {
  private static final int OLDEST = 17;
  private static final int NEWEST = 25;

  /**
   * One of each feature release that is supported, the oldest first: where Linux has them, where a CI service names
   * them ({@code JAVA_HOME_21_X64}), and the one that runs this.
   */
  public static List<Jdk> all() {
    Map<Integer, Jdk> found = new TreeMap<>();
    homes()
        .flatMap(home -> in(home).stream())
        .filter(jdk -> jdk.feature >= OLDEST && jdk.feature <= NEWEST)
        .forEach(jdk -> found.putIfAbsent(jdk.feature, jdk));
    return List.copyOf(found.values());
  }

  private static Stream<Path> homes() {
    Stream<Path> named = System.getenv().entrySet().stream()
        .filter(entry -> entry.getKey().startsWith("JAVA_HOME"))
        .map(entry -> Path.of(entry.getValue()));
    Stream<Path> running = Stream.of(Path.of(System.getProperty("java.home")));
    return Stream.of(running, named, installed()).flatMap(each -> each);
  }

  private static Stream<Path> installed() {
    Path folder = Path.of("/usr/lib/jvm");
    if (!Files.isDirectory(folder)) {
      return Stream.empty();
    }
    try (Stream<Path> homes = Files.list(folder)) {
      return homes.sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<Jdk> in(Path home) {
    Path release = home.resolve("release");
    boolean compiles = Files.isExecutable(home.resolve("bin/javac"))
        || Files.isExecutable(home.resolve("bin/javac.exe"));
    if (!compiles || !Files.isRegularFile(release)) {
      return Optional.empty();
    }
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(release)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String version = properties.getProperty("JAVA_VERSION", "\"0\"").replace("\"", "");
    return Optional.of(new Jdk(Integer.parseInt(version.split("[.+-]")[0]), home));
  }

  /** The version of the class files that it writes. */
  public int classVersion() {
    return feature + 44;
  }

  @Override
  public String toString() {
    return "JDK " + feature;
  }
}
