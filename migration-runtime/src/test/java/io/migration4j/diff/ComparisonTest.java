package io.migration4j.diff;

import static io.migration4j.schema.Column.column;
import static io.migration4j.schema.SqlType.bigint;
import static io.migration4j.schema.SqlType.bool;
import static io.migration4j.schema.SqlType.integer;
import static io.migration4j.schema.SqlType.uuid;
import static io.migration4j.schema.SqlType.varchar;
import static io.migration4j.schema.Table.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.migration4j.MigrationException;
import io.migration4j.operation.AlterColumn;
import io.migration4j.operation.Operation;
import io.migration4j.operation.Replay;
import io.migration4j.schema.CheckConstraint;
import io.migration4j.schema.Column;
import io.migration4j.schema.Database;
import io.migration4j.schema.Index;
import io.migration4j.schema.SchemaModel;
import io.migration4j.schema.Sequence;
import io.migration4j.schema.SqlText;
import io.migration4j.schema.Table;
import io.migration4j.snapshot.Origins;
import io.migration4j.snapshot.Snapshot;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ComparisonTest {
  private static final Column ID = column("id", bigint()).asIdentity();
  private static final Column NAME = column("name", varchar(50));

  private SchemaModel before = SchemaModel.of(users(NAME));
  private SchemaModel after = before;
  private Origins old = origins("users", "User", "users.id", "User#id", "users.name", "User#name")
      .completedFor(before);
  private Origins now = old;
  private Answers answers = Answers.NONE;

  private static Table users(Column... columns) {
    Table users = table("users", ID).primaryKey("id");
    for (Column column : columns) {
      users = users.with(column);
    }
    return users;
  }

  private static Origins origins(String... pairs) {
    Map<String, String> attributes = new HashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      attributes.put(pairs[i], pairs[i + 1]);
    }
    return new Origins(attributes, Map.of(), Set.of());
  }

  private Comparison compare() {
    Snapshot stored = new Snapshot(List.of(), Database.POSTGRESQL, "", before, old);
    Comparison comparison = Comparison.of(stored, after, now, answers);
    SchemaModel reached = Replay.of(comparison.upgrade(), before);
    assertThat(Replay.of(comparison.downgrade(), reached)).isEqualTo(before);
    return comparison;
  }

  private static List<String> words(List<Operation> operations) {
    return operations.stream().map(Operation::describe).collect(Collectors.toList());
  }

  @Test
  void d03NothingChangedGivesNothing() {
    Comparison comparison = compare();

    assertThat(comparison.upgrade()).isEmpty();
    assertThat(comparison.questions()).isEmpty();
    assertThat(comparison.decisions()).isEmpty();
  }

  @Test
  void r01RenamedAttributeOfThePinnedColumnChangesOnlyTheOrigin() {
    now = origins("users", "User", "users.id", "User#id", "users.name", "User#fullName");

    assertThat(compare().upgrade()).isEmpty();
    assertThat(compare().origins().attributes()).containsEntry("users.name", "User#fullName");
  }

  @Test
  void r02OtherColumnOfTheSameAttributeIsARename() {
    after = SchemaModel.of(users(NAME.renamed("full_name")));
    now = origins("users", "User", "users.id", "User#id", "users.full_name", "User#name");

    assertThat(words(compare().upgrade())).containsExactly("rename column users.name to full_name");
    assertThat(compare().decisions())
        .containsExactly("users.name is renamed to full_name: it belongs to User#name.");
  }

  @Test
  void r03OtherColumnOfAnotherAttributeIsAsked() {
    after = SchemaModel.of(users(NAME.renamed("full_name")));
    now = origins("users", "User", "users.id", "User#id", "users.full_name", "User#fullName");

    Comparison comparison = compare();

    assertThat(comparison.upgrade()).isEmpty();
    assertThat(comparison.questions()).hasSize(1);
    assertThat(comparison.questions().get(0).text())
        .startsWith("column users.name was removed and full_name was added.");
    assertThat(comparison.questions().get(0).answers())
        .containsExactly(
            "-Dmigration.rename=users.name:full_name",
            "-Dmigration.drop=users.name",
            "-Dmigration.keep=users.name");
  }

  @Test
  void r03DropOfACandidateThatIsRequiredAsksForItsValueAtOnce() {
    after = SchemaModel.of(users(column("full_name", varchar(50)).notNull()));
    now = origins("users", "User", "users.id", "User#id", "users.full_name", "User#fullName");

    assertThat(compare().questions())
        .extracting(Question::given)
        .containsExactly("", "-Dmigration.rename=users.name:full_name");
    assertThat(compare().questions().get(1).text())
        .contains("If users.name becomes full_name: column users.full_name is required");
    assertThat(compare().questions().get(0).answers())
        .containsExactly(
            "-Dmigration.rename=users.name:full_name",
            "-Dmigration.drop=users.name -Dmigration.fill=users.full_name:<value>",
            "-Dmigration.keep=users.name -Dmigration.fill=users.full_name:<value>");

    answers = Answers.parse("", "users.name", "", "users.full_name:x");
    assertThat(compare().questions()).isEmpty();
    answers = Answers.parse("users.name:full_name", "", "", "users.full_name:x");
    assertThat(words(compare().upgrade())).startsWith("rename column users.name to full_name");
  }

  @Test
  void questionsOfAllKindsAreAskedInOneRound() {
    before = SchemaModel.of(users(NAME, column("born", uuid())), table("audit", ID));
    old = origins("users", "User").completedFor(before);
    after = SchemaModel.of(
        users(
            column("title", varchar(50)),
            column("born", integer()),
            column("n", bool()).notNull()),
        table("log", ID));
    now = origins("users", "User", "users.born", "User#born");

    assertThat(compare().questions().stream().map(Question::text))
        .satisfiesExactly(
            text -> assertThat(text)
                .startsWith("column users.name was removed and title was added.")
                .contains("@RenamedFrom on the attribute"),
            text -> assertThat(text)
                .startsWith("table audit was removed and log was added.")
                .contains("@RenamedFrom on the entity"),
            text -> assertThat(text).startsWith("column users.n is required"),
            text -> assertThat(text).startsWith("column users.born was uuid and becomes integer"));
    assertThat(compare().questions().get(3).answers())
        .containsExactly("-Dmigration.using=users.born:<expression>"
            + " -Dmigration.usingBack=users.born:<expression>");

    answers = Answers.parse(Map.of(
        "rename", "users.name:title,audit:log",
        "fill", "users.n:true",
        "using", "users.born:least(1, 2)",
        "usingBack", "users.born:null"));
    assertThat(compare().questions()).isEmpty();
    assertThat(compare().upgrade())
        .contains(new AlterColumn(
            "users",
            column("born", uuid()),
            column("born", integer()),
            true,
            SqlText.sql("least(1, 2)")));
    assertThat(compare().downgrade())
        .contains(new AlterColumn(
            "users",
            column("born", integer()),
            column("born", uuid()),
            false,
            SqlText.sql("null")));
    assertThat(compare().decisions())
        .contains(
            "users.born: its value becomes least(1, 2).",
            "users.born: a downgrade makes its value null.");
  }

  private static SchemaModel withRole(String condition) {
    return SchemaModel.of(users(NAME).with(CheckConstraint.check("users_role_check", condition)));
  }

  /** Case D15: an added constant widens the check, a removed one takes values away. */
  @Test
  void d15ConstantsAreValuesAndNotText() {
    before = withRole("name in ('A','B')");
    old = origins("users", "User").completedFor(before);
    now = origins("users", "User", "users.name", "User#name");

    after = withRole("(name IN ('B', 'A'))");
    assertThat(compare().upgrade()).isEmpty();

    after = withRole("name in ('A','C','B')");
    assertThat(words(compare().upgrade()))
        .containsExactly(
            "drop check users_role_check of users", "add check users_role_check to users");
    assertThat(compare().upgrade().get(1).losesData()).isFalse();
    assertThat(compare().warnings()).isEmpty();

    after = withRole("name in ('B')");
    assertThat(compare().upgrade().get(1).losesData()).isTrue();
    assertThat(compare().warnings())
        .containsExactly(
            "users.name: 'A' is no value any more, rows that hold one stop the upgrade.");

    before = withRole("name between 0 and 2");
    after = withRole("name between 0 and 1");
    assertThat(compare().warnings())
        .containsExactly(
            "users.name: 2 is no value any more, rows that hold one stop the upgrade.");
  }

  /** Case D15: a constant with another number is refused, an appended one is not. */
  @Test
  void d15OrdinalsKeepTheirNumbers() {
    old = old.withOrdinals(Map.of("users.name", List.of("A", "B", "C")));
    after = before;
    now = origins("users", "User", "users.id", "User#id", "users.name", "User#name");
    Origins same = now;

    now = same.withOrdinals(Map.of("users.name", List.of("A", "B", "C", "D")));
    assertThat(compare().questions()).isEmpty();
    assertThat(compare().origins().ordinals().get("users.name")).hasSize(4);

    now = same.withOrdinals(Map.of("users.name", List.of("A", "C")));
    assertThat(compare().questions()).hasSize(1);
    assertThat(compare().questions().get(0).text())
        .contains("C was 2 and is 1.", "This is refused, since the rows keep their numbers");
    answers = Answers.parse("", "", "users.name", "");
    assertThat(compare().questions()).isEmpty();
    assertThat(compare().decisions())
        .containsExactly("users.name: C was 2 and is 1; the numbers in the rows stay, as told by"
            + " -Dmigration.keep.");

    answers = Answers.NONE;
    now = same.withOrdinals(Map.of("users.name", List.of("A", "X", "C")));
    assertThat(compare().warnings())
        .containsExactly("users.name: rows with 1 were B and are X now.");
  }

  @Test
  void r04ToldRenameWithAnotherTypeRenamesAndAlters() {
    after = SchemaModel.of(users(column("full_name", varchar(80))));
    now = origins("users", "User", "users.full_name", "User#fullName");
    answers = Answers.parse("users.name:full_name", "", "", "");

    assertThat(words(compare().upgrade()))
        .containsExactly(
            "rename column users.name to full_name",
            "alter column users.full_name: varchar(50) to varchar(80)");
    assertThat(compare().decisions())
        .containsExactly("users.name is renamed to full_name, as told by -Dmigration.rename.");
  }

  @Test
  void r05AllCandidatesAreListedAndNonePicked() {
    before = SchemaModel.of(users(NAME, column("nick", varchar(50))));
    old = origins("users", "User").completedFor(before);
    after = SchemaModel.of(users(column("a", varchar(50)), column("b", varchar(20))));
    now = origins("users", "User");

    assertThat(compare().questions()).hasSize(2);
    assertThat(compare().questions().get(0).answers())
        .contains("-Dmigration.rename=users.name:a", "-Dmigration.rename=users.name:b");
    assertThat(compare().questions().get(1).answers())
        .contains("-Dmigration.rename=users.nick:a", "-Dmigration.rename=users.nick:b");
  }

  @Test
  void r06RenamedEntityAsksAndTakesItsSequenceAlong() {
    before = before.with(Sequence.sequence("users_seq").increment(50));
    old = old.completedFor(before);
    Table customers = table("customers", ID, NAME.renamed("full_name")).primaryKey("id");
    after = SchemaModel.of(customers).with(Sequence.sequence("customers_seq").increment(50));
    now = origins(
        "customers",
        "Customer",
        "customers.id",
        "Customer#id",
        "customers.full_name",
        "Customer#name");
    answers = Answers.parse("users:customers", "", "", "");

    assertThat(words(compare().upgrade()))
        .containsExactlyInAnyOrder(
            "rename table users to customers",
            "rename column customers.name to full_name",
            "rename constraint users_pkey of customers to customers_pkey",
            "rename sequence users_seq to customers_seq");
  }

  @Test
  void r06UntoldRenameOfATableIsAsked() {
    after = SchemaModel.of(table("customers", ID, NAME).primaryKey("id"));
    now = origins("customers", "Customer");

    assertThat(compare().questions()).hasSize(1);
    assertThat(compare().questions().get(0).answers())
        .containsExactly(
            "-Dmigration.rename=users:customers",
            "-Dmigration.drop=users",
            "-Dmigration.keep=users");
  }

  /** Both the table and a column of it: one round, whatever the answer about the table is. */
  @Test
  void r06ColumnsOfATableThatMayBeRenamedAreAskedAboutAtOnce() {
    Column age = column("age", integer());
    before = SchemaModel.of(users(NAME, age));
    old = origins("users", "User", "users.name", "User#name", "users.age", "User#age")
        .completedFor(before);
    after = SchemaModel.of(
        table("people", ID, NAME.renamed("full_name"), age.notNull()).primaryKey("id"));
    now = origins(
        "people", "Person", "people.full_name", "Person#fullName", "people.age", "Person#age");

    List<Question> questions = compare().questions();
    String given = "-Dmigration.rename=users:people";
    assertThat(questions).extracting(Question::given).containsExactly("", given, given);
    assertThat(questions.get(1).text())
        .startsWith(
            "If users becomes people: column users.name was removed and full_name was added.");
    assertThat(questions.get(1).answers())
        .containsExactly(
            "-Dmigration.rename=users.name:full_name",
            "-Dmigration.drop=users.name",
            "-Dmigration.keep=users.name");
    assertThat(questions.get(2).answers()).contains("-Dmigration.fill=people.age:<value>");

    answers = Answers.parse("users:people,users.name:full_name", "", "", "people.age:1");
    assertThat(words(compare().upgrade()))
        .contains("rename table users to people", "rename column people.name to full_name");
    answers = Answers.parse("", "users", "", "");
    assertThat(words(compare().upgrade())).contains("drop table users", "create table people");
  }

  @Test
  void r08AnswerThatMatchesNothingIsAnError() {
    assertError(
        Answers.parse("users.nmae:full_name", "", "", ""),
        "-Dmigration.rename=users.nmae:full_name fits nothing: there is no table, column or"
            + " sequence users.nmae so far. Did you mean users.name?");
    assertError(
        Answers.parse("", "users.name", "", ""),
        "-Dmigration.drop=users.name fits nothing: nothing of that name is left over from the"
            + " entities. Remove it.");
    assertError(Answers.parse("", "", "users.ix", ""), "-Dmigration.keep=users.ix fits nothing");
    assertError(
        Answers.parse("", "", "", "users.name:x"),
        "-Dmigration.fill=users.name fits nothing: no column of that name becomes required now.");
  }

  @Test
  void r08AnnotationWhoseRenameIsDoneSaysNothing() {
    answers = Answers.NONE.renamedFrom(Map.of("users.nick", "name", "users.first", "name"));

    assertThat(compare().upgrade()).isEmpty();
  }

  @Test
  void annotatedRenameIsARename() {
    after = SchemaModel.of(users(NAME.renamed("full_name")));
    now = origins("users", "User");
    answers = Answers.NONE.renamedFrom(Map.of("users.name", "full_name"));

    assertThat(words(compare().upgrade())).containsExactly("rename column users.name to full_name");
  }

  @Test
  void r09ToldDropIsADropAndAnAddition() {
    after = SchemaModel.of(users(NAME.renamed("full_name")));
    now = origins("users", "User", "users.full_name", "User#fullName");
    answers = Answers.parse("", "users.name", "", "");

    assertThat(words(compare().upgrade()))
        .containsExactly("add column users.full_name", "drop column users.name");
    assertThat(compare().warnings()).containsExactly("users.name: its values are lost.");
  }

  @Test
  void r10ColumnTakesTheNameOfADroppedOne() {
    before = SchemaModel.of(users(NAME, column("nick", varchar(20))));
    old = origins("users", "User", "users.name", "User#name", "users.nick", "User#nick")
        .completedFor(before);
    after = SchemaModel.of(users(column("name", varchar(20))));
    now = origins("users", "User", "users.name", "User#nick");

    assertThat(words(compare().upgrade()))
        .containsExactly(
            "rename column users.name to name_old",
            "rename column users.nick to name",
            "drop column users.name_old");
    assertThat(compare().warnings()).containsExactly("users.name: its values are lost.");
  }

  @Test
  void r13RenameOfWhatIsStillMappedIsAnError() {
    after = SchemaModel.of(users(NAME, column("full_name", varchar(50))));

    assertError(
        Answers.parse("users.name:full_name", "", "", ""),
        "-Dmigration.rename=users.name: name cannot be renamed to full_name, since the entities"
            + " still map name. Remove the one or the other, or give the name to something new in a"
            + " revision of its own.");
  }

  @Test
  void d33NameThatARenameFreesMayBeTaken() {
    after = SchemaModel.of(users(column("full_name", varchar(50)), column("name", integer())));
    now = origins("users", "User", "users.full_name", "User#fullName", "users.name", "User#name");
    answers = Answers.parse("users.name:full_name", "", "", "");
    assertThat(words(compare().upgrade()))
        .containsExactly("rename column users.name to full_name", "add column users.name");

    after = SchemaModel.of(users(column("full_name", varchar(50)), NAME));
    now = origins("users", "User", "users.full_name", "User#fullName", "users.name", "User#nick");
    assertThat(words(compare().upgrade()))
        .containsExactly("rename column users.name to full_name", "add column users.name");
  }

  @Test
  void d34ExchangedNamesAreAsked() {
    before = SchemaModel.of(users(column("a", integer()), column("b", integer())));
    after = before;
    old = origins("users", "User", "users.a", "User#a", "users.b", "User#b").completedFor(before);
    now = origins("users", "User", "users.a", "User#b", "users.b", "User#a");

    assertThat(compare().questions()).hasSize(1);
    assertThat(compare().questions().get(0).answers())
        .containsExactly(
            "-Dmigration.rename=users.a:b,users.b:a", "-Dmigration.keep=users.a,users.b");

    answers = Answers.parse("users.a:b,users.b:a", "", "", "");
    assertThat(words(compare().upgrade()))
        .containsExactly(
            "rename column users.a to a_tmp",
            "rename column users.b to a",
            "rename column users.a_tmp to b");

    answers = Answers.parse("", "", "users.a,users.b", "");
    assertThat(compare().upgrade()).isEmpty();
  }

  @Test
  void removalWithoutCandidateIsADropWithAWarning() {
    after = SchemaModel.of(users());
    now = origins("users", "User");

    Comparison comparison = compare();

    assertThat(words(comparison.upgrade())).containsExactly("drop column users.name");
    assertThat(comparison.upgrade().get(0).losesData()).isTrue();
    assertThat(comparison.warnings()).containsExactly("users.name: its values are lost.");
  }

  @Test
  void additionIsNoQuestion() {
    after = SchemaModel.of(users(NAME, column("phone_number", varchar(20))));

    assertThat(words(compare().upgrade())).containsExactly("add column users.phone_number");
    assertThat(words(compare().downgrade())).containsExactly("drop column users.phone_number");
  }

  @Test
  void handWrittenIndexIsAskedAboutOnceAndKept() {
    before = before.change("users", users -> users.with(Index.index("ix_lower", "name")));

    assertThat(compare().questions()).hasSize(1);
    assertThat(compare().questions().get(0).answers())
        .containsExactly("-Dmigration.drop=users.ix_lower", "-Dmigration.keep=users.ix_lower");

    answers = Answers.parse("", "", "users.ix_lower", "");
    assertThat(compare().upgrade()).isEmpty();
    assertThat(compare().origins().unmanaged()).containsExactly("users.ix_lower");

    old = compare().origins();
    answers = Answers.NONE;
    assertThat(compare().questions()).isEmpty();
    assertThat(compare().upgrade()).isEmpty();
    assertThat(compare().origins().unmanaged()).containsExactly("users.ix_lower");
  }

  @Test
  void keptIndexFollowsItsTableAndIsDroppedWhenTold() {
    before = before.change("users", users -> users.with(Index.index("ix_lower", "name")));
    after = SchemaModel.of(table("people", ID, NAME.renamed("full_name")).primaryKey("id"));
    now = origins("people", "User", "people.full_name", "User#name");
    old = new Origins(old.attributes(), Map.of(), Set.of("users.ix_lower"));

    assertThat(compare().origins().unmanaged()).containsExactly("people.ix_lower");
    assertThat(words(compare().upgrade())).contains("rename table users to people");

    answers = Answers.parse("", "users.ix_lower", "", "");
    assertThat(words(compare().upgrade())).contains("drop index ix_lower of users");
  }

  @Test
  void indexOfEntitiesIsDroppedWithoutAsking() {
    before = before.change("users", users -> users.with(Index.index("users_name_idx", "name")));
    old = old.completedFor(before);

    assertThat(words(compare().upgrade())).containsExactly("drop index users_name_idx of users");
  }

  @Test
  void keptColumnAndTableStay() {
    before = SchemaModel.of(users(NAME, column("legacy", uuid()).notNull()), table("audit", ID));
    answers = Answers.parse("", "", "users.legacy,audit", "");

    assertThat(compare().upgrade()).isEmpty();
    assertThat(compare().origins().unmanaged()).containsExactly("audit", "users.legacy");
    assertThat(compare().warnings()).hasSize(1);
  }

  @Test
  void d11RequiredColumnAsksForAFill() {
    after = SchemaModel.of(users(NAME, column("status", varchar(10)).notNull()));

    assertThat(compare().questions()).hasSize(1);
    assertThat(compare().questions().get(0).answers())
        .containsExactly(
            "-Dmigration.fill=users.status:<value>",
            "-Dmigration.fill=users.status:sql:<expression>");

    answers = Answers.parse("", "", "", "users.status:it's");
    assertThat(words(compare().upgrade()))
        .containsExactly(
            "add column users.status",
            "execute UPDATE users SET status = 'it''s' WHERE status IS NULL",
            "alter column users.status: set not null");
    assertThat(words(compare().downgrade())).containsExactly("drop column users.status");
  }

  @Test
  void d11AnnotatedBackfillIsTheAnswerOnceAndSaysNothingLater() {
    after = SchemaModel.of(users(NAME, column("status", varchar(10)).notNull()));
    answers = Answers.NONE.backfilled(Map.of("users.status", "new", "users.name", "unused"));

    assertThat(words(compare().upgrade()))
        .containsExactly(
            "add column users.status",
            "execute UPDATE users SET status = 'new' WHERE status IS NULL",
            "alter column users.status: set not null");
    assertThat(compare().decisions())
        .containsExactly("users.status: rows without a value get 'new', as told by @Backfill.");
    assertThat(Replay.of(compare().upgrade(), before)
            .table("users")
            .column("status")
            .defaultValue())
        .isEqualTo(SqlText.NONE);

    answers = Answers.parse("", "", "", "users.status:old").backfilled(answers.backfills());
    assertThat(words(compare().upgrade())).anyMatch(line -> line.contains("'old'"));

    after = SchemaModel.of(users(NAME, column("age", integer()).notNull()));
    answers = Answers.NONE.backfilled(Map.of("users.age", "old"));
    assertThatThrownBy(this::compare)
        .hasMessage("@Backfill(\"old\") of users.age is no value for a column of type integer."
            + " Write one, or sql: and an expression.");
  }

  @Test
  void d11ColumnMadeRequiredIsFilledFirst() {
    after = SchemaModel.of(users(column("name", varchar(80)).notNull()));
    answers = Answers.parse("", "", "", "users.name:sql:coalesce(name, 'x,y')");

    assertThat(words(compare().upgrade()))
        .containsExactly(
            "alter column users.name: varchar(50) to varchar(80)",
            "execute UPDATE users SET name = coalesce(name, 'x,y') WHERE name ...",
            "alter column users.name: set not null");
  }

  @Test
  void fillsFitTheTypeOfTheColumn() {
    after = SchemaModel.of(users(NAME, column("age", integer()).notNull()));
    assertError(
        Answers.parse("", "", "", "users.age:old"),
        "-Dmigration.fill=users.age:old is no value for a column of type integer. Write one, or"
            + " sql: and an expression.");

    after = SchemaModel.of(users(NAME, column("on", bool()).notNull()));
    answers = Answers.parse("", "", "", "users.on:TRUE");
    assertThat(words(compare().upgrade()))
        .contains("execute UPDATE users SET \"on\" = true WHERE \"on\" IS NULL");

    after = SchemaModel.of(users(NAME, column("index", integer()).notNull()));
    answers = Answers.parse("", "", "", "users.index:1");
    assertThat(words(compare().upgrade()))
        .contains("execute UPDATE users SET \"index\" = 1 WHERE \"index\" IS NULL");
  }

  @Test
  void requiredColumnThatWasDroppedComesBackFilled() {
    before = SchemaModel.of(users(NAME, column("age", integer()).notNull()));
    old = old.completedFor(before);
    after = SchemaModel.of(users(NAME));

    assertThat(words(compare().downgrade()))
        .containsExactly(
            "add column users.age",
            "execute UPDATE users SET age = 0 WHERE age IS NULL",
            "alter column users.age: set not null");
    assertThat(compare().warnings())
        .containsExactly(
            "users.age: its values are lost.",
            "users.age: the downgrade fills it with 0, its values are gone.");
  }

  @Test
  void requiredKeyThatWasDroppedComesBackInAnEmptyTableOnly() {
    Column code = column("code", integer()).notNull();
    before = SchemaModel.of(users(NAME, code).unique("users_code_key", "code"));
    old = old.completedFor(before);
    after = SchemaModel.of(users(NAME));

    assertThat(words(compare().downgrade()))
        .containsExactly("add column users.code", "add unique constraint users_code_key to users");
    assertThat(compare().warnings())
        .contains("users.code: the downgrade adds it again as a required column without values,"
            + " which only an empty table allows.");
  }

  @Test
  void malformedAnswersAreNamed() {
    assertThatThrownBy(() -> Answers.parse("users.name", "", "", ""))
        .hasMessage("-Dmigration.rename does not understand \"users.name\". Write it as in"
            + " -Dmigration.rename=users.name:full_name.");
    assertThatThrownBy(() -> Answers.parse("", "a,,b", "", ""))
        .hasMessageStartingWith("-Dmigration.drop=a,,b has an empty or repeated name.");
    assertThatThrownBy(() -> Answers.parse("a:b,a:c", "", "", ""))
        .hasMessage("-Dmigration.rename names a twice. Keep one of the two.");
    assertThat(Answers.parse("", "", "", "a.b:x\\,y, c.d:sql:f(1, 2)").fills())
        .containsExactly(Map.entry("a.b", "x,y"), Map.entry("c.d", "sql:f(1, 2)"));
  }

  private void assertError(Answers wrong, String message) {
    answers = wrong;
    assertThatThrownBy(this::compare)
        .isInstanceOf(MigrationException.class)
        .hasMessageStartingWith(message);
  }
}
