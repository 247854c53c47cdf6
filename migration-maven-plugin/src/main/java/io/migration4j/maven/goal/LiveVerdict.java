package io.migration4j.maven.goal;

import io.migration4j.Current;
import io.migration4j.Migrator;
import io.migration4j.SchemaCheck;
import io.migration4j.inspection.Difference;
import io.migration4j.schema.NamePatterns;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Whether a live database is where the migrations are, and has what those that are applied make.
 *
 * @param problems what fails a check
 * @param remarks what does not: other names, and what somebody else looks after
 * @param differences of the tables, as JSON
 */
record LiveVerdict(
    List<String> problems, List<String> remarks, List<Map<String, Object>> differences) {

  /** @param selected the tables and sequences to compare */
  static LiveVerdict of(OpenDatabase database, NamePatterns selected) {
    Migrator migrator = database.migrator();
    Current current = migrator.current();
    List<String> problems = new ArrayList<>();
    if (!current.pending().isEmpty()) {
      problems.add(database.display() + " lacks " + String.join(", ", current.pending())
          + ". Run mvn migration:upgrade.");
    }
    if (!current.unknown().isEmpty()) {
      problems.add(database.display() + " has revisions that the code does not have: "
          + String.join(", ", current.unknown()) + ".");
    }
    SchemaCheck schema = migrator.check().of(selected);
    schema
        .problems()
        .forEach(problem -> problems.add(database.display() + ": " + problem.describe() + "."));
    List<String> remarks = schema.remarks().stream()
        .map(remark -> database.display() + ": " + remark.describe() + ".")
        .collect(Collectors.toCollection(ArrayList::new));
    if (!schema.isCompared()) {
      remarks.add(
          database.display() + ": the tables were not compared, " + schema.obstacle() + ".");
    }
    return new LiveVerdict(
        problems,
        remarks,
        schema.differences().stream().map(LiveVerdict::json).collect(Collectors.toList()));
  }

  private static Map<String, Object> json(Difference difference) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("kind", difference.kind().name().toLowerCase(Locale.ROOT));
    json.put("object", difference.object());
    json.put("facet", difference.facet());
    json.put("expected", difference.expected());
    json.put("found", difference.found());
    json.put("problem", difference.matters());
    return json;
  }
}
