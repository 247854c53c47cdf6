package io.migration4j.operation;

import static io.migration4j.operation.OperationSamples.SHOP;
import static io.migration4j.schema.Column.column;
import static io.migration4j.schema.Index.index;
import static io.migration4j.schema.SqlType.integer;
import static io.migration4j.schema.SqlType.varchar;
import static io.migration4j.schema.Table.table;
import static org.assertj.core.api.Assertions.assertThat;

import io.migration4j.operation.Commutation.Clash;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The cases G01 to G06 of the studies. */
class CommutationTest {
  private static final Operation PHONE = new AddColumn("users", column("phone", varchar(20)));
  private static final Operation TAGS = new CreateTable(table("tags", column("name", varchar(9))));

  @Test
  void differentTablesCommute() {
    commute(List.of(PHONE), List.of(TAGS));
  }

  @Test
  void differentColumnsOfOneTableCommute() {
    commute(List.of(PHONE), List.of(new AddColumn("users", column("city", varchar(20)))));
  }

  @Test
  void sameColumnTwiceClashes() {
    clash(List.of(TAGS, PHONE), List.of(PHONE), 1, 0);
    clash(List.of(PHONE), List.of(new AddColumn("users", column("phone", integer()))), 0, 0);
  }

  @Test
  void dropOfATableClashesWithAColumnAddedToIt() {
    Operation column = new AddColumn("orders", column("note", varchar(20)));
    clash(List.of(new DropTable("orders", true)), List.of(TAGS, column), 0, 1);
  }

  @Test
  void renamedColumnClashesWithAnIndexOverItsOldName() {
    Operation index = new CreateIndex("users", index("users_age_idx1", "age"));
    clash(List.of(new RenameColumn("users", "age", "years")), List.of(index), 0, 0);
  }

  @Test
  void oneNameForTwoIndexesClashes() {
    Operation index = new CreateIndex("logs", index("some_idx", "text"));
    Operation other = new CreateIndex("users", index("some_idx", "age"));
    clash(List.of(index), List.of(other), 0, 0);
  }

  private static void commute(List<Operation> left, List<Operation> right) {
    assertThat(Commutation.clash(left, right, SHOP)).isEmpty();
  }

  private static void clash(List<Operation> left, List<Operation> right, int first, int second) {
    assertThat(Commutation.clash(left, right, SHOP)).contains(new Clash(first, second));
    assertThat(Commutation.clash(right, left, SHOP)).contains(new Clash(second, first));
  }
}
