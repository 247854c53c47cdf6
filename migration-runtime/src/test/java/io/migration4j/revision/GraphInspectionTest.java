package io.migration4j.revision;

import static io.migration4j.revision.Drawn.graph;
import static io.migration4j.revision.Drawn.node;
import static io.migration4j.revision.Drawn.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GraphInspectionTest {
  @ParameterizedTest
  @ValueSource(strings = {"a-b", "a@b", "a+b", "a:b", "", "ä", "a b"})
  void idWithOtherCharactersIsRefused(String id) {
    assertThat(refusal(() -> new RevisionNode(id, List.of(), List.of(), List.of(), "", "A.java")))
        .isEqualTo("'" + id
            + "' in A.java cannot be a revision id: use 1 to 64 letters, digits and underscores.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"head", "heads", "base", "current"})
  void wordsOfTheGrammarAreNoIdsAndNoLabels(String word) {
    assertThat(refusal(() -> node(word)))
        .isEqualTo("'" + word + "' in " + word
            + ".java cannot be a revision id: the word has a meaning as a target. Choose another.");
    assertThat(refusal(() -> node("a[" + word + "]")))
        .startsWith("'" + word + "' in a.java cannot be a label");
    assertThat(RevisionNode.isName(word)).isFalse();
  }

  @Test
  void labelWithADashIsRefused() {
    assertThat(refusal(() -> node("a[rel-2]"))).startsWith("'rel-2' in a.java cannot be a label");
  }

  @Test
  @DisplayName("G08, SP17: duplicate id names both files")
  void duplicateIdNamesBothFiles() {
    RevisionNode one = new RevisionNode("a", List.of(), List.of(), List.of(), "", "Two.java");
    RevisionNode two = new RevisionNode("a", List.of(), List.of(), List.of(), "", "One.java");
    assertThat(refusal(() -> RevisionGraph.of(List.of(one, two))))
        .isEqualTo(
            "Revision a is defined 2 times: One.java, Two.java. Keep one, or give the others new ids.");
  }

  @Test
  @DisplayName("RV5: duplicate label names both revisions")
  void duplicateLabelNamesBothRevisions() {
    assertThat(refusal(() -> graph("a[x]", "b[x]<-a")))
        .isEqualTo(
            "Label x is declared 2 times: by a (a.java), b (b.java). A label belongs to one revision.");
  }

  @Test
  void labelThatIsAnIdIsRefused() {
    assertThat(refusal(() -> graph("a[b]", "b<-a")))
        .isEqualTo("Label b of a (a.java) is also the id of b (b.java). Choose another label.");
  }

  @Test
  @DisplayName("G08: missing parent is named with the nearest")
  void missingParentIsNamedWithTheNearest() {
    assertThat(refusal(() -> graph("abcd", "c<-abce")))
        .isEqualTo("c (c.java) revises abce, which is not there. Did you mean abcd?");
  }

  @Test
  void parentIsNeverAPrefix() {
    assertThat(refusal(() -> graph("abcd", "c<-abc")))
        .startsWith("c (c.java) revises abc, which is not there.");
  }

  @Test
  void dependencyThatIsMissingOrAmbiguousIsNamed() {
    assertThat(refusal(() -> graph("a", "b!zz")))
        .isEqualTo("b (b.java) depends on zz, which is not there.");
    assertThat(refusal(() -> graph("aa", "ab", "b!a")))
        .isEqualTo("b (b.java) depends on a, which may be aa, ab. Write more of the id.");
  }

  @Test
  @DisplayName("RV17, G08: self loops are named")
  void selfLoopsAreNamed() {
    assertThat(refusal(() -> graph("a<-a")))
        .isEqualTo("a (a.java) revises itself. Name the revision it follows.");
    assertThat(refusal(() -> graph("a[x]!x")))
        .isEqualTo("a (a.java) depends on itself (x). Name another revision, or none.");
  }

  @Test
  void parentNamedTwiceIsRefused() {
    assertThat(refusal(() -> graph("a", "b<-a,a")))
        .isEqualTo("b (b.java) names its parent a twice. Name it once.");
  }

  @Test
  @DisplayName("RV17, G08: cycle lists exactly its members")
  void cycleListsExactlyItsMembers() {
    assertThat(refusal(() -> graph("a", "b<-a,d", "c<-b", "d<-c", "e<-d")))
        .isEqualTo(
            "Cycle: b (b.java) revises d (d.java), which revises c (c.java), which revises b."
                + " One of them must follow something else.");
  }

  @Test
  @DisplayName("RV17: cycle through a dependency is found")
  void cycleThroughADependencyIsFound() {
    assertThat(refusal(() -> graph("a", "b<-a", "x!b", "c<-a!x", "y<-x")))
        .as("no cycle")
        .isEqualTo("nothing was refused");
    assertThat(refusal(() -> graph("a!x", "b<-a", "x!b")))
        .isEqualTo(
            "Cycle: a (a.java) depends on x (x.java), which depends on b (b.java), which revises a."
                + " One of them must follow something else.");
  }

  @Test
  @DisplayName("RV17: cycle without any base or head is found")
  void cycleWithoutAnyBaseOrHeadIsFound() {
    assertThat(refusal(() -> graph("a<-b", "b<-a")))
        .startsWith("Cycle: a (a.java) revises b (b.java), which revises a.");
  }

  @Test
  @DisplayName("RV17: ids that contain one another are no cycle")
  void idsThatContainOneAnotherAreNoCycle() {
    assertThat(graph("user", "user_foo<-user", "user_foo_bar<-user_foo").heads())
        .containsExactly("user_foo_bar");
  }

  @Test
  @DisplayName("G08: all problems are reported at once")
  void allProblemsAreReportedAtOnce() {
    assertThat(refusal(() -> graph("a", "a", "b[x]<-zz", "c[x]!yy", "d<-d", "e<-f", "f<-e")))
        .isEqualTo("""
            6 problems in the migrations:
              Revision a is defined 2 times: a.java, a.java. Keep one, or give the others new ids.
              Label x is declared 2 times: by b (b.java), c (c.java). A label belongs to one revision.
              b (b.java) revises zz, which is not there.
              c (c.java) depends on yy, which is not there.
              d (d.java) revises itself. Name the revision it follows.
              Cycle: e (e.java) revises f (f.java), which revises e. One of them must follow something else.""");
  }
}
