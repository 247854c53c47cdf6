package io.migration4j.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.migration4j.it.database.TestDatabase;
import io.migration4j.it.maven.Build;
import io.migration4j.it.maven.Golden;
import io.migration4j.it.maven.Project;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The life of a small shop, told with the goals a developer types. The classes that are generated on
 * the way are those of the committed sample.
 */
class VintageStoreIT {
  private static final String SAMPLE = "vintage-store";
  private static final String ENTITIES = "src/main/java/com/example/store/";
  private static final String MIGRATIONS = ENTITIES + "migrations/";
  private static final String SNAPSHOT =
      "src/main/resources/META-INF/migration/schema-snapshot.json";
  private static final String DEMO_ROWS = "select count(*) from categories where name = 'Demo'";

  private Project project;
  private TestDatabase database;

  @ParameterizedTest
  @EnumSource(TestDatabase.Kind.class)
  void shopGrowsShrinksAndGrowsAgainWithItsRows(TestDatabase.Kind kind) {
    database = TestDatabase.empty(kind);
    project = Project.copyOf(SAMPLE, "story-" + kind.name().toLowerCase(java.util.Locale.ROOT));
    project
        .remove("src/test")
        .remove(MIGRATIONS)
        .remove(SNAPSHOT)
        .remove(ENTITIES + "Category.java");

    firstRevisionFromNothing();
    nullableFieldIsAdded();
    fieldIsRemoved();
    tableIsAdded();
    foreignKeyIsAdded();
    indexAndUniqueConstraintAreAdded();
    dataIsMigratedByHand();
    conditionalStepRunsWhereItIsMeant();
    nothingChangedWritesNothing();
    sampleIsWhatTheStoryMade();
    historyIsTold();
    everythingGoesBackAndForth();
    existingTablesAreStamped();
  }

  private void firstRevisionFromNothing() {
    project.overlay(SAMPLE + "-story/01-create-shop");
    autogenerate("4b1e07c2a901", "create shop").says("create table users");
    upgrade().says("Create shop");
    database.execute(
        "insert into users (email, first_name, last_name, nickname, role, created_at)"
            + " values ('ada@example.com', 'Ada', 'Lovelace', 'Countess', 'ADMIN', '2026-01-01 00:00:00')",
        "insert into users (email, first_name, last_name, nickname, role, created_at)"
            + " values ('bob@example.com', 'Bob', 'Babbage', null, 'CUSTOMER', '2026-01-02 00:00:00')",
        "insert into products (sku, name, price) values ('L-1', 'Lamp', 19.90)",
        "insert into orders (id, customer_id, status, placed_at)"
            + " values (1, 1, 'PLACED', '2026-01-03 00:00:00')",
        "insert into order_items (id, order_id, product_id, quantity) values (1, 1, 1, 2)");
  }

  private void nullableFieldIsAdded() {
    project.overlay(SAMPLE + "-story/02-add-phone-number");
    autogenerate("8c2d19f4b702", "add phone number").says("add column users.phone_number");
    upgrade();
    rowsAreThere();
    assertThat(database.rows("select email from users where phone_number is null"))
        .hasSize(2);
  }

  private void fieldIsRemoved() {
    project.overlay(SAMPLE + "-story/03-remove-nickname");
    autogenerate("1f9a63d85e03", "remove nickname").says("drop column users.nickname");
    upgrade();
    rowsAreThere();
  }

  private void tableIsAdded() {
    project.take(SAMPLE, ENTITIES + "Category.java");
    autogenerate("d07b42e9c604", "add categories").says("create table categories");
    upgrade();
    database.execute("insert into categories (name) values ('Light')");
    assertThat(database.rows("select id, name from categories where created_at is not null"))
        .containsExactly("1|Light");
  }

  private void foreignKeyIsAdded() {
    project.overlay(SAMPLE + "-story/05-products-have-a-category");
    autogenerate("62e8f5a01d05", "products have a category").says("add foreign key");
    upgrade();
    database.execute("update products set category_id = 1");
    rowsAreThere();
  }

  private void indexAndUniqueConstraintAreAdded() {
    project.take(SAMPLE, ENTITIES + "Product.java");
    autogenerate("a5d3c7186b06", "find products by name and sku").says("create index");
    upgrade();
    rowsAreThere();
  }

  private void dataIsMigratedByHand() {
    project.overlay(SAMPLE + "-story/07-add-full-name");
    autogenerate("3e70b9d2f807", "add full name");
    project.take(SAMPLE, ENTITIES + "User.java");
    mvn("migration:revision", "-Dmessage=fill full name", "-Dmigration.revId=97c4e1a6d308")
        .succeeds();
    project.take(SAMPLE, MIGRATIONS + "R97c4e1a6d308_FillFullName.java");
    upgrade().says("Add full name").says("Fill full name");
    assertThat(database.rows("select full_name from users order by id"))
        .containsExactly("Ada Lovelace", "Bob Babbage");
    rowsAreThere();
  }

