package io.migration4j.revision;

import static io.migration4j.revision.Drawn.applied;
import static io.migration4j.revision.Drawn.down;
import static io.migration4j.revision.Drawn.graph;
import static io.migration4j.revision.Drawn.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DowngradeTest {
  private final RevisionGraph line = graph("a", "b<-a", "c<-b", "d<-c");
  private final RevisionGraph fork = graph("a", "b[x]<-a", "c[y]<-a", "d<-b", "e<-c");
  private final RevisionGraph merged = graph("a", "b[x]<-a", "c[y]<-a", "m<-b,c", "n<-m");
  private final RevisionGraph trees = graph("a1[x]", "a2<-a1", "b1[y]", "b2<-b1!a1", "b3<-b2");

  @Test
  @DisplayName("VT1: linear graph goes to the middle and to base")
  void linearGraphGoesToTheMiddleAndToBase() {
    assertThat(down(line, "a,b,c,d", "b")).isEqualTo("d c");
    assertThat(down(line, "a,b,c", "base")).isEqualTo("c b a");
    assertThat(line.downgrade(applied("a,b"), Target.parse("a")).steps())
        .containsExactly(new Step(line.find("b"), Direction.DOWN));
  }

  @Test
  @DisplayName("VT2: already there is nothing to do")
  void alreadyThereIsNothingToDo() {
    assertThat(down(line, "", "base")).isEmpty();
    assertThat(down(line, "a,b,c,d", "head")).isEmpty();
    assertThat(down(line, "a,b", "b")).isEmpty();
    assertThat(down(line, "a,b", "current")).isEmpty();
    assertThat(down(fork, "a,b,c,d,e", "heads")).isEmpty();
    assertThat(down(graph(), "", "head")).isEmpty();
  }

  @Test
  @DisplayName("VT4: target that is not applied is refused with the way up")
  void targetThatIsNotAppliedIsRefusedWithTheWayUp() {
    assertThat(refusal(() -> down(line, "a,b", "d")))
        .isEqualTo("Cannot go down to 'd': revision d is not applied, current is b."
            + " To go up to it run mvn migration:upgrade -Dto=d.");
    assertThat(refusal(() -> down(line, "", "a")))
        .contains("revision a is not applied, nothing is.");
    assertThat(refusal(() -> down(fork, "a,b", "e"))).contains("current is b.");
    assertThat(refusal(() -> down(fork, "a,b,d,c", "heads"))).contains("revision e is not applied");
  }

  @Test
  @DisplayName("VT3: relative steps go down")
  void relativeStepsGoDown() {
    assertThat(down(line, "a,b,c,d", "-1")).isEqualTo("d");
    assertThat(down(line, "a,b,c", "-3")).isEqualTo("c b a");
    assertThat(down(line, "a,b,c,d", "a+1")).isEqualTo("d c");
    assertThat(down(line, "a,b,c,d", "d-2")).isEqualTo("d c");
    assertThat(down(line, "a,b,c,d", "head-1")).isEqualTo("d");
    assertThat(down(line, "a,b,c,d", "base+1")).isEqualTo("d c b");
    assertThat(down(line, "a,b", "a-1")).isEqualTo("b a");
  }

  @Test
  @DisplayName("VT3: stepping below base says how many there are")
  void steppingBelowBaseSaysHowManyThereAre() {
    assertThat(refusal(() -> down(line, "a,b", "-3")))
        .isEqualTo("'-3' goes below base: only 2 revisions are applied."
            + " To undo them all run mvn migration:downgrade -Dto=base.");
    assertThat(refusal(() -> down(line, "", "-1")))
        .isEqualTo("'-1' has nothing to undo: nothing is applied.");
    assertThat(refusal(() -> down(line, "a,b", "b-3")))
        .isEqualTo(
            "'b-3' goes below base, which is 2 below b. For base itself run mvn migration:downgrade -Dto=base.");
    assertThat(refusal(() -> down(line, "a", "base-1")))
        .isEqualTo(
            "'base-1' goes below base. For base itself run mvn migration:downgrade -Dto=base.");
  }

  @Test
  void plusGoesUpAndNotDown() {
    assertThat(refusal(() -> down(line, "a", "+1")))
        .isEqualTo("'+1' goes up, and downgrade goes down. Run mvn migration:upgrade -Dto=+1.");
  }

  @Test
  @DisplayName("VT7, G09: minus with several heads lists the branches")
  void minusWithSeveralHeadsListsTheBranches() {
    assertThat(refusal(() -> down(fork, "a,b,c,d", "-1")))
        .isEqualTo(
            "'-1' is ambiguous: current are c, d. Say which: mvn migration:downgrade -Dto=y@-1"
                + " or mvn migration:downgrade -Dto=x@-1.");
    assertThat(refusal(() -> down(graph("a", "b<-a", "c<-a"), "a,b,c", "-1")))
        .contains("-Dto=b@-1 or ");
  }

  @Test
  @DisplayName("G09: merge point is one step down and the next must name the branch")
  void mergePointIsOneStepDownAndTheNextMustNameTheBranch() {
    assertThat(down(merged, "a,b,c,m", "-1")).isEqualTo("m");
    assertThat(refusal(() -> down(merged, "a,b,c,m", "-2")))
        .isEqualTo(
            "'-2' is ambiguous: below m there are b, c. First run mvn migration:downgrade -Dto=-1, then say which:"
                + " mvn migration:downgrade -Dto=x@-1 or mvn migration:downgrade -Dto=y@-1.");
    assertThat(refusal(() -> down(merged, "a,b,c,m", "m-1")))
        .startsWith("'m-1' is ambiguous: below m are b, c.");
  }

  @Test
  @DisplayName("VT5, RV12: branches come down before their branch point")
  void branchesComeDownBeforeTheirBranchPoint() {
    assertThat(down(fork, "a,b,c,d,e", "a")).isEqualTo("e c d b");
    assertThat(down(fork, "a,b,c,d,e", "base")).isEqualTo("e c d b a");
    assertThat(down(merged, "a,b,c,m,n", "a")).isEqualTo("n m c b");
  }

  @Test
  @DisplayName("VT9: branch above the target comes down and siblings stay")
  void branchAboveTheTargetComesDownAndSiblingsStay() {
    assertThat(down(fork, "a,b,c,d,e", "b")).isEqualTo("d");
    assertThat(down(merged, "a,b,c,m,n", "b")).isEqualTo("n m");
  }

  @Test
  @DisplayName("VT9, RV13: lineage takes down only itself")
  void lineageTakesDownOnlyItself() {
    assertThat(down(fork, "a,b,c,d,e", "x@a")).isEqualTo("d b");
    assertThat(down(fork, "a,b,c,d,e", "d@a")).isEqualTo("d b");
    assertThat(down(fork, "a,b,c,d,e", "b@a")).isEqualTo("d b");
    assertThat(down(fork, "a,b,c,d,e", "x@-1")).isEqualTo("d");
    assertThat(down(fork, "a,b,c,d,e", "x@-2")).isEqualTo("d b");
    assertThat(down(fork, "a,b,c,d,e", "x@head-1")).isEqualTo("d");
    assertThat(down(fork, "a,b,c,d,e", "d-1")).isEqualTo("d");
    assertThat(down(fork, "a,b,c,d,e", "d-2"))
        .as("id-N stays on its own lineage")
        .isEqualTo("d b");
    assertThat(down(fork, "a,c", "x@a")).as("x is at a").isEmpty();
  }

  @Test
  @DisplayName("VT9: shared base is refused for one lineage")
  void sharedBaseIsRefusedForOneLineage() {
    String remedy = " would take down c, e too, which other branches have above a. For x alone run"
        + " mvn migration:downgrade -Dto=x@a, for all mvn migration:downgrade -Dto=base.";
    assertThat(refusal(() -> down(fork, "a,b,c,d,e", "x@base"))).isEqualTo("'x@base'" + remedy);
    assertThat(refusal(() -> down(fork, "a,b,c,d,e", "x@-3"))).isEqualTo("'x@-3'" + remedy);
    assertThat(down(fork, "a,b,d", "x@base")).as("no other branch is applied").isEqualTo("d b a");
  }

  @Test
  @DisplayName("VT12: one side of a merge comes down")
  void oneSideOfAMergeComesDown() {
    RevisionGraph graph = graph("a1[x]", "a2<-a1", "b1[y]", "b2<-b1", "m<-a2,b2", "b3<-b2");
    assertThat(down(graph, "a1,a2,b1,b2,b3,m", "x@base")).isEqualTo("m a2 a1");
    assertThat(down(merged, "a,b,c,m", "x@-2")).isEqualTo("m b");
    assertThat(down(merged, "a,b,c,m", "x@a")).isEqualTo("m b");
  }

  @Test
  @DisplayName("RV14, VT22: dependents come down and dependencies stay")
  void dependentsComeDownAndDependenciesStay() {
    assertThat(down(trees, "a1,a2,b1,b2,b3", "y@base")).isEqualTo("b3 b2 b1");
    assertThat(down(trees, "a1,a2,b1,b2,b3", "x@base")).isEqualTo("b3 b2 a2 a1");
    assertThat(down(trees, "a1,a2,b1,b2,b3", "a1")).isEqualTo("a2");
    assertThat(down(trees, "a1,a2,b1,b2,b3", "b1")).isEqualTo("b3 b2");
  }

  @Test
  @DisplayName("VT15, RV19: head that another depends on is not on top")
  void headThatAnotherDependsOnIsNotOnTop() {
    assertThat(down(trees, "a1,b1,b2", "-1")).isEqualTo("b2");
    assertThat(down(trees, "a1,b1,b2", "x@-1"))
        .as("asked for by its label, its dependents go too")
        .isEqualTo("b2 a1");
  }

  @Test
  @DisplayName("VT8: result does not depend on the order of rows")
  void resultDoesNotDependOnTheOrderOfRows() {
    assertThat(down(fork, "d,c,a,b", "d-1"))
        .isEqualTo(down(fork, "a,b,c,d", "d-1"))
        .isEqualTo("d");
  }

  @Test
  @DisplayName("G10, G11: history that does not fit is refused")
  void historyThatDoesNotFitIsRefused() {
    assertThat(refusal(() -> down(line, "a,c", "base")))
        .contains("but b, which it revises, is not");
    assertThat(refusal(() -> down(line, "a,zz", "base")))
        .startsWith("The database has a revision that this code has not: zz.");
  }
}
