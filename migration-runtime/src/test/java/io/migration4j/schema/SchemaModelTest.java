package io.migration4j.schema;

import static io.migration4j.schema.Column.column;
import static io.migration4j.schema.ForeignKey.foreignKey;
import static io.migration4j.schema.Index.index;
import static io.migration4j.schema.SqlType.bigint;
import static io.migration4j.schema.SqlType.varchar;
import static io.migration4j.schema.Table.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.migration4j.MigrationException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class SchemaModelTest {
  private static final SchemaModel SHOP = SchemaModel.of(
      table("users", column("id", bigint()).notNull(), column("email", varchar(255)))
          .primaryKey("id")
          .check("users_email_check", "email <> 'email' and \"email\" like '%@%'")
          .with(index("users_lower_idx", IndexColumn.expression("lower(email)"))),
      table("orders", column("id", bigint()).notNull(), column("user_id", bigint()))
          .primaryKey("id")
          .with(foreignKey("orders_user_id_fkey", "user_id").references("users", "id")));

  @Test
  void renamedColumnIsFollowedByChecksIndexesAndForeignKeys() {
    SchemaModel renamed =
        SHOP.renamedColumn("users", "email", "mail").renamedColumn("users", "id", "user no");
    Table users = renamed.table("users");
    assertThat(users.checks().find("users_email_check").orElseThrow().condition())
        .isEqualTo(SqlText.sql("mail <> 'email' and mail like '%@%'"));
    assertThat(users.index("users_lower_idx").columns().get(0).text()).isEqualTo("lower(mail)");
    assertThat(users.primaryKey().orElseThrow().columns()).containsExactly("user no");
    assertThat(foreignKeyOf(renamed).referencedColumns()).containsExactly("user no");
  }

  @Test
  void renamedTableIsFollowedByForeignKeys() {
    assertThat(foreignKeyOf(SHOP.renamedTable("users", "people")).referencedTable())
        .isEqualTo("people");
  }

  @Test
  void columnOrderMakesNoDifference() {
    assertThat(table("t", column("a", bigint()), column("b", bigint())))
        .isEqualTo(table("t", column("b", bigint()), column("a", bigint())));
  }

  @Test
  void errorsSayWhatIsThereAndWhatMayBeMeant() {
    assertThatThrownBy(() -> SHOP.table("users").withoutColumn("emial"))
        .hasMessage("Table users has no column emial; it has id, email. Did you mean email?");
    assertThatThrownBy(() -> SHOP.table("user"))
        .hasMessage("There is no table user; there are users, orders. Did you mean users?");
  }

  @Test
  void whatIsUsedCannotBeDropped() {
    refuses(() -> SHOP.withoutTable("users"), "orders_user_id_fkey of table orders refers to it");
    refuses(() -> SHOP.table("users").withoutColumn("email"), "check users_email_check uses it");
    refuses(
        () -> SHOP.change("users", Table::withoutPrimaryKey), "neither its primary key nor unique");
  }

  @Test
  void namesOfRelationsAreUniqueInTheSchema() {
    refuses(() -> SHOP.with(table("users_pkey", column("id", bigint()))), "users_pkey is taken");
    refuses(
        () -> SHOP.change("orders", orders -> orders.with(index("users_lower_idx", "id"))),
        "users_lower_idx is taken");
    refuses(() -> SHOP.with(Sequence.sequence("orders")), "orders is taken");
  }

  @Test
  void foreignKeyNeedsATableAndAKey() {
    ForeignKey toNothing = foreignKey("fk", "id").references("nobody", "id");
    refuses(() -> SHOP.change("users", users -> users.with(toNothing)), "table nobody");
    ForeignKey toNoKey = foreignKey("fk", "id").references("orders", "user_id");
    refuses(() -> SHOP.change("users", users -> users.with(toNoKey)), "neither its primary key");
  }

  @Test
  void qualifiedNamesAreReadAsTheyAreWritten() {
    for (String text : new String[] {"users", "shop.users", "\"my.shop\".\"a\"\"b\""}) {
      assertThat(QualifiedName.parse(text)).hasToString(text);
    }
    refuses(() -> QualifiedName.parse("a.b.c"), "is not a name");
    refuses(() -> QualifiedName.parse(""), "is not a name");
  }

  private static ForeignKey foreignKeyOf(SchemaModel schema) {
    return schema.table("orders").foreignKeys().find("orders_user_id_fkey").orElseThrow();
  }

  private static void refuses(ThrowingCallable change, String reason) {
    assertThatThrownBy(change).isInstanceOf(MigrationException.class).hasMessageContaining(reason);
  }
}
