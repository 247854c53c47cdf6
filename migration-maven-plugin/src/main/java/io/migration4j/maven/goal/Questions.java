package io.migration4j.maven.goal;

import io.migration4j.Current;
import io.migration4j.MigrationException;
import io.migration4j.Revisions;
import io.migration4j.jdbc.HistoryEntry;
import io.migration4j.maven.output.Columns;
import io.migration4j.operation.Operation;
import io.migration4j.revision.HistoryDrawing;
import io.migration4j.revision.RevisionGraph;
import io.migration4j.revision.RevisionMarks;
import io.migration4j.revision.RevisionNode;
import io.migration4j.revision.Target;
import io.migration4j.revision.TargetRange;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The goals that only read: current, history, heads, branches, show. */
public final class Questions {
  private final Revisions revisions;
  private final RevisionGraph graph;

  public Questions(Revisions revisions) {
    this.revisions = revisions;
    this.graph = revisions.graph();
  }

  /** What a database has applied; none where none is named, or it cannot be read, which is a warning. */
  public Optional<List<HistoryEntry>> applied(Optional<OpenDatabase> database) {
    try {
      return database.map(known -> known.migrator().history());
    } catch (MigrationException unreadable) {
      database.get().console().warn("Shown without what is applied. " + unreadable.getMessage());
      return Optional.empty();
    }
  }

  /** The revision that a database is in the middle of, if it is. */
  public Optional<HalfDone> halfDone(Optional<OpenDatabase> database) {
    return database.flatMap(known -> known.migrator().current().unfinished()).map(HalfDone::new);
  }

  /** Where a database is, and with {@code verbose} what is pending. */
  public Answer current(OpenDatabase database, boolean verbose) {
    Current current = database.migrator().current();
    List<String> lines = new ArrayList<>();
    lines.add(database.display() + " at " + database.place(current.heads()));
    if (verbose) {
      current.heads().stream()
          .filter(graph::contains)
          .forEach(id -> lines.addAll(details(graph.find(id), Set.copyOf(current.heads()))));
    }
    if (!current.pending().isEmpty()) {
      lines.add(current.pending().size() + " pending" + (verbose ? ":" : "; see -Dverbose"));
      if (verbose) {
        lines.addAll(table(nodes(current.pending())));
      }
    }
    if (!current.unknown().isEmpty()) {
      lines.add(
          "Applied, but not among the migration classes: " + String.join(", ", current.unknown()));
    }
    current.unfinished().ifPresent(half -> lines.addAll(new HalfDone(half).lines()));
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("database", database.display());
    json.put("current", current.heads());
    json.put("heads", graph.heads());
    json.put("pending", current.pending());
    json.put("unknown", current.unknown());
    current.unfinished().ifPresent(half -> json.put("unfinished", new HalfDone(half).json()));
    return new Answer(lines, json);
  }

  /**
   * Sees that a database is where the migrations are, dependencies included.
   *
   * @throws MigrationException when it lacks a revision, or has one that is not among the classes
   */
  public void requireHeads(OpenDatabase database) {
    Current current = database.migrator().current();
    if (!current.pending().isEmpty()) {
      throw new MigrationException(database.display() + " is not at the heads, it lacks "
          + String.join(", ", current.pending()) + ". Run mvn migration:upgrade -Dto=heads.");
    }
    if (!current.unknown().isEmpty()) {
      throw new MigrationException(database.display() + " is beyond the heads: it has "
          + String.join(", ", current.unknown())
          + ", which the code does not. Check out the version that has them.");
    }
  }

  /** The heads. */
  public Answer heads(boolean verbose) {
    List<RevisionNode> heads = nodes(graph.heads());
    List<String> lines = new ArrayList<>();
    if (heads.isEmpty()) {
      lines.add("There is no revision yet.");
    } else if (verbose) {
      heads.forEach(head -> lines.addAll(details(head, Set.of())));
    } else {
      lines.addAll(table(heads));
    }
    return new Answer(lines, heads.stream().map(this::json).toList());
  }

  /** The branch points, each with the revisions that follow it. */
  public Answer branches(boolean verbose) {
    List<String> lines = new ArrayList<>();
    List<Map<String, Object>> json = new ArrayList<>();
    for (RevisionNode point : nodes(graph.branchPoints())) {
      List<RevisionNode> children = nodes(graph.children(point.id()));
      if (verbose) {
        lines.addAll(details(point, Set.of()));
      } else {
        lines.add(point.id() + " (branch point)  " + point.description());
      }
      Columns columns = new Columns();
      children.forEach(child -> columns.row(
          "  -> " + child.id() + (isHead(child) ? " (head)" : ""), child.description()));
      lines.addAll(columns.lines());
      Map<String, Object> item = json(point);
      item.put("children", children.stream().map(this::json).toList());
      json.add(item);
    }
    if (lines.isEmpty()) {
      lines.add("There is no branch point.");
    }
    return new Answer(lines, json);
  }

