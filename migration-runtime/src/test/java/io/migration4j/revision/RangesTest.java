package io.migration4j.revision;

import static io.migration4j.revision.Drawn.applied;
import static io.migration4j.revision.Drawn.graph;
import static io.migration4j.revision.Drawn.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RangesTest {
  private final RevisionGraph fork = graph("a", "b[x]<-a", "c[y]<-a", "d<-b", "e<-c");

  @Test
  void scriptGoesUpFromItsBeginning() {
    assertThat(up("base:x@head")).isEqualTo("a b d");
    assertThat(up("a:d")).isEqualTo("b d");
    assertThat(up("b:+1")).isEqualTo("d");
    assertThat(up("b:heads")).isEqualTo("d c e");
    assertThat(up("d:d")).isEmpty();
  }

  @Test
  void scriptGoesDownFromItsBeginning() {
    assertThat(down("d:a")).isEqualTo("d b");
    assertThat(down("heads:base")).isEqualTo("e c d b a");
    assertThat(down("d:-1")).isEqualTo("d");
    assertThat(down("heads:x@a")).isEqualTo("d b");
  }

  @Test
  @DisplayName("RV10: backward range is refused with the other goal")
  void backwardRangeIsRefusedWithTheOtherGoal() {
    assertThat(refusal(() -> up("d:a")))
        .isEqualTo("The range d:a runs the other way. Run mvn migration:downgrade -Dto=d:a -Dsql.");
    assertThat(refusal(() -> down("a:d")))
        .isEqualTo("The range a:d runs the other way. Run mvn migration:upgrade -Dto=a:d -Dsql.");
    assertThat(refusal(() -> history("", "d:a")))
        .isEqualTo("The range d:a runs the other way. Run mvn migration:history -Drange=a:d.");
  }

  @Test
  @DisplayName("RV10: unrelated ends are refused")
  void unrelatedEndsAreRefused() {
    assertThat(refusal(() -> up("b:e")))
        .startsWith("The ends of the range b:e are on different branches.");
  }

  @Test
  void scriptCannotBeginAtWhatIsApplied() {
    assertThat(refusal(() -> up("current:head"))).startsWith("A script looks at no database");
    assertThat(refusal(() -> down("-1:base"))).startsWith("A script looks at no database");
  }

  @Test
  @DisplayName("RV12: history shows both ends")
  void historyShowsBothEnds() {
    assertThat(history("", "a:d")).isEqualTo("a b d");
    assertThat(history("", "base:e")).isEqualTo("a c e");
    assertThat(history("", ":")).isEqualTo("a b d c e");
    assertThat(history("a,b", "current:")).isEqualTo("b d");
    assertThat(history("a,b,d", "-2:current")).isEqualTo("a b d");
    assertThat(history("a", "current:x@+2")).isEqualTo("a b d");
    assertThat(history("a,unknown", "x:x@head")).isEqualTo("b d");
    assertThat(history("", "base:current")).isEmpty();
  }

  private String up(String range) {
    return String.join(" ", fork.upgrade(TargetRange.parse(range)).ids());
  }

  private String down(String range) {
    return String.join(" ", fork.downgrade(TargetRange.parse(range)).ids());
  }

  private String history(String applied, String range) {
    return Drawn.ids(fork.between(applied(applied), TargetRange.parse(range)));
  }
}
