package io.migration4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.migration4j.RevisionIndex.Entry;
import java.util.List;
import org.junit.jupiter.api.Test;

class RevisionIndexTest {
  private static final Entry A = new Entry("a1", "com.shop.A", "-");
  private static final Entry B = new Entry("b2", "com.shop.B", "3f00");

  @Test
  void isWrittenSortedAndReadBack() {
    RevisionIndex index = new RevisionIndex(List.of(B, A));
    assertThat(index.write())
        .isEqualTo("# Written by migration4j when classes are compiled.\n"
            + "a1 com.shop.A -\nb2 com.shop.B 3f00\n");
    assertThat(RevisionIndex.parse(index.write(), "here")).isEqualTo(index);
  }

  @Test
  void emptyLinesAndCommentsSayNothing() {
    assertThat(RevisionIndex.parse("\r\n# x\r\n  a1  com.shop.A -\r\n", "here").entries())
        .containsExactly(A);
  }

  @Test
  void laterEntryOfAClassCounts() {
    Entry renamed = new Entry("c3", "com.shop.B", "-");
    RevisionIndex merged =
        new RevisionIndex(List.of(A, B)).merge(new RevisionIndex(List.of(renamed)));
    assertThat(merged.entries()).containsExactly(A, renamed);
    assertThat(merged.without("com.shop.A").entries()).containsExactly(renamed);
  }

  @Test
  void lineOfOtherFormIsNamed() {
    assertThatThrownBy(() -> RevisionIndex.parse("a1 com.shop.A -\n<<<<<<< HEAD\n", "the.index"))
        .isInstanceOf(MigrationException.class)
        .hasMessageStartingWith("Line 2 of the.index is not an id, a class name and a digest");
  }
}
