package io.migration4j;

import io.migration4j.operation.Recording;
import io.migration4j.revision.RevisionNode;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.util.List;

/**
 * A class that is a migration as it must be: public, with a {@link Revision} and a public constructor
 * without parameters.
 *
 * @param digest of its source's tokens; empty where it is not known
 */
record MigrationClass(Class<? extends Migration> type, Revision revision, String digest) {

  /** @throws MigrationException saying what the class lacks */
  static MigrationClass of(Class<?> type) {
    return of(type, "");
  }

  /** @throws MigrationException when the class is not there, or not as the index says */
  static MigrationClass of(RevisionIndex.Entry entry, ClassLoader loader) {
    boolean unknown = entry.digest().equals(RevisionIndex.UNKNOWN_DIGEST);
    MigrationClass migration = of(load(entry, loader), unknown ? "" : entry.digest());
    if (!migration.id().equals(entry.id())) {
      throw new MigrationException("Class " + entry.className() + " is revision " + migration.id()
          + ", but the index " + RevisionIndex.PATH + " has it as " + entry.id()
          + ". Compile the migration classes again.");
    }
    return migration;
  }

  private static MigrationClass of(Class<?> type, String digest) {
    if (!Migration.class.isAssignableFrom(type)) {
      throw unfit(
          type,
          "does not implement " + Migration.class.getName()
              + " (or implements that of another class loader)");
    }
    Revision revision = type.getAnnotation(Revision.class);
    if (revision == null) {
      throw unfit(type, "has no @Revision");
    }
    if (!Modifier.isPublic(type.getModifiers()) || Modifier.isAbstract(type.getModifiers())) {
      throw unfit(type, "must be public and not abstract");
    }
    if (type.getConstructors().length == 0
        || List.of(type.getConstructors()).stream().noneMatch(c -> c.getParameterCount() == 0)) {
      throw unfit(type, "has no public constructor without parameters");
    }
    return new MigrationClass(type.asSubclass(Migration.class), revision, digest);
  }

  private static Class<?> load(RevisionIndex.Entry entry, ClassLoader loader) {
    try {
      return Class.forName(entry.className(), false, loader);
    } catch (ClassNotFoundException | LinkageError missing) {
      throw new MigrationException(
          "Class " + entry.className() + " of revision " + entry.id()
              + " cannot be loaded, though the"
              + " index " + RevisionIndex.PATH + " names it: " + missing
              + ". Compile the migration classes again.",
          missing);
    }
  }

  private static MigrationException unfit(Class<?> type, String lack) {
    return new MigrationException("Class " + type.getName() + " is no migration: it " + lack
        + ". A migration is a public class with @Revision and a public constructor without"
        + " parameters that implements Migration.");
  }

  String id() {
    return revision.id();
  }

  RevisionNode node() {
    return new RevisionNode(
        id(),
        List.of(revision.revises()),
        List.of(revision.dependsOn()),
        List.of(revision.labels()),
        revision.message().isEmpty()
            ? RevisionNode.descriptionOf(type.getSimpleName())
            : revision.message(),
        type.getName());
  }

  Recording upgrade() {
    Migration migration = newInstance();
    return Recorder.record(type, "upgrade", migration::upgrade);
  }

  Recording downgrade() {
    Migration migration = newInstance();
    return Recorder.record(type, "downgrade", migration::downgrade);
  }

  /** As a stack trace says it: {@code com.example.R1_Create(R1_Create.java:12)}. */
  String place(int line) {
    String file = type.getName().replaceAll("^.*\\.|\\$.*$", "") + ".java";
    return type.getName() + "(" + file + (line > 0 ? ":" + line : "") + ")";
  }

  private Migration newInstance() {
    try {
      return type.getConstructor().newInstance();
    } catch (InvocationTargetException thrown) {
      throw new MigrationException(
          "The constructor of " + type.getName() + " failed: " + thrown.getCause()
              + ". A migration needs nothing but to record operations.",
          thrown.getCause());
    } catch (ReflectiveOperationException | LinkageError unusable) {
      throw new MigrationException(
          "Class " + type.getName() + " cannot be used: " + unusable + ".", unusable);
    }
  }
}
