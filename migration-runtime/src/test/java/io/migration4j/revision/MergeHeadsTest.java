package io.migration4j.revision;

import static io.migration4j.revision.Drawn.graph;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.migration4j.MigrationException;
import org.junit.jupiter.api.Test;

class MergeHeadsTest {
  private static final RevisionGraph GRAPH = graph("a", "b<-a", "c<-a", "dd<-a", "e[x]<-b");

  @Test
  void allHeadsAreMeantUnlessSaid() {
    assertThat(MergeHeads.of(GRAPH, "")).containsExactly("c", "dd", "e");
    assertThat(MergeHeads.of(GRAPH, "heads")).containsExactly("c", "dd", "e");
  }

  @Test
  void headsAreNamedByIdItsBeginningOrALabel() {
    assertThat(MergeHeads.of(GRAPH, "d, c")).containsExactly("c", "dd");
    assertThat(MergeHeads.of(GRAPH, "x@head,b@head,c")).containsExactly("c", "e");
  }

  @Test
  void oneHeadOrNoneIsNothingToMerge() {
    assertThat(MergeHeads.of(graph("a", "b<-a"), "")).containsExactly("b");
    assertThat(MergeHeads.of(graph(), "")).isEmpty();
  }

  @Test
  void revisionThatIsNoHeadIsRefused() {
    assertThatThrownBy(() -> MergeHeads.of(GRAPH, "b,c"))
        .isInstanceOf(MigrationException.class)
        .hasMessage("'b' is no head: e follows it. Heads are c, dd, e.");
  }

  @Test
  void oneOfSeveralHeadsAloneIsRefused() {
    assertThatThrownBy(() -> MergeHeads.of(GRAPH, "c"))
        .isInstanceOf(MigrationException.class)
        .hasMessage("'c' is one head alone. Name two or more of c, dd, e with a comma, or leave"
            + " -Drev= out for all.");
  }
}
