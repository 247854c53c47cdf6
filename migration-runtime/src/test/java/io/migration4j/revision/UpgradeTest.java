package io.migration4j.revision;

import static io.migration4j.revision.Drawn.applied;
import static io.migration4j.revision.Drawn.graph;
import static io.migration4j.revision.Drawn.refusal;
import static io.migration4j.revision.Drawn.up;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class UpgradeTest {
  private final RevisionGraph line = graph("a", "b<-a", "c<-b", "d<-c");
  private final RevisionGraph fork = graph("a", "b[x]<-a", "c[y]<-a", "d<-b", "e<-c");
  private final RevisionGraph trees = graph("a[x]", "b<-a", "p[y]", "q<-p!b");

  @Test
  @DisplayName("VT1: linear graph goes to the middle and to the head")
  void linearGraphGoesToTheMiddleAndToTheHead() {
    assertThat(up(line, "", "head")).isEqualTo("a b c d");
    assertThat(up(line, "", "b")).isEqualTo("a b");
    assertThat(up(line, "a,b", "d")).isEqualTo("c d");
    assertThat(up(line, "a,b", "heads")).isEqualTo("c d");
  }

  @Test
  @DisplayName("VT3: steps go up")
  void stepsGoUp() {
    assertThat(line.upgrade(applied("a"), Target.parse("b")).steps())
        .containsExactly(new Step(line.find("b"), Direction.UP));
  }

  @Test
  @DisplayName("VT20: already there is nothing to do")
  void alreadyThereIsNothingToDo() {
    assertThat(up(line, "a,b,c,d", "head")).isEmpty();
    assertThat(up(line, "a,b", "b")).isEmpty();
    assertThat(up(line, "a,b", "current")).isEmpty();
    assertThat(up(line, "", "base")).isEmpty();
    assertThat(up(graph(), "", "head")).isEmpty();
    assertThat(up(graph(), "", "heads")).isEmpty();
  }

  @Test
  @DisplayName("VT4: older target is refused with the way back")
  void olderTargetIsRefusedWithTheWayBack() {
    assertThat(refusal(() -> up(line, "a,b,c", "a")))
        .isEqualTo("'a' is older than what is applied: current is c, above a."
            + " To go back run mvn migration:downgrade -Dto=a.");
    assertThat(refusal(() -> up(line, "a", "base"))).contains("mvn migration:downgrade -Dto=base");
    assertThat(refusal(() -> up(fork, "a,b,d", "x")))
        .endsWith(" To go on along the branch run mvn migration:upgrade -Dto=x@head.");
  }

  @Test
  @DisplayName("VT3: relative steps go up from current")
  void relativeStepsGoUpFromCurrent() {
    assertThat(up(line, "", "+1")).isEqualTo("a");
    assertThat(up(line, "a", "+2")).isEqualTo("b c");
    assertThat(up(line, "a", "+3")).isEqualTo("b c d");
    assertThat(up(line, "", "b+1")).isEqualTo("a b c");
    assertThat(up(line, "", "d-2")).isEqualTo("a b");
    assertThat(up(line, "", "base+2")).isEqualTo("a b");
    assertThat(up(line, "", "head-1")).isEqualTo("a b c");
  }

  @Test
  @DisplayName("VT3: stepping past the end says how far it goes")
  void steppingPastTheEndSaysHowFarItGoes() {
    assertThat(refusal(() -> up(line, "a,b", "+3")))
        .isEqualTo("'+3' goes past the end: only 2 revisions are above current."
            + " The last is reached with mvn migration:upgrade -Dto=d.");
    assertThat(refusal(() -> up(line, "a,b,c,d", "+1")))
        .isEqualTo("'+1' goes past the end: nothing follows d. Everything is applied.");
    assertThat(refusal(() -> up(line, "", "d+1")))
        .isEqualTo("'d+1' goes past the end: nothing follows d. See mvn migration:heads.");
    assertThat(refusal(() -> up(fork, "a,b,d", "+1")))
        .isEqualTo("'+1' goes past the end: nothing follows d. Not applied are c, e, elsewhere:"
            + " mvn migration:upgrade -Dto=c.");
    assertThat(refusal(() -> up(line, "", "b-3")))
        .isEqualTo(
            "'b-3' goes below base, which is 2 below b. For base itself run mvn migration:upgrade -Dto=base.");
  }

  @Test
  @DisplayName("VT3: minus goes down and not up")
  void minusGoesDownAndNotUp() {
    assertThat(refusal(() -> up(line, "a,b", "-1")))
        .isEqualTo("'-1' goes down, and upgrade goes up. Run mvn migration:downgrade -Dto=-1.");
  }

  @Test
  @DisplayName("RV3: head of several is refused with the ways out")
  void headOfSeveralIsRefusedWithTheWaysOut() {
    assertThat(refusal(() -> up(fork, "a", "head")))
        .isEqualTo(
            "Two heads: d, e. 'head' means only one. Run mvn migration:merge, or name one with"
                + " mvn migration:upgrade -Dto=d, or all with mvn migration:upgrade -Dto=heads.");
  }

  @Test
  @DisplayName("RV19: head is clear when the other head is only a dependency")
  void headIsClearWhenTheOtherHeadIsOnlyADependency() {
    assertThat(up(trees, "", "head")).isEqualTo("a b p q");
  }

  @Test
  @DisplayName("VT5, RV12: heads goes to all and finishes a branch first")
  void headsGoesToAllAndFinishesABranchFirst() {
    assertThat(up(fork, "", "heads")).isEqualTo("a b d c e");
  }

  @Test
  @DisplayName("VT5, RV6: one branch is reached by label by its revisions and by id")
  void oneBranchIsReachedByLabelByItsRevisionsAndById() {
    assertThat(up(fork, "", "x@head")).isEqualTo("a b d");
    assertThat(up(fork, "", "c@head")).isEqualTo("a c e");
    assertThat(up(fork, "", "x"))
        .as("a label alone is the revision that declares it")
        .isEqualTo("a b");
    assertThat(up(fork, "", "x@x")).isEqualTo("a b");
    assertThat(up(fork, "", "x@d")).isEqualTo("a b d");
    assertThat(up(fork, "", "d@d")).isEqualTo("a b d");
    assertThat(up(fork, "a,b,d", "e")).isEqualTo("c e");
    assertThat(up(fork, "", "x@heads")).isEqualTo("a b d");
  }

  @Test
  @DisplayName("VT6, VT10, RV11: steps on a lineage leave out other branches")
  void stepsOnALineageLeaveOutOtherBranches() {
    assertThat(up(fork, "a,c", "x@+1")).as("the branch is not started").isEqualTo("b");
    assertThat(up(fork, "a,b,c", "x@+1")).as("the branch is current").isEqualTo("d");
    assertThat(up(fork, "", "x@+2")).isEqualTo("a b");
    assertThat(up(fork, "", "x@base+2")).isEqualTo("a b");
    assertThat(up(fork, "", "x@base+3")).isEqualTo("a b d");
    assertThat(up(fork, "", "x@head-1")).isEqualTo("a b");
    assertThat(up(fork, "", "x@a+1")).isEqualTo("a b");
    assertThat(refusal(() -> up(fork, "a,b,d", "x@+1")))
        .isEqualTo(
            "'x@+1' goes past the end: nothing follows d on x. Not applied are c, e, elsewhere:"
                + " mvn migration:upgrade -Dto=c.");
  }

  @Test
  @DisplayName("VT11: ambiguous steps list the choices")
  void ambiguousStepsListTheChoices() {
    assertThat(refusal(() -> up(fork, "a", "+1")))
        .isEqualTo("'+1' is ambiguous: above a are b, c. Name the one you mean, such as"
            + " mvn migration:upgrade -Dto=b.");
    assertThat(refusal(() -> up(fork, "a,b,c", "+1")))
        .startsWith("'+1' is ambiguous: above b, c are d, e.");
    assertThat(refusal(() -> up(fork, "", "base+2")))
        .startsWith("'base+2' is ambiguous: above a are b, c.");
    assertThat(refusal(() -> up(trees, "", "+1")))
        .startsWith("'+1' is ambiguous: above base are a, p.");
  }

  @Test
  void stepsAreClearWhenTwoHeadsMeetInOneMerge() {
    RevisionGraph diamond = graph("a", "b<-a", "c<-a", "d<-b,c", "e<-d");
    assertThat(up(diamond, "a,b,c", "+1")).isEqualTo("d");
    assertThat(up(diamond, "a,b,c", "+2")).isEqualTo("d e");
    assertThat(refusal(() -> up(diamond, "", "d-1")))
        .startsWith("'d-1' is ambiguous: below d are b, c.");
  }

  @Test
  @DisplayName("RV7: strangers to a lineage are refused")
  void strangersToALineageAreRefused() {
    assertThat(refusal(() -> up(fork, "", "x@e")))
        .isEqualTo("Revision e is not on x: it is neither above nor below b."
            + " Leave out x@, or name the label of its branch.");
    assertThat(refusal(() -> up(fork, "", "zz@head"))).startsWith("There is no revision 'zz'.");
  }

  @Test
  @DisplayName("RV8: prefix need be unique only on its lineage")
  void prefixNeedBeUniqueOnlyOnItsLineage() {
    RevisionGraph graph = graph("a", "kb1[x]<-a", "kc1[y]<-a");
    assertThat(up(graph, "", "x@k")).isEqualTo("a kb1");
    assertThat(refusal(() -> up(graph, "", "k")))
        .startsWith("'k' is ambiguous: it may be kb1, kc1.");
  }

  @Test
  @DisplayName("RV14, RV15: dependency is applied before")
  void dependencyIsAppliedBefore() {
    assertThat(up(trees, "", "y@head")).isEqualTo("a b p q");
    assertThat(up(trees, "p", "q")).isEqualTo("a b q");
    assertThat(up(trees, "", "x@head")).isEqualTo("a b");
    assertThat(up(trees, "a,b,p,q", "b")).as("b is the head of its tree").isEmpty();
  }

  @Test
  @DisplayName("VT19: dependency on a label means the revision that declares it")
  void dependencyOnALabelMeansTheRevisionThatDeclaresIt() {
    assertThat(up(graph("a", "b[x]<-a", "c<-b", "p!x"), "", "p")).isEqualTo("a b p");
  }

  @Test
  @DisplayName("VT18: crisscross dependencies are ordered")
  void crisscrossDependenciesAreOrdered() {
    RevisionGraph graph = graph("a1", "a2<-a1!b1", "a3<-a2!b2", "b1!a1", "b2<-b1!a2");
    assertThat(up(graph, "", "heads")).isEqualTo("a1 b1 a2 b2 a3");
    assertThat(up(graph, "", "b2")).isEqualTo("a1 b1 a2 b2");
  }

  @Test
  @DisplayName("VT12: merge of two bases applies only the missing side")
  void mergeOfTwoBasesAppliesOnlyTheMissingSide() {
    RevisionGraph graph = graph("a1", "a2<-a1", "b1", "b2<-b1", "m<-a2,b2", "b3<-b2");
    assertThat(up(graph, "b1,b2,b3", "m")).isEqualTo("a1 a2 m");
    assertThat(up(graph, "a1,a2", "m")).isEqualTo("b1 b2 m");
  }

  @Test
  @DisplayName("VT14: twin merges of three branches are both reached")
  void twinMergesOfThreeBranchesAreBothReached() {
    RevisionGraph graph = graph("a", "b1<-a", "b2<-a", "b3<-a", "m1<-b1,b2,b3", "m2<-b1,b2,b3");
    assertThat(up(graph, "", "heads")).isEqualTo("a b1 b2 b3 m1 m2");
    assertThat(up(graph, "a,b1,b2,b3,m1", "m2")).isEqualTo("m2");
  }

  @Test
  @DisplayName("G07, VT13: crisscross merges and merges of merges are ordered")
  void crisscrossMergesAndMergesOfMergesAreOrdered() {
    RevisionGraph graph =
        graph("a", "b<-a", "c<-a", "m1<-b,c", "m2<-b,c", "d<-m1", "e<-m2", "n<-d,e");
    assertThat(up(graph, "", "head")).isEqualTo("a b c m1 d m2 e n");
    assertThat(up(graph, "a,b,c,m1,d", "n")).isEqualTo("m2 e n");
  }

  @Test
  @DisplayName("VT18: merge of a revision with its own dependency works")
  void mergeOfARevisionWithItsOwnDependencyWorks() {
    RevisionGraph graph = graph("a", "b!a", "m<-a,b");
    assertThat(up(graph, "", "head")).isEqualTo("a b m");
  }

  @Test
  @DisplayName("VT20, RV13: forest runs each tree")
  void forestRunsEachTree() {
    assertThat(up(graph("a1", "a2<-a1", "b1", "b2<-b1"), "", "heads")).isEqualTo("a1 a2 b1 b2");
  }

  @Test
  @DisplayName("G10: unknown rows are named")
  void unknownRowsAreNamed() {
    assertThat(refusal(() -> up(line, "a,zz", "head")))
        .isEqualTo(
            "The database has a revision that this code has not: zz. Check out the branch or version that has it, or,"
                + " if it is gone for good, set the history anew with mvn migration:stamp -Dto=<revision> -Dmigration.purge.");
  }

  @Test
  @DisplayName("G11: applied revision over an unapplied parent is named")
  void appliedRevisionOverAnUnappliedParentIsNamed() {
    assertThat(refusal(() -> up(line, "a,c", "head")))
        .isEqualTo(
            "Revision c (c.java) is applied, but b, which it revises, is not. If the changes of b are in the database,"
                + " run mvn migration:stamp -Dto=c; else make c follow what it was applied on.");
    assertThat(refusal(() -> up(trees, "p,q", "head")))
        .contains("but b, which it depends on, is not");
  }
}
