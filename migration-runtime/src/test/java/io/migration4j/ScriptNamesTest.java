package io.migration4j;

import static io.migration4j.schema.CheckConstraint.check;
import static io.migration4j.schema.Column.column;
import static io.migration4j.schema.ForeignKey.foreignKey;
import static io.migration4j.schema.Index.index;
import static io.migration4j.schema.SqlType.integer;
import static io.migration4j.schema.SqlType.varchar;
import static io.migration4j.schema.Table.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.migration4j.jdbc.PostgresCatalogReader;
import io.migration4j.schema.Database;
import java.sql.Connection;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Scripts for a database whose constraints bear other names, as Hibernate leaves it. */
@DisplayName("D8: scripts for a database that Hibernate made")
class ScriptNamesTest {
  private static final Class<?>[] REVISIONS = {
    Created.class, Renamed.class, Replaced.class, Dropped.class
  };

  private static TestDatabase madeByHibernate() throws Exception {
    TestDatabase database = TestDatabase.of(Database.POSTGRESQL);
    database.run(
        "create table users (id integer not null, mail varchar(20), constraint pk77 primary key"
            + " (id), constraint ck77 check (mail <> ''))",
        "create unique index uk77 on users (mail)",
        "create index ix77 on users (mail, id)",
        "create table orders (a integer, constraint fk77 foreign key (a) references users)",
        "insert into users values (1, 'a@b.c')",
        "insert into orders values (1)");
    database.migrator(REVISIONS).stamp("a");
    return database;
  }

  private static void runs(TestDatabase database, SqlScript script) throws Exception {
    assertThat(Shell.run(database, script))
        .as(script.text())
        .matches(Shell.Outcome::succeeded, "succeeded");
  }

  private static List<String> catalog(TestDatabase database) throws Exception {
    try (Connection connection = database.connect()) {
      return new PostgresCatalogReader(connection).everything();
    }
  }

  @Test
  void constraintsAreFoundByStructureWhateverTheScriptDoesToTheirTables() throws Exception {
    TestDatabase online = madeByHibernate();
    TestDatabase scripted = madeByHibernate();
    SqlScript script = scripted.migrator(REVISIONS).script().upgrade("head");
    assertThat(script.text())
        .contains("drop constraint fk77", "drop index uk77", "index ix77 rename to people_idx")
        .contains("rename constraint ck77 to people_check", "drop constraint people_check")
        .contains("drop constraint pk77");

    online.migrator(REVISIONS).upgrade();
    runs(scripted, script);

    assertThat(catalog(scripted)).isEqualTo(catalog(online));
    assertThat(scripted.rows("select id, mail from people")).containsExactly("1|a@b.c");
    assertThat(scripted.rows("select id, applied_by from migration_history order by id"))
        .isEqualTo(online.rows("select id, applied_by from migration_history order by id"));
  }

  @Test
  void rangeLooksAtNoDatabaseAndTakesTheNamesOfTheMigrations() throws Exception {
    assertThat(madeByHibernate().migrator(REVISIONS).script().upgrade("a:b").text())
        .contains("drop constraint orders_a_fkey")
        .doesNotContain("fk77");
  }

  @Test
  void constraintThatIsNotThereIsSaidBeforeAnythingIsWritten() throws Exception {
    TestDatabase database = madeByHibernate();
    database.run("alter table orders drop constraint fk77");
    assertThatThrownBy(() -> database.migrator(REVISIONS).script().upgrade("head"))
        .isInstanceOf(MigrationException.class)
        .hasMessageStartingWith("The database has no foreign key orders_a_fkey on table orders");
  }

  @Revision(id = "a")
  public static final class Created implements Migration {
    @Override
    public void upgrade(Operations op) {
      op.createTable(table("users", column("id", integer()).notNull(), column("mail", varchar(20)))
          .primaryKey("id")
          .unique("users_mail_key", "mail")
          .check("users_check", "mail <> ''"));
      op.createIndex("users", index("users_idx", "mail", "id"));
      op.createTable(table("orders", column("a", integer())));
      op.addForeignKey("orders", foreignKey("orders_a_fkey", "a").references("users", "id"));
    }

    @Override
    public void downgrade(Operations op) {}
  }

  @Revision(id = "b", revises = "a")
  public static final class Renamed implements Migration {
    @Override
    public void upgrade(Operations op) {
      op.dropForeignKey("orders", "orders_a_fkey");
      op.renameTable("users", "people");
      op.renameConstraint("people", "users_check", "people_check");
      op.renameIndex("people", "users_idx", "people_idx");
    }

    @Override
    public void downgrade(Operations op) {}
  }

  @Revision(id = "c", revises = "b")
  public static final class Replaced implements Migration {
    @Override
    public void upgrade(Operations op) {
      op.dropCheck("people", "people_check");
      op.addCheck("people", check("people_check", "mail <> 'nobody'"));
      op.dropUnique("people", "users_mail_key");
      op.dropPrimaryKey("people", "users_pkey");
    }

    @Override
    public void downgrade(Operations op) {}
  }

  @Revision(id = "d", revises = "c")
  public static final class Dropped implements Migration {
    @Override
    public void upgrade(Operations op) {
      op.dropCheck("people", "people_check");
      op.dropIndex("people", "people_idx");
    }

    @Override
    public void downgrade(Operations op) {}
  }
}
