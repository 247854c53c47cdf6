package io.migration4j.maven.configuration;

import io.migration4j.MigrationException;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * A configuration file as flat properties, a map for each of its documents: YAML documents are parted by
 * {@code ---}, those of a properties file by a comment {@code #---} or {@code !---}. YAML keys are joined
 * by dots, list positions become {@code key[0]}; both are Spring's rules.
 */
final class Documents {
  private Documents() {}

  /**
   * The documents of a file.
   *
   * @throws MigrationException when it cannot be read or parsed, naming file and line
   */
  static List<Map<String, String>> of(Path file) {
    try {
      String text = Files.readString(file);
      return file.toString().endsWith(".properties") ? properties(text) : yaml(text);
    } catch (IOException | YamlEngineException | IllegalArgumentException unreadable) {
      throw new MigrationException(
          "Cannot read " + file + ": " + unreadable.getMessage().strip(), unreadable);
    }
  }

  private static List<Map<String, String>> properties(String text) {
    List<Map<String, String>> documents = new ArrayList<>();
    for (String part : text.split("(?m)^[#!]---\\s*$")) {
      Properties properties = new Properties();
      try {
        properties.load(new StringReader(part));
      } catch (IOException impossible) {
        throw new UncheckedIOException(impossible);
      }
      Map<String, String> document = new LinkedHashMap<>();
      properties.stringPropertyNames().stream()
          .sorted()
          .forEach(name -> document.put(name, properties.getProperty(name)));
      documents.add(document);
    }
    return documents;
  }

  private static List<Map<String, String>> yaml(String text) {
    List<Map<String, String>> documents = new ArrayList<>();
    Load load = new Load(LoadSettings.builder().setAllowDuplicateKeys(true).build());
    for (Object root : load.loadAllFromString(text)) {
      Map<String, String> document = new LinkedHashMap<>();
      flatten("", root, document);
      documents.add(document);
    }
    return documents;
  }

  private static void flatten(String key, Object value, Map<String, String> document) {
    if (value instanceof Map<?, ?> map) {
      map.forEach(
          (name, inner) -> flatten(key.isEmpty() ? "" + name : key + "." + name, inner, document));
    } else if (value instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        flatten(key + "[" + i + "]", list.get(i), document);
      }
    } else if (value != null) {
      document.put(key, value.toString());
    }
  }
}
