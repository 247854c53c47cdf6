package io.migration4j;

import static io.migration4j.operation.Row.row;
import static io.migration4j.schema.Column.column;
import static io.migration4j.schema.SqlType.bigint;
import static io.migration4j.schema.SqlType.bool;
import static io.migration4j.schema.SqlType.numeric;
import static io.migration4j.schema.SqlType.varchar;
import static io.migration4j.schema.Table.table;
import static org.assertj.core.api.Assertions.assertThat;

import io.migration4j.operation.AddForeignKey;
import io.migration4j.operation.BulkInsert;
import io.migration4j.operation.Condition;
import io.migration4j.operation.CreateIndex;
import io.migration4j.operation.CreateTable;
import io.migration4j.operation.DropColumn;
import io.migration4j.operation.ExecuteSql;
import io.migration4j.operation.Operation;
import io.migration4j.operation.Recording;
import io.migration4j.operation.RunJava;
import io.migration4j.operation.When;
import io.migration4j.schema.Database;
import io.migration4j.schema.ForeignKey;
import io.migration4j.schema.Index;
import io.migration4j.schema.ReferentialAction;
import io.migration4j.schema.SqlText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * These texts and hashes are frozen: databases hold them. A change of one is a change of the checksum's
 * version.
 */
class ChecksumTest {
  private static final Operation USERS = new CreateTable(table(
          "users",
          column("id", bigint()).asIdentity(),
          column("active", bool()).notNull().defaultsTo("true"),
          column("mail", varchar(255)).comment("the \"one\""),
          column("fee", numeric(10, 0)))
      .primaryKey("id")
      .unique("users_mail_key", "mail"));
  private static final Operation KEY = new AddForeignKey(
      "users",
      ForeignKey.foreignKey("users_boss_fkey", "boss")
          .references("users", "id")
          .onDelete(ReferentialAction.SET_NULL));
  private static final Operation INDEX =
      new CreateIndex("users", Index.index("users_mail_idx", "mail").where("active"));
  private static final Operation ROWS = new BulkInsert(
      "users",
      List.of("a", "b", "c", "d", "e", "f"),
      List.of(row(1, "1", null, new BigDecimal("0.50"), LocalDate.of(2026, 1, 2), false)));
  private static final Operation SQL = new ExecuteSql(
      SqlText.sql("UPDATE users\nSET mail = ''").on(Database.SQLITE, ""),
      SqlText.NONE,
      Optional.of(List.of()));
  private static final Operation CODE = new RunJava("fill", connection -> {});
  private static final Operation WHEN =
      new When(Condition.environment("STAGE").is("test"), List.of(CODE), List.of());

  private static Recording recording(Operation... operations) {
    return new Recording(List.of(operations), Collections.nCopies(operations.length, 0));
  }

  @Test
  void canonicalTextsAreFrozen() {
    assertThat(CanonicalText.of(USERS))
        .isEqualTo("CreateTable(table=Table(name=\"users\", columns=[Column(name=\"id\","
            + " type=SqlType(kind=BIGINT), identity=true), Column(name=\"active\","
            + " type=SqlType(kind=BOOLEAN), defaultValue=SqlText(common=\"true\")),"
            + " Column(name=\"mail\", type=SqlType(kind=VARCHAR, arguments=[255]), nullable=true,"
            + " comment=\"the \\\"one\\\"\"), Column(name=\"fee\", type=SqlType(kind=NUMERIC,"
            + " arguments=[10, 0]), nullable=true)], primaryKey=PrimaryKey(name=\"users_pkey\","
            + " columns=[\"id\"]), uniques=[UniqueConstraint(name=\"users_mail_key\","
            + " columns=[\"mail\"])]))");
    assertThat(CanonicalText.of(KEY))
        .isEqualTo("AddForeignKey(table=\"users\", foreignKey=ForeignKey(name=\"users_boss_fkey\","
            + " columns=[\"boss\"], referencedTable=\"users\", referencedColumns=[\"id\"],"
            + " onDelete=SET_NULL))");
    assertThat(CanonicalText.of(INDEX))
        .isEqualTo("CreateIndex(table=\"users\", index=Index(name=\"users_mail_idx\","
            + " columns=[IndexColumn(text=\"mail\")], where=SqlText(common=\"active\")))");
    assertThat(CanonicalText.of(ROWS))
        .isEqualTo("BulkInsert(table=\"users\", columns=[\"a\", \"b\", \"c\", \"d\", \"e\", \"f\"],"
            + " rows=[Row(values=[1, \"1\", null, 0.50, LocalDate(\"2026-01-02\"), false])])");
    assertThat(CanonicalText.of(SQL))
        .isEqualTo("ExecuteSql(sql=SqlText(common=\"UPDATE users\\nSET mail = ''\","
            + " variants={SQLITE=\"\"}), effect=[])");
    assertThat(CanonicalText.of(WHEN))
        .isEqualTo("When(condition=Environment(variable=\"STAGE\", values=[\"test\"]),"
            + " then=[RunJava(description=\"fill\")])");
    assertThat(CanonicalText.of(new DropColumn("users", "mail", true)))
        .isEqualTo("DropColumn(table=\"users\", column=\"mail\", losesData=true)");
  }

  @Test
  void checksumsAreFrozen() {
    assertThat(Checksum.of(recording(), recording(), ""))
        .hasToString("v1:3bcbf95db76fdf610d858382a9fc92ecae6f8750d7c99915947d12ec9b73afe2");
    assertThat(Checksum.of(recording(USERS, KEY, INDEX, ROWS, SQL), recording(), "digest"))
        .hasToString("v1:e71a591c400c8d0dccffd26b1493cd476ac19b4021ceb89de0e60851f7681137");
  }

  @Test
  void digestOfCodeCountsOnlyWhereThereIsCode() {
    Checksum one = Checksum.of(recording(WHEN), recording(), "1111");
    assertThat(one.toString()).endsWith("/1111");
    assertThat(Checksum.parse(one.toString())).isEqualTo(one);
    assertThat(one.matches(Checksum.of(recording(WHEN), recording(), "2222"))).isFalse();
    assertThat(one.matches(Checksum.of(recording(WHEN), recording(), ""))).isTrue();
    assertThat(one.matches(Checksum.of(recording(), recording(WHEN), "1111"))).isFalse();
  }
}
