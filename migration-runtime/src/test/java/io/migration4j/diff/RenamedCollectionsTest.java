package io.migration4j.diff;

import static io.migration4j.schema.Column.column;
import static io.migration4j.schema.ForeignKey.foreignKey;
import static io.migration4j.schema.SqlType.bigint;
import static io.migration4j.schema.SqlType.varchar;
import static io.migration4j.schema.Table.table;
import static org.assertj.core.api.Assertions.assertThat;

import io.migration4j.operation.Operation;
import io.migration4j.schema.Column;
import io.migration4j.schema.Database;
import io.migration4j.schema.SchemaModel;
import io.migration4j.schema.Table;
import io.migration4j.snapshot.Origins;
import io.migration4j.snapshot.Snapshot;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Tables that belong to an attribute or to the same entity as another table. */
class RenamedCollectionsTest {
  private static final Column ID = column("id", bigint()).notNull();

  private static Table entity(String name) {
    return table(name, ID).primaryKey("id");
  }

  private static Table collection(String name, String owner, String key, String value) {
    return table(name, column(key, bigint()).notNull(), column(value, varchar(20)))
        .with(foreignKey(name + "_" + key + "_fkey", key).references(owner, "id"));
  }

  private static Origins origins(String... pairs) {
    Map<String, String> attributes = new HashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      attributes.put(pairs[i], pairs[i + 1]);
    }
    return new Origins(attributes, Map.of(), Set.of());
  }

  private static Origins tags(String owner, String table, String key, String value, String path) {
    return origins(
        owner.toLowerCase(),
        owner,
        owner.toLowerCase() + ".id",
        owner + "#id",
        table,
        owner + "#" + path,
        table + "." + key,
        owner + "#" + path + ".{key}",
        table + "." + value,
        owner + "#" + path + ".{element}");
  }

  private final SchemaModel before =
      SchemaModel.of(entity("a"), entity("b"), collection("a_tags", "a", "a_id", "tags"));
  private final Origins old =
      tags("A", "a_tags", "a_id", "tags", "tags").and(origins("b", "B")).completedFor(before);

  private Comparison compare(SchemaModel after, Origins now, Map<String, String> answers) {
    Snapshot stored = new Snapshot(List.of(), Database.POSTGRESQL, "", before, old);
    return Comparison.of(stored, after, now.completedFor(after), Answers.parse(answers));
  }

  private static List<String> words(Comparison comparison) {
    return comparison.upgrade().stream().map(Operation::describe).toList();
  }

  @Test
  void collectionOfARenamedEntityKeepsItsRows() {
    SchemaModel after =
        SchemaModel.of(entity("c"), entity("b"), collection("c_tags", "c", "c_id", "tags"));
    Origins now = tags("C", "c_tags", "c_id", "tags", "tags").and(origins("b", "B"));

    assertThat(words(compare(after, now, Map.of("rename", "a:c"))))
        .contains("rename table a_tags to c_tags", "rename column c_tags.a_id to c_id")
        .noneMatch(line -> line.startsWith("drop"));
    assertThat(compare(after, now, Map.of()).questions())
        .singleElement()
        .satisfies(question -> assertThat(question.text()).startsWith("table a was removed"));
  }

  @Test
  void collectionIsAskedAboutWhereItsAttributeIsAnother() {
    SchemaModel after =
        SchemaModel.of(entity("a"), entity("b"), collection("a_labels", "a", "a_id", "labels"));
    Origins now = tags("A", "a_labels", "a_id", "labels", "labels").and(origins("b", "B"));

    assertThat(compare(after, now, Map.of()).questions())
        .singleElement()
        .satisfies(question -> assertThat(question.text())
            .startsWith("table a_tags was removed and a_labels was added.")
            .contains("@RenamedFrom on the attribute"));
    assertThat(words(compare(after, now, Map.of("rename", "a_tags:a_labels"))))
        .contains("rename column a_labels.tags to labels")
        .noneMatch(line -> line.startsWith("drop"));
  }

  @Test
  void collectionOfAnotherEntityIsNoCandidate() {
    SchemaModel after =
        SchemaModel.of(entity("a"), entity("b"), collection("b_labels", "b", "b_id", "labels"));
    Origins now =
        tags("B", "b_labels", "b_id", "labels", "labels").and(origins("a", "A", "a.id", "A#id"));

    assertThat(compare(after, now, Map.of()).questions()).isEmpty();
    assertThat(words(compare(after, now, Map.of()))).contains("drop table a_tags");
  }

  @Test
  void classThatIsStillMappedWasNotRenamed() {
    SchemaModel after =
        SchemaModel.of(entity("a"), entity("b"), collection("b_tags", "b", "b_id", "tags"));
    Origins now = tags("B", "b_tags", "b_id", "tags", "tags").and(origins("a", "B", "z", "A"));

    assertThat(words(compare(after, now, Map.of("drop", "a_tags"))))
        .contains("drop table a_tags", "create table b_tags");
  }
}
