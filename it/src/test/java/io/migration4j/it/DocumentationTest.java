package io.migration4j.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.migration4j.maven.goal.FirstSteps;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** The user guide says what the plugin's descriptor says, no more and no less. */
class DocumentationTest {
  private static final String DESCRIPTOR = "META-INF/maven/plugin.xml";
  private static final Pattern PARAMETER = Pattern.compile("\\$\\{(migration\\.\\w+)}");
  private static final Pattern PROPERTY =
      Pattern.compile("(?<![\\w.])(?:-D)?(migration\\.[a-z]\\w*)");
  private static final Pattern INIT =
      Pattern.compile("<!-- init -->\\s*```text\\n(.*?)```\\s*<!-- /init -->", Pattern.DOTALL);
  private static final List<String> OF_THE_COMPILER = List.of("migration.drift");
  private static final List<String> MISSPELLED_ON_PURPOSE = List.of("migration.ulr");

  private final Document descriptor = descriptor();

  @Test
  void everyGoalIsInTheGuide() {
    assertThat(goals()).isNotEmpty();
    assertThat(missingInTheGuide(goals())).isEmpty();
  }

  @Test
  void everyParameterIsInTheGuide() {
    assertThat(properties()).isNotEmpty();
    assertThat(missingInTheGuide(properties())).isEmpty();
  }

  @Test
  void noParameterIsMadeUp() {
    TreeSet<String> known = new TreeSet<>(properties());
    known.addAll(OF_THE_COMPILER);
    known.addAll(MISSPELLED_ON_PURPOSE);
    for (String page : List.of(
        "docs/goals.md", "docs/recipes.md", "docs/execution.md", "docs/alembic.md", "README.md")) {
      assertThat(matches(PROPERTY, read(page))).as(page).isSubsetOf(known);
    }
  }

  @Test
  void readmeShowsWhatInitPrints() {
    assertThat(matches(INIT, read("README.md")))
        .containsExactly(
            String.join("\n", FirstSteps.lines("0.1.0-SNAPSHOT", "com.example.store.migrations"))
                + "\n");
  }

  private static List<String> missingInTheGuide(Collection<String> names) {
    String guide = read("docs/goals.md");
    return names.stream().filter(name -> !guide.contains("`" + name + "`")).toList();
  }

  /** A parameter of the goal help is called goal too; its value is no name. */
  private List<String> goals() {
    return texts("goal").stream().filter(name -> !name.startsWith("$")).toList();
  }

  private TreeSet<String> properties() {
    TreeSet<String> properties = new TreeSet<>();
    for (String parameter : texts("configuration")) {
      properties.addAll(matches(PARAMETER, parameter));
    }
    return properties;
  }

  private List<String> texts(String element) {
    List<String> texts = new ArrayList<>();
    var found = descriptor.getElementsByTagName(element);
    for (int i = 0; i < found.getLength(); i++) {
      texts.add(((Element) found.item(i)).getTextContent());
    }
    return texts;
  }

  private static TreeSet<String> matches(Pattern pattern, String text) {
    TreeSet<String> found = new TreeSet<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }

  private static String read(String page) {
    try {
      return Files.readString(Path.of("..").resolve(page));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Ours among those of the class path: a plugin on it that is not ours has one too. */
  private static Document descriptor() {
    try {
      for (URL url :
          Collections.list(DocumentationTest.class.getClassLoader().getResources(DESCRIPTOR))) {
        try (InputStream stream = url.openStream()) {
          Document document =
              DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(stream);
          Node prefix = document.getElementsByTagName("goalPrefix").item(0);
          if (prefix != null && prefix.getTextContent().equals("migration")) {
            return document;
          }
        }
      }
    } catch (IOException | ParserConfigurationException | SAXException unreadable) {
      throw new IllegalStateException(unreadable);
    }
    throw new IllegalStateException("No plugin descriptor: build migration-maven-plugin first.");
  }
}
