package io.migration4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The cases G01 to G07 of the studies. */
class MergeTest {

  @Test
  @DisplayName("G06: two indexes of one name clash")
  void twoIndexesOfOneNameClash() {
    assertThat(merge(Branched.ByRole.class, Branched.ByRoleToo.class)
            .clash()
            .orElseThrow()
            .describe())
        .contains("name=\"by_role\"", "Branched$ByRole(", "Branched$ByRoleToo(");
  }

  @Test
  @DisplayName("G01, G02: different tables and columns commute whatever their number")
  void differentTablesAndColumnsCommuteWhateverTheirNumber() {
    assertThat(merge(Branched.Phone.class, Branched.City.class).clash()).isEmpty();
    assertThat(merge(Branched.City.class, Branched.PhoneNumber.class).clash()).isEmpty();
    assertThat(merge(Branched.Phone.class, Branched.City.class, Branched.Logs.class)
            .clash())
        .isEmpty();
  }

  @Test
  @DisplayName("G03: one column of two types is shown with both")
  void oneColumnOfTwoTypesIsShownWithBoth() {
    MergeClash clash =
        merge(Branched.Phone.class, Branched.PhoneNumber.class).clash().orElseThrow();

    assertThat(clash.left().revision()).isEqualTo("b");
    assertThat(clash.right().revision()).isEqualTo("d");
    assertThat(clash.describe())
        .contains("  b: AddColumn(table=\"users\", column=Column(name=\"phone\","
            + " type=SqlType(kind=VARCHAR, arguments=[20])")
        .contains("kind=INTEGER")
        .containsPattern("at io\\.migration4j\\.Branched\\$Phone\\(Branched\\.java:\\d+\\)")
        .containsPattern("at io\\.migration4j\\.Branched\\$PhoneNumber\\(Branched\\.java:\\d+\\)")
        .contains("Edit one of the two classes so that")
        .endsWith("run mvn migration:merge again. Nothing was changed.");
  }

  @Test
  @DisplayName("G03: one column twice is to be taken out of one class")
  void oneColumnTwiceIsToBeTakenOutOfOneClass() {
    assertThat(merge(Branched.City.class, Branched.SameCity.class)
            .clash()
            .orElseThrow()
            .describe())
        .contains("  c: add column users.city\n")
        .contains("  e: add column users.city\n")
        .contains("Both do the same: take it out of one of the two classes");
  }

  @Test
  @DisplayName("G04: dropped table clashes with its new column")
  void droppedTableClashesWithItsNewColumn() {
    MergeClash clash =
        merge(Branched.City.class, Branched.NoUsers.class).clash().orElseThrow();

    assertThat(clash.describe())
        .contains("  c: add column users.city\n")
        .contains("  f: drop table users");
  }

  @Test
  @DisplayName("G05: two roles added to one check clash and neither wins")
  void twoRolesAddedToOneCheckClashAndNeitherWins() {
    MergeClash clash = merge(Branched.RoleB.class, Branched.RoleC.class).clash().orElseThrow();

    assertThat(List.of(clash.left().revision(), clash.right().revision()))
        .containsExactly("g", "h");
    assertThat(clash.describe()).contains("users_role_check");
  }

  @Test
  @DisplayName("G07: of three branches the two that clash are named")
  void ofThreeBranchesTheTwoThatClashAreNamed() {
    MergeClash clash = merge(Branched.Phone.class, Branched.Logs.class, Branched.PhoneNumber.class)
        .clash()
        .orElseThrow();

    assertThat(List.of(clash.left().revision(), clash.right().revision()))
        .containsExactly("b", "d");
  }

  @Test
  @DisplayName("G07: criss cross merges have all their parents in common")
  void crissCrossMergesHaveAllTheirParentsInCommon() {
    Revisions revisions = Revisions.of(List.of(
        Branched.Users.class,
        Branched.Phone.class,
        Branched.City.class,
        Branched.Merged.class,
        Branched.MergedToo.class));

    Merge merge = new Merge(revisions, revisions.graph().heads());

    assertThat(revisions.graph().heads()).containsExactly("m", "n");
    assertThat(merge.clash()).isEmpty();
    assertThat(merge.dataSteps()).isEmpty();
  }

  @Test
  void stepsOnRowsOfTwoBranchesAreListed() {
    assertThat(merge(Branched.Phone.class, Branched.City.class).dataSteps())
        .containsExactly("b", "c");
    assertThat(merge(Branched.Phone.class, Branched.Logs.class).dataSteps()).isEmpty();
  }

  @Test
  void branchThatMakesNoSenseAloneIsNamed() {
    Revisions revisions =
        Revisions.of(List.of(Branched.Users.class, Broken.class, Branched.City.class));

    assertThatThrownBy(() -> new Merge(revisions, revisions.graph().heads()).clash())
        .isInstanceOf(MigrationException.class)
        .hasMessageStartingWith("Revision x makes no sense at io.migration4j.MergeTest$Broken(");
  }

  /** A column of a table that is not there. */
  @Revision(id = "x", revises = "a")
  public static final class Broken extends Branched.OneWay {
    @Override
    public void upgrade(Operations op) {
      op.dropColumn("nowhere", "nothing");
    }
  }

  private static Merge merge(Class<?>... branches) {
    List<Class<?>> all = new ArrayList<>(Arrays.asList(branches));
    all.add(Branched.Users.class);
    Revisions revisions = Revisions.of(all);
    return new Merge(revisions, revisions.graph().heads());
  }
}
