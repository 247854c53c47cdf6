package io.migration4j.dialect.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.migration4j.MigrationException;
import io.migration4j.dialect.sqlite.Clause.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableTextTest {
  private static final String NASTY = "CREATE TABLE \"Or\"\"der\" ( -- head\n"
      + "  [i d] integer PRIMARY KEY autoincrement, -- the number\n"
      + "  `gr``oup` text(10, 2) collate nocase default 'it''s, (not) a -- comment' /* why */ not null,\n"
      + "  'qty' unsigned big int constraint positive check (qty > 0 and (qty<>5)) on conflict ignore,\n"
      + "  total int generated always as (qty*2) stored, bare, generated text, e real default 1e+5,\n"
      + "  d text default (datetime('now', '+1 day')), n int default - 5 null unique on conflict replace,\n"
      + "  p int references \"Or\"\"der\"([i d]) on delete set null on update cascade match full\n"
      + "    not deferrable initially immediate not null, -- parent\n"
      + "  constraint ck check (n in (1,2) or ')' <> '('), unique (n desc, bare collate nocase),\n"
      + "  constraint fk foreign key (n, p) references other (a, b) deferrable initially deferred\n"
      + "  constraint nocomma check (1) -- end\n"
      + ") STRICT , WITHOUT /* x */ ROWID -- bye";

  @ParameterizedTest
  @ValueSource(
      strings = {
        NASTY,
        "CREATE TABLE t(a)",
        "CREATE TABLE t (a constraint x constraint y check (1), primary key (a autoincrement))",
        "CREATE TABLE \"a.b\"(\"a,b\" int/**/,[c)d]/* , */ text)--",
        "CREATE TABLE ümlaut(straße x'00', b blob default x'0aFF' unique, c default CURRENT_TIMESTAMP)"
      })
  void textThatIsNotEditedStaysAsItIs(String sql) {
    assertThat(TableText.read(sql).sql()).isEqualTo(sql);
  }

  @Test
  void columnsAndConstraintsAreFoundInAllQuotings() {
    TableText table = TableText.read(NASTY);
    assertThat(table.name()).isEqualTo("Or\"der");
    assertThat(table.columns().stream().map(TableItem::name))
        .containsExactly("i d", "gr`oup", "qty", "total", "bare", "generated", "e", "d", "n", "p");
    assertThat(table.constraints(Kind.CHECK).map(Constraint::name))
        .containsExactly("positive", "ck", "nocomma");
    assertThat(table.constraints(Kind.UNIQUE).map(Constraint::columns))
        .containsExactly(List.of("n"), List.of("n", "bare"));
    Constraint inline = table.constraints(Kind.FOREIGN_KEY).findFirst().orElseThrow();
    assertThat(inline.columns()).containsExactly("p");
    assertThat(inline.clause().referencedTable()).isEqualTo("Or\"der");
    assertThat(inline.clause().referencedColumns()).containsExactly("i d");
    assertThat(table.is("STRICT")).isTrue();
    assertThat(table.is("ROWID")).isTrue();
  }

  @Test
  void typesEndWhereConstraintsBegin() {
    TableText table = TableText.read(NASTY);
    assertThat(table.columns().stream()
            .map(column -> column.clause(Kind.TYPE).map(Clause::text).orElse("")))
        .containsExactly(
            "integer",
            "text(10, 2)",
            "unsigned big int",
            "int",
            "",
            "text",
            "real",
            "text",
            "int",
            "int");
  }

  @Test
  void checksAreComparedByStructure() {
    TableText table = TableText.read("CREATE TABLE t(a int check ((( \"A\" >  0 ))))");
    assertThat(table.constraints(Kind.CHECK).findFirst().orElseThrow().clause().condition())
        .isEqualTo(Clause.normalCondition("a>0"));
    assertThat(Clause.normalCondition("(a) or (b)")).isEqualTo("( a ) or ( b )");
  }

  @Test
  void facetsAreEditedAloneAndKeepComments() {
    TableText table = TableText.read(NASTY);
    assertThat(table.with("GR`OUP", Kind.NOT_NULL, "").sql())
        .isEqualTo(NASTY.replace("/* why */ not null", "/* why */"));
    assertThat(table.with("qty", Kind.TYPE, "bigint").sql())
        .isEqualTo(NASTY.replace("unsigned big int", "bigint"));
    assertThat(table.with("bare", Kind.TYPE, "varchar(5)").sql())
        .isEqualTo(NASTY.replace(" bare,", " bare varchar(5),"));
    assertThat(table.with("d", Kind.DEFAULT, "default 0").sql())
        .isEqualTo(NASTY.replace("default (datetime('now', '+1 day'))", "default 0"));
    assertThat(table.with("n", Kind.DEFAULT, "").sql())
        .isEqualTo(NASTY.replace(" default - 5", ""));
    assertThat(table.with("e", Kind.NOT_NULL, "not null").sql())
        .isEqualTo(NASTY.replace("1e+5", "1e+5 not null"));
    assertThat(table.with("total", Kind.GENERATED, "").sql())
        .isEqualTo(NASTY.replace(" generated always as (qty*2) stored", ""));
  }

  @Test
  void columnsComeAfterColumnsAndConstraintsAtTheEnd() {
    assertThat(TableText.read("CREATE TABLE t(a int, check (a>0)\n)")
            .withColumn("b text")
            .sql())
        .isEqualTo("CREATE TABLE t(a int, b text, check (a>0)\n)");
    assertThat(TableText.read("CREATE TABLE t(\n  a int -- first\n)")
            .withColumn("b text")
            .sql())
        .isEqualTo("CREATE TABLE t(\n  a int -- first\n,\n  b text)");
    assertThat(TableText.read("CREATE TABLE t(\n  a int\n)")
            .withConstraint("unique (a)")
            .sql())
        .isEqualTo("CREATE TABLE t(\n  a int,\n  unique (a)\n)");
  }

  @Test
  void droppedItemTakesItsOwnCommentOnly() {
    TableText table = TableText.read(
        "CREATE TABLE t(\n  a int, -- first\n  b int, -- second\n  c int -- third\n)");
    assertThat(table.withoutColumn("a").sql())
        .isEqualTo("CREATE TABLE t(\n  b int, -- second\n  c int -- third\n)");
    assertThat(table.withoutColumn("c").sql())
        .isEqualTo("CREATE TABLE t(\n  a int, -- first\n  b int -- second\n)");
  }

  @Test
  void constraintsAreDroppedAndRenamedWhereverTheyStand() {
    TableText table = TableText.read(
        "CREATE TABLE t(a int constraint x check (a>0) not null, check (a<9) unique (a), unique (a))");
    Constraint inline = table.constraints(Kind.CHECK).findFirst().orElseThrow();
    Constraint second = table.constraints(Kind.CHECK).skip(1).findFirst().orElseThrow();
    Constraint last = table.constraints(Kind.UNIQUE).skip(1).findFirst().orElseThrow();
    assertThat(table.without(inline).sql())
        .isEqualTo("CREATE TABLE t(a int not null, check (a<9) unique (a), unique (a))");
    assertThat(table.without(second).sql())
        .isEqualTo(
            "CREATE TABLE t(a int constraint x check (a>0) not null, unique (a), unique (a))");
    assertThat(table.without(last).sql())
        .isEqualTo(
            "CREATE TABLE t(a int constraint x check (a>0) not null, check (a<9) unique (a))");
    assertThat(table.renamed(second, "\"Y\"").sql())
        .contains("constraint \"Y\" check (a<9) unique");
    assertThat(table.renamed(inline, "z").sql()).contains("int constraint z check (a>0)");
  }

  @Test
  void longTextsAreReadWithoutRecursion() {
    String sql = "CREATE TABLE t(a text default '" + "it''s ".repeat(20_000) + "' /*"
        + "x ".repeat(20_000) + "*/ check (" + "(".repeat(2_000) + "1" + ")".repeat(2_000) + "))";
    assertThat(TableText.read(sql).sql()).isEqualTo(sql);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CREATE VIRTUAL TABLE v USING fts5(a)",
        "CREATE TABLE t(a int",
        "CREATE TABLE t(a check (1)",
        "CREATE TABLE t",
        "CREATE TABLE t(a int, check (a) nonsense)"
      })
  void whatIsNoTableIsRefused(String sql) {
    assertThatThrownBy(() -> TableText.read(sql)).isInstanceOf(MigrationException.class);
  }
}
