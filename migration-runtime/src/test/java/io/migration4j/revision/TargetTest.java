package io.migration4j.revision;

import static io.migration4j.revision.Drawn.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TargetTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "3f2a",
        "head",
        "heads",
        "base",
        "current",
        "+2",
        "-1",
        "3f2a+2",
        "3f2a-2",
        "shop",
        "shop@head",
        "shop@heads",
        "shop@base",
        "shop@+1",
        "shop@-1",
        "shop@3f2a",
        "shop@head-1",
        "shop@base+2",
        "3f2a@head",
        "12-3"
      })
  void everySpellingIsReadAndWrittenBack(String text) {
    assertThat(Target.parse(text)).hasToString(text);
  }

  @Test
  void partsAreTold() {
    assertThat(Target.parse("shop@3f2a-2")).isEqualTo(new Target(Optional.of("shop"), "3f2a", -2));
    assertThat(Target.parse(" +1 ")).isEqualTo(new Target(Optional.empty(), "current", 1));
    assertThat(Target.parse("current+1")).isEqualTo(Target.parse("+1"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "shop@",
        "@head",
        "a b",
        "a@b@c",
        "a++1",
        "+x",
        "1.2",
        "+99999999999",
        "a@+"
      })
  void whatIsNoTargetIsRefusedWithTheForms(String text) {
    assertThat(refusal(() -> Target.parse(text)))
        .startsWith("Cannot read the target '" + text.strip() + "'. Targets are a revision id")
        .contains("label@+N");
  }

  @Test
  void wrongMeaningsAreRefused() {
    assertThat(refusal(() -> Target.parse("a:b")))
        .startsWith("'a:b' is a range, and here goes one target.");
    assertThat(refusal(() -> Target.parse("a+0")))
        .isEqualTo("The target 'a+0' goes no step. Write a alone, or a number from 1.");
    assertThat(refusal(() -> Target.parse("heads-1")))
        .startsWith("'heads-1' counts from several revisions.");
    assertThat(refusal(() -> Target.parse("head@a")))
        .startsWith("'head' in 'head@a' is no lineage");
  }

  @Test
  void rangesHaveTwoEndsThatMayBeOpen() {
    assertThat(TargetRange.parse("a:b@head")).hasToString("a:b@head");
    assertThat(TargetRange.parse(":b")).hasToString("base:b");
    assertThat(TargetRange.parse("-3:")).hasToString("-3:heads");
    assertThat(refusal(() -> TargetRange.parse("a"))).startsWith("'a' is no range.");
    assertThat(refusal(() -> TargetRange.parse("a:b:c"))).startsWith("'a:b:c' is no range.");
  }
}
