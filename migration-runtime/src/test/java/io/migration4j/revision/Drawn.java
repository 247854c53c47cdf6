package io.migration4j.revision;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.migration4j.MigrationException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/**
 * Graphs, applied sets and results drawn as words: {@code "d[x]<-b,c!e"} is revision d with label x that revises b and c and
 * depends on e; its origin is {@code d.java}.
 */
final class Drawn {
  private static final Pattern NODE =
      Pattern.compile("(\\w+)((?:\\[[^]]+])*)(?:<-([^!]+))?(?:!(.+))?");

  private Drawn() {}

  static RevisionGraph graph(String... nodes) {
    return RevisionGraph.of(Arrays.stream(nodes).map(Drawn::node).toList());
  }

  static RevisionNode node(String drawn) {
    Matcher matcher = NODE.matcher(drawn);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(drawn);
    }
    String id = matcher.group(1);
    return new RevisionNode(
        id,
        words(matcher.group(3)),
        words(matcher.group(4)),
        words(matcher.group(2).replaceAll("[\\[\\]]+", ",")),
        "",
        id + ".java");
  }

  static Set<String> applied(String ids) {
    return new TreeSet<>(words(ids));
  }

  /** The ids of an upgrade, "b c d". */
  static String up(RevisionGraph graph, String applied, String target) {
    return String.join(
        " ", graph.upgrade(applied(applied), Target.parse(target)).ids());
  }

  /** The ids of a downgrade, "d c b". */
  static String down(RevisionGraph graph, String applied, String target) {
    return String.join(
        " ", graph.downgrade(applied(applied), Target.parse(target)).ids());
  }

  /** The rows of a stamp, "+a +b -d". */
  static String stamp(RevisionGraph graph, String applied, String targets) {
    Stamp stamp =
        graph.stamp(applied(applied), words(targets).stream().map(Target::parse).toList());
    StringBuilder rows = new StringBuilder();
    stamp.inserts().forEach(revision -> rows.append(" +").append(revision.id()));
    stamp.deletes().forEach(revision -> rows.append(" -").append(revision.id()));
    return rows.toString().strip();
  }

  static String ids(List<RevisionNode> revisions) {
    return String.join(" ", revisions.stream().map(RevisionNode::id).toList());
  }

  static String refusal(ThrowingCallable call) {
    MigrationException refused = catchThrowableOfType(MigrationException.class, call);
    return refused == null ? "nothing was refused" : refused.getMessage();
  }

  private static List<String> words(String text) {
    return text == null
        ? List.of()
        : Arrays.stream(text.split(",")).filter(word -> !word.isBlank()).toList();
  }
}
