package io.migration4j.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page of the adopted cases names tests that are there, and each case is named by a test. */
class CasesPageTest {
  private static final Path ROOT = Path.of("..");
  private static final Pattern TEST = Pattern.compile("`(\\w+(?:Test|IT))(?:\\.(\\w+\\*?))?`");
  private static final Pattern SAFETY_ROW = Pattern.compile("(?m)^\\| ([0-9][-0-9, ]*) \\|");
  private static final Pattern SAFETY = Pattern.compile("safety ([0-9][-0-9, ]*)");
  private static final Pattern RANGE = Pattern.compile("([A-Z]+)(\\d+)-[A-Z]+(\\d+)");

  private final String page = text(ROOT.resolve("docs/cases.md"));
  private final Map<String, String> tests = tests();

  @Test
  void testsThatThePageNamesAreThere() {
    TreeSet<String> absent = new TreeSet<>();
    Matcher named = TEST.matcher(page);
    while (named.find()) {
      String source = tests.getOrDefault(named.group(1), "");
      String method = named.group(2) == null ? "" : named.group(2).replaceAll("\\*$", "\\\\w*");
      boolean known = method.isEmpty()
          ? !source.isEmpty()
          : Pattern.compile("void " + method + "\\(").matcher(source).find();
      if (!known) {
        absent.add(named.group());
      }
    }
    assertThat(absent).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"D, 2, 37", "R, 2, 13", "AD, 1, 31"})
  void eachAdoptedCaseIsOnThePageAndNamedByATest(String list, int digits, int last) {
    List<String> cases = IntStream.rangeClosed(1, last)
        .mapToObj(number -> String.format(Locale.ROOT, "%s%0" + digits + "d", list, number))
        .toList();
    assertThat(rows(page)).containsAll(cases);
    assertThat(cases).allMatch(this::isNamedByATest);
  }

  @Test
  void eachCaseOfExecutionIsOnThePage() {
    assertThat(rows(page))
        .containsAll(IntStream.rangeClosed(1, 12)
            .mapToObj(number -> String.format(Locale.ROOT, "X%02d", number))
            .toList());
  }

  @Test
  @DisplayName("every case of safety has a row, and a test of its number unless it is left out")
  void everyCaseOfSafetyHasARowAndATest() {
    String section = page.split("## safety: ")[1].split("\n## ")[0];
    TreeSet<Integer> listed = numbers(SAFETY_ROW, section);
    assertThat(listed).containsAll(IntStream.rangeClosed(1, 80).boxed().toList());

    TreeSet<Integer> named = new TreeSet<>(List.of(32, 34));
    tests.values().forEach(source -> named.addAll(numbers(SAFETY, source)));
    listed.removeAll(named);
    assertThat(listed).as("without a test of its number").containsExactly(6, 12, 33, 80, 93);
  }

  /** Those of {@code 1-3, 7} wherever the pattern has such words. */
  private static TreeSet<Integer> numbers(Pattern pattern, String text) {
    TreeSet<Integer> numbers = new TreeSet<>();
    for (Matcher words = pattern.matcher(text); words.find(); ) {
      for (String word : words.group(1).split("[, ]+")) {
        String[] ends = word.split("-");
        IntStream.rangeClosed(Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1]))
            .forEach(numbers::add);
      }
    }
    return numbers;
  }

  private boolean isNamedByATest(String name) {
    Pattern pattern =
        Pattern.compile("(?<![A-Za-z0-9])" + name + "(?![0-9])", Pattern.CASE_INSENSITIVE);
    return tests.values().stream().anyMatch(source -> pattern.matcher(source).find());
  }

  /** The cases in the first cells of the rows. */
  private static TreeSet<String> rows(String page) {
    TreeSet<String> cases = new TreeSet<>();
    page.lines().filter(line -> line.startsWith("| ")).forEach(line -> {
      for (String part : line.split("\\|")[1].strip().split("[, ]+")) {
        Matcher range = RANGE.matcher(part);
        if (range.matches()) {
          int width = range.group(2).length();
          IntStream.rangeClosed(Integer.parseInt(range.group(2)), Integer.parseInt(range.group(3)))
              .forEach(number -> cases.add(
                  range.group(1) + String.format(Locale.ROOT, "%0" + width + "d", number)));
        } else {
          cases.add(part);
        }
      }
    });
    return cases;
  }

  /** The sources of all tests, by class; this one says nothing. */
  private static Map<String, String> tests() {
    Map<String, String> tests = new TreeMap<>();
    for (String module :
        List.of("migration-runtime", "migration-processor", "migration-maven-plugin", "it")) {
      try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src/test/java"))) {
        files
            .filter(file -> file.toString().endsWith(".java"))
            .forEach(
                file -> tests.put(file.getFileName().toString().replace(".java", ""), text(file)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    tests.put(CasesPageTest.class.getSimpleName(), "no case");
    return tests;
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
