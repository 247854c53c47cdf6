package io.migration4j.processor.model;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;

/**
 * Notes, at the class, that an entity or an enum of one changed since the last autogenerate. It is a hint and never more:
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
   * Compares the classes of this compile, those that are mapped no more included, and the enums that they
   * have as attributes.
   *
   * @param digests those of the snapshot, by binary name
   */
  public void compare(Map<String, String> digests) {
    EntityDigest digest = new EntityDigest();
    Map<String, TypeElement> others = new TreeMap<>();
    for (TypeElement type : sources.all()) {
      if (Mapping.isMapped(type)) {
        compare(type, digests, digest);
        digest.enums(type).forEach(each -> others.put(sources.binaryName(each), each));
      } else {
        others.put(sources.binaryName(type), type);
      }
    }
    others.keySet().retainAll(digests.keySet());
    others.values().forEach(type -> compare(type, digests, digest));
  }

  private void compare(TypeElement type, Map<String, String> digests, EntityDigest digest) {
    Optional<String> before = Optional.ofNullable(digests.get(sources.binaryName(type)));
    if (before.isEmpty()) {
      tell(type, "EntityAdded", " is new since the last autogenerate. ");
    } else if (!digest.fits(type, before.get())) {
      tell(type, "EntityChanged", " changed since the last autogenerate. ");
    }
  }

  private void tell(TypeElement type, String slug, String what) {
    reporter.tell(kind, type, slug, type.getSimpleName() + what + COMMAND);
  }
}
