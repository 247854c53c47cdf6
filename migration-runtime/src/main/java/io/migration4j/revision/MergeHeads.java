package io.migration4j.revision;

import io.migration4j.MigrationException;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Which heads a merge makes one, as a person names them. */
public final class MergeHeads {
  private static final String LINEAGE_HEAD = "@" + Target.HEAD;

  private MergeHeads() {}

  /**
   * The heads, sorted; fewer than two when there are no more.
   *
   * @param words {@code heads}, or with commas: ids, beginnings of ids, {@code label@head}; empty for all
   * @throws MigrationException if a word means no head, or all words mean one
   */
  public static List<String> of(RevisionGraph graph, String words) {
    SortedSet<String> heads = new TreeSet<>();
    for (String word : words.split("[\\s,]+")) {
      if (word.isEmpty() || word.equals(Target.HEADS)) {
        heads.addAll(graph.heads());
      } else {
        heads.add(head(graph, word));
      }
    }
    if (heads.size() == 1 && graph.heads().size() > 1) {
      throw new MigrationException("'" + words + "' is one head alone. Name two or more of "
          + Wording.list(graph.heads()) + " with a comma, or leave -Drev= out for all.");
    }
    return List.copyOf(heads);
  }

  private static String head(RevisionGraph graph, String word) {
    String id;
    if (word.endsWith(LINEAGE_HEAD)) {
      String lineage = word.substring(0, word.length() - LINEAGE_HEAD.length());
      id = graph.only(word, Lineage.of(graph, lineage).heads());
    } else {
      id = graph.find(word).id();
    }
    if (!graph.heads().contains(id)) {
      throw new MigrationException("'" + word + "' is no head: "
          + Wording.list(graph.children(id)) + " follow"
          + (graph.children(id).size() == 1 ? "s" : "")
          + " it. Heads are " + Wording.list(graph.heads()) + ".");
    }
    return id;
  }
}
