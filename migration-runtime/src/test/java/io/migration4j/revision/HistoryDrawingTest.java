package io.migration4j.revision;

import static io.migration4j.revision.Drawn.applied;
import static io.migration4j.revision.Drawn.graph;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HistoryDrawingTest {
  @Test
  void linearHistoryIsOneLineARevision() {
    RevisionGraph graph = RevisionGraph.of(List.of(
        new RevisionNode(
            "8d0c55e1f2ab", List.of(), List.of(), List.of("shop"), "Create users", "A"),
        new RevisionNode(
            "3f2a9c1b7d04",
            List.of("8d0c55e1f2ab"),
            List.of(),
            List.of(),
            "Add phone number",
            "B")));
    assertThat(new HistoryDrawing(
                graph, applied("8d0c55e1f2ab"), Map.of("8d0c55e1f2ab", "applied today"))
            .lines())
        .containsExactly(
            "o 3f2a9c1b7d04 Add phone number (head)",
            "* 8d0c55e1f2ab Create users [shop] (current) applied today");
  }

  @Test
  void diamondBranchesAndMerges() {
    assertThat(draw(graph("a", "b<-a", "c<-a", "d<-b,c", "e<-d"), "a,b")).isEqualTo("""
            o e (head)
            o d (merge point)
            |\\
            | o c
            * | b (current)
            |/
            * a (branch point)""");
  }

  @Test
  void severalHeadsMeetAtTheirBranchPoint() {
    assertThat(draw(graph("a", "b<-a", "c<-a", "d<-a", "e<-b"), "a,b,c")).isEqualTo("""
            o e (head)
            * b (current)
            | o d (head)
            | | * c (head) (current)
            | |/
            |/
            * a (branch point)""");
  }

  @Test
  void tracksThatEndMakeRoom() {
    assertThat(draw(graph("a", "b", "c", "m<-a,b,c", "n<-m"), "")).isEqualTo("""
            o n (head)
            o m (merge point)
            |\\
            |\\ \\
            | | o c
            | o b
            o a""");
    assertThat(draw(graph("z", "b", "c", "y<-z,b", "n<-c,y"), "")).isEqualTo("""
            o n (head) (merge point)
            |\\
            | o y (merge point)
            | |\\
            | | o z
            | o b
            o c""");
  }

  @Test
  void farTracksCrossWhatIsBetween() {
    assertThat(draw(graph("z", "h<-z", "a", "p<-a", "q<-z", "r<-a", "n<-p,q,r"), ""))
        .isEqualTo("""
            o n (head) (merge point)
            |\\
            |\\ \\
            | | o r
            | o | q
            o | | p
            |_|/
            o | a (branch point)
             /
            | o h (head)
            |/
            o z (branch point)""");
  }

  @Test
  void treesAreDrawnBelowOneAnother() {
    assertThat(draw(graph("a", "b<-a", "p", "q<-p!a"), "a")).isEqualTo("""
            o q (head) (depends on a)
            o p
            o b (head)
            * a (current)""");
  }

  @Test
  void headThatAnotherDependsOnIsAnEffectiveHead() {
    assertThat(draw(graph("a", "p!a"), ""))
        .isEqualTo("o p (head) (depends on a)\no a (effective head)");
  }

  @Test
  void partOfTheGraphEndsAtItsBorder() {
    RevisionGraph graph = graph("a", "b<-a", "c<-a", "d<-b,c");
    assertThat(new HistoryDrawing(graph, applied(""), Map.of())
            .lines(graph.between(applied(""), TargetRange.parse("b:d"))))
        .containsExactly("o d (head) (merge point)", "o b");
  }

  @Test
  void emptyGraphIsEmptyText() {
    assertThat(draw(graph(), "")).isEmpty();
  }

  private static String draw(RevisionGraph graph, String applied) {
    return String.join("\n", new HistoryDrawing(graph, applied(applied), Map.of()).lines());
  }
}
