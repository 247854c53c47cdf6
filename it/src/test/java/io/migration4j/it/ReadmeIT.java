package io.migration4j.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.migration4j.it.maven.Project;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the README shows is what happens. {@code -Dgolden.update=true} writes what happens into it. */
class ReadmeIT {
  private static final Path ROOT = Path.of(System.getProperty("projects")).resolve("../..");
  private static final String DEMO = "<!-- demo -->";
  private static final Path README = ROOT.resolve("README.md");

  @Test
  void demoPrintsWhatTheReadmeShows() throws IOException {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    new Demo(
            Project.copyOf("vintage-store", "readme"),
            new PrintStream(printed, true, StandardCharsets.UTF_8))
        .show();
    String shown = "\n```\n" + withoutTimes(printed.toString(StandardCharsets.UTF_8)) + "```\n";
    if (Boolean.getBoolean("golden.update")) {
      String readme = Files.readString(README);
      Files.writeString(README, readme.replace(DEMO + block("demo"), DEMO + shown));
    }
    assertThat(block("demo")).isEqualTo(shown);
  }

  @Test
  void initPrintsTheBlocksOfTheReadme() throws IOException {
    String init = Project.copyOf("vintage-store", "init")
        .mvn("io.migration4j:migration-maven-plugin:0.1.0-SNAPSHOT:init")
        .succeeds()
        .output()
        .replaceAll("\\s+", "");
    List<String> lines = block("init")
        .lines()
        .filter(line -> line.strip().startsWith("<"))
        .collect(Collectors.toList());
    assertThat(lines).hasSizeGreaterThan(5);
    assertThat(lines).allSatisfy(line -> assertThat(init).contains(line.replaceAll("\\s+", "")));
  }

  @Test
  void commandsOfTheReadmeAreThoseThatRun() throws IOException {
    assertThat(Files.readString(README))
        .contains("    mvn verify\n")
        .contains("    mvn -q verify -Pdemo\n");
    assertThat(Files.readString(ROOT.resolve(".ci/run"))).containsPattern("mvn .*verify");
    assertThat(Files.readString(ROOT.resolve("pom.xml"))).contains("<id>demo</id>");
  }

  private static String block(String name) throws IOException {
    String readme = Files.readString(README);
    String start = "<!-- " + name + " -->";
    return readme.substring(
        readme.indexOf(start) + start.length(), readme.indexOf("<!-- /" + name + " -->"));
  }

  /** How long something took, and when it was, is different each time. */
  private static String withoutTimes(String text) {
    return text.replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z", "2026-11-22T12:00:00Z")
        .replaceAll(" +\\d+(\\.\\d+)? m?s(?=\\n)", "  9 ms")
        .replaceAll(" in \\d+(\\.\\d+)? m?s,", " in 99 ms,");
  }
}