  /**
   * The revisions, newest first, those applied marked.
   *
   * @param range {@code from:to}; empty for all
   * @param applied what the history of the database has; empty where none is known
   * @param half the revision that it is in the middle of
   */
  public Answer history(
      String range,
      boolean verbose,
      Optional<List<HistoryEntry>> applied,
      Optional<HalfDone> half) {
    Map<String, HistoryEntry> entries = new LinkedHashMap<>();
    applied.ifPresent(rows -> rows.forEach(row -> entries.put(row.id(), row)));
    List<RevisionNode> part = range.isBlank()
        ? graph.revisions()
        : graph.between(entries.keySet(), TargetRange.parse(range));
    Map<String, String> annotations = new LinkedHashMap<>();
    entries.forEach((id, entry) -> annotations.put(id, annotation(entry)));
    half.ifPresent(begun -> annotations.put(begun.revision().id(), begun.mark()));
    List<String> lines = new ArrayList<>();
    if (part.isEmpty()) {
      lines.add("There is no revision" + (range.isBlank() ? " yet." : " in " + range + "."));
    } else if (verbose) {
      reversed(part).forEach(node -> {
        lines.addAll(details(node, current(entries.keySet())));
        Optional.ofNullable(annotations.get(node.id()))
            .ifPresent(when -> lines.add("  applied    " + when));
      });
    } else {
      Set<String> known = new HashSet<>(entries.keySet());
      known.removeIf(id -> !graph.contains(id));
      lines.addAll(new HistoryDrawing(graph, known, annotations).lines(part));
    }
    half.ifPresent(begun -> lines.addAll(begun.lines()));
    List<Map<String, Object>> json = reversed(part).stream()
        .map(node -> {
          Map<String, Object> item = json(node);
          applied.ifPresent(rows -> item.put("applied", entries.containsKey(node.id())));
          Optional.ofNullable(entries.get(node.id())).ifPresent(entry -> {
            item.put("appliedAt", entry.appliedAt().toString());
            item.put("how", entry.how().name().toLowerCase(Locale.ROOT));
          });
          half.filter(begun -> begun.revision().id().equals(node.id()))
              .ifPresent(begun -> item.put("unfinished", begun.json()));
          return item;
        })
        .toList();
    return new Answer(lines, json);
  }

  /** All about revisions: where they stand and what they do. */
  public Answer show(String word) {
    List<RevisionNode> shown =
        word.equals("head") || word.equals("heads") ? nodes(graph.heads()) : named(word);
    List<String> lines = new ArrayList<>();
    List<Map<String, Object>> json = new ArrayList<>();
    if (shown.isEmpty()) {
      lines.add("There is no revision yet.");
    }
    for (RevisionNode node : shown) {
      List<String> up = described(revisions.upgrade(node.id()).operations());
      List<String> down = described(revisions.downgrade(node.id()).operations());
      lines.addAll(details(node, Set.of()));
      lines.add("  upgrade");
      up.forEach(line -> lines.add("    " + line));
      lines.add("  downgrade");
      down.forEach(line -> lines.add("    " + line));
      Map<String, Object> item = json(node);
      item.put("checksum", revisions.checksum(node.id()));
      item.put("upgrade", up);
      item.put("downgrade", down);
      json.add(item);
    }
    return new Answer(lines, json);
  }

  private List<RevisionNode> named(String word) {
    Target target = Target.parse(word);
    if (target.isRelative()) {
      throw new MigrationException("'" + word
          + "' is counted from a database, and show looks at none. Name a revision with -Drev=.");
    }
    return word.equals("base") ? List.of(graph.find(word)) : nodes(graph.named(target));
  }

  private static String annotation(HistoryEntry entry) {
    return entry.how().name().toLowerCase(Locale.ROOT) + " "
        + entry.appliedAt().truncatedTo(java.time.temporal.ChronoUnit.SECONDS);
  }

  private static List<String> described(List<Operation> operations) {
    return operations.isEmpty()
        ? List.of("nothing")
        : operations.stream().map(Operation::describe).toList();
  }

  private Set<String> current(Set<String> applied) {
    return Set.copyOf(graph.current(applied));
  }

  private List<String> details(RevisionNode node, Set<String> current) {
    List<String> lines = new ArrayList<>();
    String marks = new RevisionMarks(graph, current)
        .of(node.id()).stream().map(mark -> " (" + mark + ")").collect(Collectors.joining());
    lines.add(node.id() + marks + "  " + node.description());
    lines.add("  revises    " + parents(node));
    if (graph.children(node.id()).size() > 1) {
      lines.add("  branches   into " + String.join(", ", graph.children(node.id())));
    }
    if (!node.dependsOn().isEmpty()) {
      lines.add("  depends on " + String.join(", ", node.dependsOn()));
    }
    if (!graph.labels(node.id()).isEmpty()) {
      lines.add("  labels     " + String.join(", ", graph.labels(node.id())));
    }
    lines.add("  class      " + node.origin());
    return lines;
  }

  private List<String> table(Collection<RevisionNode> nodes) {
    Columns columns = new Columns();
    nodes.forEach(node -> columns.row("  " + node.id(), node.description()));
    return columns.lines();
  }

  private Map<String, Object> json(RevisionNode node) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", node.id());
    json.put("revises", node.parents());
    json.put("dependsOn", node.dependsOn());
    json.put("labels", node.labels());
    json.put("description", node.description());
    json.put("class", node.origin());
    json.put("head", isHead(node));
    return json;
  }

  private boolean isHead(RevisionNode node) {
    return graph.children(node.id()).isEmpty();
  }

  private List<RevisionNode> nodes(Collection<String> ids) {
    return ids.stream().map(graph::find).collect(Collectors.toList());
  }

  private static List<RevisionNode> reversed(List<RevisionNode> nodes) {
    List<RevisionNode> reversed = new ArrayList<>(nodes);
    java.util.Collections.reverse(reversed);
    return reversed;
  }

  private static String parents(RevisionNode node) {
    return node.parents().isEmpty() ? "base" : String.join(", ", node.parents());
  }
}
