package io.migration4j.operation;

import static io.migration4j.schema.SqlText.sql;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.migration4j.MigrationException;
import io.migration4j.schema.SchemaModel;
import io.migration4j.schema.SqlText;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExecuteSqlTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "create view v as select 1",
        "  -- why\n ALTER TABLE users ADD x int",
        "/* a */ drop index i",
        "update users set a = 1; create index i on users (a)"
      })
  void definitionWithoutDeclaredEffectIsRefused(String statement) {
    assertThatThrownBy(() -> execute(statement).applyTo(SchemaModel.EMPTY))
        .isInstanceOf(MigrationException.class)
        .hasMessageContaining(".effect(")
        .hasMessageContaining(".schemaNeutral()");
  }

  @Test
  void changeOfRowsNeedsNoDeclaration() {
    assertThat(execute("update users set create_date = 'drop'").applyTo(SchemaModel.EMPTY))
        .isEqualTo(SchemaModel.EMPTY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"begin", "COMMIT", "-- x\nrollback", "update t set a=1; savepoint s", "pragma x=1"
      })
  void transactionsAndPragmasAreRefused(String statement) {
    assertThatThrownBy(() -> execute(statement))
        .isInstanceOf(MigrationException.class)
        .hasMessageContaining("belong to the runner");
  }

  @Test
  void semicolonsInLiteralsCommentsBodiesAndDollarQuotesDoNotSplit() {
    String trigger =
        "create trigger t after insert on a begin update a set b = case when 1 then ';' end; end";
    String function =
        "create function f() returns int as $x$ begin; return 1; end $x$ language plpgsql";
    assertThat(SqlStatements.split(
            "insert into a values ('x;y'); -- no; split\n" + trigger + ";\n" + function + "; ;"))
        .containsExactly("insert into a values ('x;y')", "-- no; split\n" + trigger, function);
  }

  @Test
  void escapeInALiteralOfPostgresDoesNotEndIt() {
    assertThat(SqlStatements.split("select E'it\\'s; x', 'y\\'; select type'a;'"))
        .containsExactly("select E'it\\'s; x', 'y\\'", "select type'a;'");
  }

  @Test
  void literalMayBeVeryLong() {
    String insert = "insert into t values ('" + "it''s; ".repeat(100_000) + "')";
    assertThat(SqlStatements.split(insert + ";" + insert)).containsExactly(insert, insert);
  }

  @Test
  void undoOfAnUndoIsTheStatementItself() {
    ExecuteSql statement =
        new ExecuteSql(sql("update a set b=1"), sql("update a set b=0"), Optional.empty());
    assertThat(statement.inverse(SchemaModel.EMPTY).get(0).inverse(SchemaModel.EMPTY))
        .isEqualTo(List.of(statement));
  }

  private static ExecuteSql execute(String statement) {
    return new ExecuteSql(sql(statement), SqlText.NONE, Optional.empty());
  }
}
