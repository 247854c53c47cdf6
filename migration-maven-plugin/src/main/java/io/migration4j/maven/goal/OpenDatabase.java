package io.migration4j.maven.goal;

import io.migration4j.Migrator;
import io.migration4j.MigratorBuilder;
import io.migration4j.Mismatch;
import io.migration4j.Revisions;
import io.migration4j.maven.output.Console;
import io.migration4j.schema.Database;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A database that a goal works on, with the revisions of the project.
 *
 * @param display how a log names it, without secrets
 */
public record OpenDatabase(
    Database kind, String display, MigratorBuilder builder, Revisions revisions, Console console) {

  /** The migrator that tells its progress to the console. */
  Migrator migrator() {
    return builder.revisions(revisions).listener(new Progress(console)).build();
  }

  /** The same, whose stamp does that when the schema is another. */
  Migrator migrator(Mismatch mismatch) {
    return builder
        .mismatch(mismatch)
        .revisions(revisions)
        .listener(new Progress(console))
        .build();
  }

  /** {@code 3f2a9c1b7d04 (head)}. */
  String place(List<String> heads) {
    if (heads.isEmpty()) {
      return "base";
    }
    List<String> ends = revisions.graph().heads();
    return heads.stream()
        .map(id -> id + (ends.contains(id) ? " (head)" : ""))
        .collect(Collectors.joining(", "));
  }
}
