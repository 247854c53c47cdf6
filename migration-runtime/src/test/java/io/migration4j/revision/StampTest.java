package io.migration4j.revision;

import static io.migration4j.revision.Drawn.graph;
import static io.migration4j.revision.Drawn.refusal;
import static io.migration4j.revision.Drawn.stamp;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class StampTest {
  private final RevisionGraph line = graph("a", "b<-a", "c<-b");
  private final RevisionGraph fork = graph("a", "b[x]<-a", "c[y]<-a", "d<-b", "e<-c");
  private final RevisionGraph merged = graph("a", "b<-a", "c<-a", "m<-b,c", "n<-m");

  @Test
  void stampUpWritesAllRowsBelow() {
    assertThat(stamp(line, "", "head")).isEqualTo("+a +b +c");
    assertThat(stamp(line, "a", "b")).isEqualTo("+b");
    assertThat(stamp(line, "a", "+2")).isEqualTo("+b +c");
  }

  @Test
  @DisplayName("VT16: stamp down removes what is above")
  void stampDownRemovesWhatIsAbove() {
    assertThat(stamp(line, "a,b,c", "a")).isEqualTo("-c -b");
    assertThat(stamp(line, "a,b,c", "base")).isEqualTo("-c -b -a");
    assertThat(stamp(line, "a,b,c", "-1")).isEqualTo("-c");
  }

  @Test
  @DisplayName("VT20: stamp of what is there does nothing")
  void stampOfWhatIsThereDoesNothing() {
    assertThat(stamp(line, "a,b", "b")).isEmpty();
    assertThat(stamp(line, "a,b", "current")).isEmpty();
    assertThat(stamp(fork, "a,b,c", "b")).isEmpty();
    assertThat(stamp(fork, "a,b,c,d,e", "heads")).isEmpty();
    assertThat(stamp(line, "", "base")).isEmpty();
    assertThat(stamp(graph(), "", "heads")).isEmpty();
  }

  @Test
  void stampMendsAMissingParent() {
    assertThat(stamp(line, "a,c", "c")).isEqualTo("+b");
  }

  @Test
  @DisplayName("alembic 4.6: stamp moves from a sibling branch, and adds no second head")
  void stampMovesFromASiblingBranch() {
    assertThat(stamp(fork, "a,c,e", "b")).isEqualTo("+b -e -c");
  }

  @Test
  void stampOnOneOfTwoBranchesLeavesTheOther() {
    assertThat(stamp(fork, "a,b,c", "d")).isEqualTo("+d");
    assertThat(stamp(fork, "a,b,c,d", "b")).isEqualTo("-d");
    assertThat(stamp(fork, "a,b,c,d", "a")).isEqualTo("-c -d -b");
  }

  @Test
  @DisplayName("VT20: stamp of many makes them all current")
  void stampOfManyMakesThemAllCurrent() {
    assertThat(stamp(fork, "", "d,c")).isEqualTo("+a +b +d +c");
    assertThat(stamp(fork, "a,b", "b,c")).isEqualTo("+c");
    assertThat(stamp(fork, "", "heads")).isEqualTo("+a +b +d +c +e");
  }

  @Test
  @DisplayName("VT21: stamp crosses merge points")
  void stampCrossesMergePoints() {
    assertThat(stamp(merged, "a,b,c,m,n", "b")).as("n makes way for b").isEqualTo("-n -m -c");
    assertThat(stamp(merged, "a,b,c,m", "a")).isEqualTo("-m -c -b");
    assertThat(stamp(merged, "a,c", "m")).isEqualTo("+b +m");
    assertThat(stamp(merged, "a,b,c", "n")).isEqualTo("+m +n");
    assertThat(stamp(merged, "a,b,c,m", "b,c")).isEqualTo("-m");
  }

  @Test
  void otherTreesStay() {
    RevisionGraph forest = graph("a[x]", "b<-a", "p[y]", "q<-p");
    assertThat(stamp(forest, "p,q", "b")).isEqualTo("+a +b");
    assertThat(stamp(forest, "a,b,p,q", "x@base")).isEqualTo("-b -a");
    assertThat(stamp(forest, "a,b,p,q", "p")).isEqualTo("-q");
    assertThat(stamp(forest, "a,b,p,q", "p-1")).isEqualTo("-q -p");
  }

  @Test
  @DisplayName("VT16, VT17: dependents of what is removed are removed and their parents stay")
  void dependentsOfWhatIsRemovedAreRemovedAndTheirParentsStay() {
    RevisionGraph graph = graph("a1", "a2<-a1", "b1", "b2<-b1!a2");
    assertThat(stamp(graph, "a1,a2,b1,b2", "a1")).isEqualTo("-b2 -a2");
    assertThat(stamp(graph, "", "b2")).isEqualTo("+a1 +a2 +b1 +b2");
  }

  @Test
  void overlappingTargetsAreRefused() {
    assertThat(refusal(() -> stamp(line, "", "a,c")))
        .isEqualTo(
            "The targets overlap: a cannot be current, it is below c. Leave it out: mvn migration:stamp -Dto=c.");
    assertThat(refusal(() -> stamp(line, "", "a,base")))
        .startsWith("'base' cannot be stamped together with other targets.");
  }

  @Test
  void unclearMoveIsRefusedWithBothWays() {
    RevisionGraph three = graph("a", "b<-a", "c<-a", "d<-a");
    assertThat(refusal(() -> stamp(three, "a,b,c", "d")))
        .isEqualTo(
            "It is not clear which branch moves to d: current are b, c. To keep them beside it run"
                + " mvn migration:stamp -Dto=b,c,d, to have it alone mvn migration:stamp -Dto=d -Dmigration.purge.");
    assertThat(stamp(three, "a,b,c", "b,c,d")).isEqualTo("+d");
    assertThat(stamp(three, "a,b,c", "b,d")).as("b is claimed, so c moves").isEqualTo("+d -c");
  }

  @Test
  void ambiguousHeadNamesTheStampToRun() {
    assertThat(refusal(() -> stamp(fork, "", "head"))).contains("mvn migration:stamp -Dto=heads");
  }

  @Test
  void unknownRowsAreRefused() {
    assertThat(refusal(() -> stamp(line, "zz", "head")))
        .contains("zz")
        .contains("-Dmigration.purge");
  }

  @Test
  void stampNeedsATarget() {
    assertThat(refusal(() -> stamp(line, "", ""))).startsWith("A stamp needs a target.");
  }
}
