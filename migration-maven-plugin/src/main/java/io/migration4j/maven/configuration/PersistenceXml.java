package io.migration4j.maven.configuration;

import io.migration4j.MigrationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * One persistence unit of a {@code META-INF/persistence.xml}.
 *
 * @param classes the classes it lists
 * @param properties its properties
 * @param mappingFiles the resources it names besides {@code META-INF/orm.xml}
 * @param excludesUnlisted whether annotated classes that it does not list are no part of it
 */
public record PersistenceXml(
    List<String> classes,
    Map<String, String> properties,
    List<String> mappingFiles,
    boolean excludesUnlisted) {
  private static final String VALIDATION = "jakarta.persistence.validation.mode";
  private static final String PATH = "META-INF/persistence.xml";
  private static final PersistenceXml NONE =
      new PersistenceXml(List.of(), Map.of(), List.of(), false);

  public PersistenceXml {
    classes = List.copyOf(classes);
    properties = Map.copyOf(properties);
    mappingFiles = List.copyOf(mappingFiles);
  }

  /**
   * Reads it from the first directory that has one.
   *
   * @param unit the name of the unit; may be empty where there is but one
   * @throws MigrationException when it is no XML, has no such unit, or has several and none is named
   */
  public static PersistenceXml read(List<Path> directories, String unit) {
    return directories.stream()
        .map(directory -> directory.resolve(PATH))
        .filter(Files::isRegularFile)
        .findFirst()
        .map(file -> parse(file, unit))
        .orElse(NONE);
  }

  private static PersistenceXml parse(Path file, String unit) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
      factory.setNamespaceAware(true);
      Element root = factory.newDocumentBuilder().parse(file.toFile()).getDocumentElement();
      List<Element> units = elements(root, "persistence-unit");
      return units.isEmpty() && unit.isEmpty() ? NONE : unit(chosen(units, unit, file));
    } catch (IOException | SAXException | ParserConfigurationException unreadable) {
      throw new MigrationException(
          "Cannot read " + file + ": " + unreadable.getMessage(), unreadable);
    }
  }

  private static Element chosen(List<Element> units, String name, Path file) {
    List<String> names = units.stream().map(unit -> unit.getAttribute("name")).toList();
    if (name.isEmpty() && units.size() > 1) {
      throw new MigrationException(file + " has the persistence units " + String.join(", ", names)
          + ", and a schema is made of one. Name it with -Dmigration.persistenceUnit="
          + names.get(0) + " or in the configuration of the plugin.");
    }
    if (!name.isEmpty() && !names.contains(name)) {
      throw new MigrationException(file + " has no persistence unit " + name + ", but "
          + (names.isEmpty() ? "none at all" : String.join(", ", names))
          + ". Correct migration.persistenceUnit.");
    }
    return units.get(Math.max(names.indexOf(name), 0));
  }

  private static PersistenceXml unit(Element unit) {
    Map<String, String> properties = new TreeMap<>();
    elements(unit, "property")
        .forEach(property ->
            properties.put(property.getAttribute("name"), property.getAttribute("value")));
    texts(unit, "validation-mode").forEach(mode -> properties.putIfAbsent(VALIDATION, mode));
    return new PersistenceXml(
        texts(unit, "class"),
        properties,
        texts(unit, "mapping-file"),
        texts(unit, "exclude-unlisted-classes").stream()
            .anyMatch(text -> text.isEmpty() || text.equals("true") || text.equals("1")));
  }

  private static List<String> texts(Element unit, String name) {
    return elements(unit, name).stream()
        .map(element -> element.getTextContent().strip())
        .toList();
  }

  private static List<Element> elements(Element parent, String name) {
    NodeList nodes = parent.getElementsByTagNameNS("*", name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }
}
