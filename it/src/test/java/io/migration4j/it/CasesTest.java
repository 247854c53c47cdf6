package io.migration4j.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The list of the adopted cases names tests that there are. */
class CasesTest {
  private static final Path ROOT = Path.of("..");
  private static final Pattern NAMED = Pattern.compile("`(\\w+(?:Test|IT))(?:\\.(\\w+)(\\*)?)?`");
  private static final Pattern ROW = Pattern.compile("(?m)^\\| ([0-9][-0-9, ]*) \\|");
  private static final Pattern CASE = Pattern.compile("safety ([0-9][-0-9, ]*)");

  @Test
  void everyNamedTestIsThere() throws IOException {
    Map<String, String> tests = tests();
    List<String> missing = new ArrayList<>();
    for (Matcher named = NAMED.matcher(page()); named.find(); ) {
      String source = tests.getOrDefault(named.group(1), "");
      String method = named.group(2) == null ? "" : named.group(2);
      String end = named.group(3) == null && !method.isEmpty() ? "(" : "";
      if (source.isEmpty() || !source.contains(method + end)) {
        missing.add(named.group());
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  @DisplayName("every case from 1 to 80 has a row, and a test of its number unless it is left out")
  void everyCaseOfSafetyHasARow() throws IOException {
    String section = page().split("## safety: ")[1].split("\n## ")[0];
    TreeSet<Integer> listed = new TreeSet<>();
    for (Matcher row = ROW.matcher(section); row.find(); ) {
      listed.addAll(numbers(row.group(1)));
    }
    assertThat(listed).containsAll(IntStream.rangeClosed(1, 80).boxed().toList());

    TreeSet<Integer> named = new TreeSet<>(List.of(32, 34));
    for (String source : tests().values()) {
      for (Matcher name = CASE.matcher(source); name.find(); ) {
        named.addAll(numbers(name.group(1)));
      }
    }
    listed.removeAll(named);
    assertThat(listed).as("without a test of its number").containsExactly(6, 12, 33, 80, 93);
  }

  /** Of {@code 1-3, 7}. */
  private static List<Integer> numbers(String words) {
    List<Integer> numbers = new ArrayList<>();
    for (String word : words.split("[, ]+")) {
      String[] ends = word.split("-");
      int first = Integer.parseInt(ends[0]);
      int last = ends.length > 1 ? Integer.parseInt(ends[1]) : first;
      IntStream.rangeClosed(first, last).forEach(numbers::add);
    }
    return numbers;
  }

  private static String page() throws IOException {
    return Files.readString(ROOT.resolve("docs/cases.md"));
  }

  /** The sources of all tests by the names of their classes. */
  private static Map<String, String> tests() throws IOException {
    Map<String, String> tests = new HashMap<>();
    for (String module :
        List.of("migration-runtime", "migration-processor", "migration-maven-plugin", "it")) {
      try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src/test/java"))) {
        for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
          String name = file.getFileName().toString().replace(".java", "");
          tests.merge(name, Files.readString(file), String::concat);
        }
      }
    }
    return tests;
  }
}
