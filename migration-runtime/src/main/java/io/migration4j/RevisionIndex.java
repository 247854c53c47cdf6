package io.migration4j;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The list of a project's migration classes, written when they are compiled, so that nothing has to
 * search the class path. As text it has a line for each: id, class name and the digest of its source's
 * tokens, with a space between; empty lines and those that begin with {@code #} say nothing. A class
 * stands in it once; the lines are sorted by id.
 */
public record RevisionIndex(List<Entry> entries) {
  /** Where it lies in a class directory or jar. */
  public static final String PATH = "META-INF/migration/revisions";

  /** The digest of a class whose source nobody has seen. */
  public static final String UNKNOWN_DIGEST = "-";

  /** An index without classes. */
  public static final RevisionIndex EMPTY = new RevisionIndex(List.of());

  /**
   * One migration class.
   *
   * @param className the binary name
   * @param digest of the tokens of its source, or {@link #UNKNOWN_DIGEST}
   */
  public record Entry(String id, String className, String digest) {
    public Entry {
      for (String word : List.of(id, className, digest)) {
        if (word.isEmpty() || word.chars().anyMatch(Character::isWhitespace)) {
          throw new MigrationException("The index of migrations cannot hold \"" + word
              + "\": id, class name and digest are single words.");
        }
      }
    }
  }

  public RevisionIndex {
    Map<String, Entry> byClass = new TreeMap<>();
    entries.forEach(entry -> byClass.put(entry.className(), entry));
    entries = byClass.values().stream()
        .sorted(Comparator.comparing(Entry::id).thenComparing(Entry::className))
        .collect(Collectors.toUnmodifiableList());
  }

  /**
   * Reads the text.
   *
   * @param origin where it lies, for messages
   * @throws MigrationException when a line is not of three words
   */
  public static RevisionIndex parse(String text, String origin) {
    List<Entry> entries = new ArrayList<>();
    List<String> lines = text.lines().collect(Collectors.toList());
    for (int number = 1; number <= lines.size(); number++) {
      String line = lines.get(number - 1).strip();
      if (!line.isEmpty() && !line.startsWith("#")) {
        String[] words = line.split("\\s+");
        if (words.length != 3) {
          throw new MigrationException("Line " + number + " of " + origin
              + " is not an id, a class name and a digest: \"" + line
              + "\". The file is written by the compile: delete it and compile all classes again.");
        }
        entries.add(new Entry(words[0], words[1], words[2]));
      }
    }
    return new RevisionIndex(entries);
  }

  /** The text that {@link #parse} reads, of lines that end with LF. */
  public String write() {
    return entries.stream()
        .map(entry -> entry.id() + " " + entry.className() + " " + entry.digest() + "\n")
        .collect(
            Collectors.joining("", "# Written by migration4j when classes are compiled.\n", ""));
  }

  /** These classes and others; what the others say of a class that both have, counts. */
  public RevisionIndex merge(RevisionIndex others) {
    List<Entry> all = new ArrayList<>(entries);
    all.addAll(others.entries);
    return new RevisionIndex(all);
  }

  /** These classes but one. */
  public RevisionIndex without(String className) {
    return new RevisionIndex(entries.stream()
        .filter(entry -> !entry.className().equals(className))
        .collect(Collectors.toList()));
  }
}
