package io.migration4j.revision;

import static io.migration4j.revision.Drawn.graph;
import static io.migration4j.revision.Drawn.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class GraphPlaceTest {
  private static final RevisionGraph ONE = graph("a", "b<-a", "c<-b");
  private static final RevisionGraph TWO = graph("a", "b[left]<-a", "c[right]<-a");

  private static RevisionNode at(RevisionGraph graph, String head, boolean splice) {
    return place(head, splice, List.of(), List.of()).node(graph, "n", "", "N.java");
  }

  private static GraphPlace place(
      String head, boolean splice, List<String> labels, List<String> dependsOn) {
    return new GraphPlace(
        head.isEmpty() ? List.of() : List.of(head.split(",")), splice, labels, dependsOn);
  }

  @Test
  @DisplayName("SP1: the first revision has no parent, the second follows it")
  void newRevisionFollowsTheOneHead() {
    assertThat(at(graph(), "", false).parents()).isEmpty();
    assertThat(at(ONE, "", false).parents()).containsExactly("c");
  }

  @Test
  void severalHeadsNeedAWord() {
    assertThat(refusal(() -> at(TWO, "", false)))
        .isEqualTo("Two heads: b, c. Run mvn migration:merge first.");
    assertThat(at(TWO, "left@head", false).parents()).containsExactly("b");
    assertThat(at(TWO, "heads", false).parents()).containsExactly("b", "c");
    assertThat(at(TWO, "c,b", false).parents()).containsExactly("b", "c");
    assertThat(at(TWO, "base", false).parents()).isEmpty();
  }

  @Test
  @DisplayName("SP6: what is no head needs splice, and then begins a branch")
  void spliceBeginsABranch() {
    assertThat(refusal(() -> at(ONE, "b", false)))
        .isEqualTo("Revision b is no head: c follows it. Add -Dmigration.splice to begin a branch"
            + " there, or give a head: c.");
    assertThat(at(ONE, "b", true).parents()).containsExactly("b");
  }

  @Test
  @DisplayName(
      "Alembic §1.4: revision --branch-label with a used label leaves a file that breaks all")
  void takenLabelIsRefusedBeforeAnythingIsWritten() {
    assertThat(refusal(
            () -> place("b", false, List.of("right"), List.of()).node(TWO, "n", "", "N.java")))
        .isEqualTo(
            "Nothing was written. Label right is declared 2 times: by c (c.java), n (N.java)."
                + " A label belongs to one revision.");
    assertThat(refusal(
            () -> place("b", false, List.of("rel-2"), List.of()).node(TWO, "n", "", "N.java")))
        .contains("'rel-2' in N.java cannot be a label");
    assertThat(refusal(
            () -> place("b", false, List.of("head"), List.of()).node(TWO, "n", "", "N.java")))
        .contains("the word has a meaning as a target");
  }

  @Test
  @DisplayName("VT19, G14: depends on a label, or on an id of which all is written")
  void dependenciesAreIdsOrLabels() {
    RevisionGraph graph = graph("aaaa", "bbbb[left]<-aaaa", "cccc<-aaaa");
    RevisionNode node =
        place("cccc", false, List.of(), List.of("left", "bb")).node(graph, "n", "", "N.java");
    assertThat(node.dependsOn()).containsExactly("left", "bbbb");
    assertThat(refusal(
            () -> place("cccc", false, List.of(), List.of("zz")).node(graph, "n", "", "N.java")))
        .startsWith("There is no revision 'zz'.");
    assertThat(refusal(() -> at(graph, "+1", false))).contains("is counted from a database");
  }
}
