package io.migration4j.processor.model;

import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;

/**
 * Notes, at the class, that an entity changed since the last autogenerate. It is a hint and never more:
 * only the full pass knows whether the schema changes with it.
 */
public final class EntityDrift {
  private static final String COMMAND =
      "Run mvn migration:autogenerate -Dmessage=\"...\" to write the migration, or mvn migration:check"
          + " to see whether the schema changes.";

  private final SourceTypes sources;
  private final Reporter reporter;
  private final Diagnostic.Kind kind;

  /** @param kind a note, or a warning for who asked for it */
  public EntityDrift(SourceTypes sources, Reporter reporter, Diagnostic.Kind kind) {
    this.sources = sources;
    this.reporter = reporter;
    this.kind = kind;
  }

  /**
   * Compares the classes of this compile.
   *
   * @param digests those of the snapshot, by binary name
   */
  public void compare(Map<String, String> digests) {
    EntityDigest digest = new EntityDigest();
    for (TypeElement type : sources.mapped()) {
      String className = sources.binaryName(type);
      Optional<String> before = Optional.ofNullable(digests.get(className));
      if (before.isEmpty()) {
        tell(type, "EntityAdded", " is new since the last autogenerate. ");
      } else if (!before.get().equals(digest.of(type))) {
        tell(type, "EntityChanged", " changed since the last autogenerate. ");
      }
    }
  }

  private void tell(TypeElement type, String slug, String what) {
    reporter.tell(kind, type, slug, type.getSimpleName() + what + COMMAND);
  }
}
