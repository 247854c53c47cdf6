package io.migration4j.revision;

import static io.migration4j.revision.Drawn.applied;
import static io.migration4j.revision.Drawn.graph;
import static io.migration4j.revision.Drawn.ids;
import static io.migration4j.revision.Drawn.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RevisionGraphTest {
  private final RevisionGraph diamond = graph("a", "b<-a", "c<-a", "d<-b,c");

  @Test
  @DisplayName("RV2: empty graph has no ends")
  void emptyGraphHasNoEnds() {
    RevisionGraph empty = graph();
    assertThat(empty.heads()).isEmpty();
    assertThat(empty.bases()).isEmpty();
    assertThat(empty.head()).isEmpty();
    assertThat(empty.revisions()).isEmpty();
  }

  @Test
  @DisplayName("RV9: diamond has one branch point and one merge point")
  void diamondHasOneBranchPointAndOneMergePoint() {
    assertThat(diamond.heads()).containsExactly("d");
    assertThat(diamond.bases()).containsExactly("a");
    assertThat(diamond.branchPoints()).containsExactly("a");
    assertThat(diamond.mergePoints()).containsExactly("d");
    assertThat(diamond.children("a")).containsExactly("b", "c");
    assertThat(diamond.parents("d")).containsExactly("b", "c");
  }

  @Test
  @DisplayName("RV1: new revision makes its parent no head")
  void newRevisionMakesItsParentNoHead() {
    assertThat(graph("a", "b<-a", "c<-b").heads()).containsExactly("c");
    assertThat(graph("a", "b<-a", "c<-a").heads()).containsExactly("b", "c");
  }

  @Test
  @DisplayName("RV3: several heads have no head to go on from")
  void severalHeadsHaveNoHeadToGoOnFrom() {
    assertThat(refusal(() -> graph("a", "b<-a", "c<-a").head()))
        .isEqualTo("Two heads: b, c. Run mvn migration:merge first.");
  }

  @Test
  void headThatAnotherDependsOnIsNoRealHead() {
    RevisionGraph graph = graph("a", "b", "c<-b!a");
    assertThat(graph.heads()).containsExactly("a", "c");
    assertThat(graph.realHeads()).containsExactly("c");
  }

  @Test
  void ancestorsAndDescendantsFollowDependencies() {
    RevisionGraph graph = graph("a", "b<-a", "x", "y<-x!a", "z<-y");
    assertThat(ids(graph.ancestors("z"))).isEqualTo("a x y");
    assertThat(ids(graph.descendants("a"))).isEqualTo("b y z");
    assertThat(ids(graph.upTo(List.of("b", "x")))).isEqualTo("a b x");
  }

  @Test
  @DisplayName(
      "G13, RV12: order finishes a branch before the next and is the same for every input order")
  void orderFinishesABranchBeforeTheNextAndIsTheSameForEveryInputOrder() {
    assertThat(ids(graph("a", "p<-a", "c<-p", "b<-a", "q<-b", "m<-q,c").revisions()))
        .isEqualTo("a p c b q m");
    assertThat(ids(graph("m<-c,q", "q<-b", "b<-a", "c<-p", "p<-a", "a").revisions()))
        .isEqualTo("a p c b q m");
  }

  @Test
  void wordsFindRevisions() {
    RevisionGraph graph = graph("ae10", "ae99[shop]<-ae10", "1975<-ae99", "ae1<-1975");
    assertThat(graph.find("1").id()).isEqualTo("1975");
    assertThat(graph.find("ae9").id()).isEqualTo("ae99");
    assertThat(graph.find("shop").id()).isEqualTo("ae99");
    assertThat(graph.find("ae1").id()).as("an exact id wins over a prefix").isEqualTo("ae1");
  }

  @Test
  @DisplayName("RV8: ambiguous prefix lists candidates")
  void ambiguousPrefixListsCandidates() {
    assertThat(refusal(() -> graph("ae10", "ae99<-ae10").find("ae")))
        .isEqualTo("'ae' is ambiguous: it may be ae10, ae99. Write more of the id.");
  }

  @Test
  void unknownWordSuggestsTheNearest() {
    RevisionGraph graph = graph("3f2a9c1b7d04", "8d0c55e1f2ab[shop]<-3f2a9c1b7d04");
    assertThat(refusal(() -> graph.find("3f2a9c1b7d40")))
        .isEqualTo(
            "There is no revision '3f2a9c1b7d40'. Did you mean 3f2a9c1b7d04? All are listed by mvn migration:history.");
    assertThat(refusal(() -> graph.find("shap"))).contains("Did you mean shop?");
    assertThat(refusal(() -> graph.find("3F2A9C1B7D04"))).contains("Did you mean 3f2a9c1b7d04?");
    assertThat(refusal(() -> graph.find("zzzz"))).doesNotContain("Did you mean");
    assertThat(refusal(() -> graph.find("sho")))
        .as("labels have no prefixes")
        .startsWith("There is no revision 'sho'");
  }

  @Test
  void labelSpreadsUpToAllDescendantsAndDownToTheBranchPoint() {
    RevisionGraph graph = graph("a", "b<-a", "c[x]<-b", "d<-c", "e<-a", "m<-d,e", "n<-m");
    assertThat(graph.labels("a")).isEmpty();
    assertThat(graph.labels("b")).containsExactly("x");
    assertThat(graph.labels("d")).containsExactly("x");
    assertThat(graph.labels("e")).isEmpty();
    assertThat(graph.labels("n")).containsExactly("x");
  }

  @Test
  void labelDoesNotSpreadDownThroughAMergePoint() {
    RevisionGraph graph = graph("a", "b", "m<-a,b", "n[x]<-m");
    assertThat(graph.labels("n")).containsExactly("x");
    assertThat(graph.labels("m")).isEmpty();
    assertThat(graph.labels("a")).isEmpty();
  }

  @Test
  void dependencyMayNameAPrefixOrALabel() {
    RevisionGraph graph = graph("abc", "def[x]", "g!ab,x");
    assertThat(ids(graph.ancestors("g"))).isEqualTo("abc def");
  }

  @Test
  @DisplayName("RV16: dependency on an ancestor adds nothing")
  void dependencyOnAnAncestorAddsNothing() {
    RevisionGraph graph = graph("a", "b<-a!a", "c<-b!a");
    assertThat(graph.heads()).containsExactly("c");
    assertThat(graph.realHeads()).containsExactly("c");
    assertThat(ids(graph.revisions())).isEqualTo("a b c");
  }

  @Test
  void currentIsTheAppliedRevisionsThatNoAppliedOneRevises() {
    assertThat(diamond.current(applied("a,b,c"))).containsExactly("b", "c");
    assertThat(diamond.current(applied("a,b,c,d,unknown"))).containsExactly("d");
    assertThat(diamond.current(applied(""))).isEmpty();
    assertThat(ids(diamond.pending(applied("a,c")))).isEqualTo("b d");
    assertThat(diamond.unknown(applied("a,zz,y"))).containsExactly("y", "zz");
  }

  @Test
  void codeIsBehindWhenAllOfItIsAppliedAndUnknownRowsGoOnFromItsHeads() {
    Map<String, List<String>> all =
        Map.of("a", List.of(), "b", List.of("a"), "u", List.of("b"), "v", List.of("u"));
    assertThat(graph("a", "b<-a").isBehind(all)).isTrue();
    assertThat(graph("a", "b<-a", "c<-b").isBehind(all)).as("c is not applied").isFalse();
    assertThat(graph("a", "b<-a").isBehind(Map.of("a", List.of(), "b", List.of("a"))))
        .as("nothing more")
        .isFalse();
    assertThat(graph("a", "b<-a")
            .isBehind(Map.of("a", List.of(), "b", List.of("a"), "u", List.of("a"))))
        .as("u is on another branch")
        .isFalse();
    assertThat(
            graph("a", "b<-a").isBehind(Map.of("a", List.of(), "b", List.of("a"), "u", List.of())))
        .as("u is another tree")
        .isFalse();
  }
}
