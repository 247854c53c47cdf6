package io.migration4j.snapshot;

import io.migration4j.schema.Database;
import io.migration4j.schema.SchemaModel;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The schema that the committed migrations build, with the origins of its objects. It is a copy: the
 * truth is the replay of the migrations, from which it can always be built again.
 *
 * @param heads the revisions whose replay gives the schema, sorted; none before the first
 * @param modelDialect the database whose dialect the mapping was read with
 * @param hibernateVersion the Hibernate that read it
 */
public record Snapshot(
    List<String> heads,
    Database modelDialect,
    String hibernateVersion,
    SchemaModel schema,
    Origins origins) {
  /** Where the snapshot stands among the resources of a project, and in its jar. */
  public static final String PATH = "META-INF/migration/schema-snapshot.json";

  public Snapshot {
    heads = heads.stream().sorted().distinct().collect(Collectors.toUnmodifiableList());
  }
}