  private void conditionalStepRunsWhereItIsMeant() {
    mvn("migration:revision", "-Dmessage=demo category", "-Dmigration.revId=be5f208c7409")
        .succeeds();
    project.take(SAMPLE, MIGRATIONS + "Rbe5f208c7409_DemoCategory.java");
    upgrade();
    assertThat(database.rows(DEMO_ROWS)).containsExactly("0");
    mvn("migration:downgrade", "-Dto=-1", url()).succeeds();
    project.environment("SHOP_ENVIRONMENT", "development");
    upgrade();
    assertThat(database.rows(DEMO_ROWS)).containsExactly("1");
    project.environment("SHOP_ENVIRONMENT", "production");
    mvn("migration:downgrade", "-Dto=-1", url()).succeeds();
    assertThat(database.rows(DEMO_ROWS))
        .as("the downgrade follows the branch taken")
        .containsExactly("0");
  }

  private void nothingChangedWritesNothing() {
    mvn("migration:autogenerate", "-Dmessage=nothing").succeeds().says("No changes");
    String before = project.read(SNAPSHOT);
    mvn("migration:autogenerate", "-Dmessage=nothing").succeeds().says("No changes");
    mvn("migration:check").succeeds();
    assertThat(project.read(SNAPSHOT)).isEqualTo(before);
    assertThat(project.path(MIGRATIONS).toFile().list()).hasSize(9);
  }

  private void sampleIsWhatTheStoryMade() {
    Golden.compare(project.path(SNAPSHOT), SAMPLE + "/" + SNAPSHOT);
    for (String entity : List.of("User", "Product", "Category", "Order", "OrderItem")) {
      Golden.compare(
          project.path(ENTITIES + entity + ".java"), SAMPLE + "/" + ENTITIES + entity + ".java");
    }
  }

  private void historyIsTold() {
    mvn("migration:upgrade", "-Dto=+1", url()).succeeds().says("Demo category");
    mvn("migration:current", url()).succeeds().says("be5f208c7409").says("(head)");
    mvn("migration:heads").succeeds().says("be5f208c7409");
    mvn("migration:history", url()).succeeds().says("Create shop").says("Fill full name");
    mvn("migration:show", "-Drev=97c4").succeeds().says("Fill full name").says("3e70b9d2f807");
  }

  private void everythingGoesBackAndForth() {
    mvn("migration:downgrade", "-Dto=-1", url()).succeeds();
    mvn("migration:downgrade", "-Dto=8c2d19f4b702", url()).succeeds();
    rowsAreThere();
    assertThat(database.rows("select count(*) from users where nickname is null"))
        .containsExactly("2");
    mvn("migration:downgrade", "-Dto=base", url()).succeeds();
    assertThat(database.tables()).containsExactly("migration_history");
    upgrade();
    assertThat(database.tables()).contains("users", "categories", "order_items");
  }

  private void existingTablesAreStamped() {
    database.execute("delete from migration_history");
    mvn("migration:stamp", "-Dto=head", "-Dmigration.mismatch=fail", url())
        .succeeds()
        .says("The database has what the revisions make.");
    mvn("migration:check", url()).succeeds().says("has what they make.");
    database.execute("alter table users add column by_hand varchar(9)");
    mvn("migration:check", url()).fails().says("column users.by_hand is unmanaged");
    mvn("migration:stamp", url()).succeeds().says("column users.by_hand is unmanaged");
    database.execute("alter table users drop column by_hand");
    mvn("migration:current", url()).succeeds().says("be5f208c7409");
    upgrade().says("Nothing to do");
  }

  private Build autogenerate(String id, String message) {
    Build build = mvn("migration:autogenerate", "-Dmessage=" + message, "-Dmigration.revId=" + id)
        .succeeds();
    Golden.compareMigration(project, MIGRATIONS, SAMPLE, id);
    return build;
  }

  private Build upgrade() {
    return mvn("migration:upgrade", url()).succeeds();
  }

  private Build mvn(String... arguments) {
    return project.mvn(arguments);
  }

  private String url() {
    return "-Dmigration.url=" + database.url();
  }

  private void rowsAreThere() {
    assertThat(database.rows("select id, email, first_name, role from users order by id"))
        .containsExactly("1|ada@example.com|Ada|ADMIN", "2|bob@example.com|Bob|CUSTOMER");
    assertThat(database.rows("select order_id, product_id, quantity from order_items"))
        .containsExactly("1|1|2");
    assertThat(database.rows("select sku from products")).containsExactly("L-1");
  }
}
