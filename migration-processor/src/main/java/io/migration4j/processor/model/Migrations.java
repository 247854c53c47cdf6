package io.migration4j.processor.model;

import io.migration4j.Migration;
import io.migration4j.MigrationException;
import io.migration4j.RevisionIndex;
import io.migration4j.revision.RevisionGraph;
import io.migration4j.revision.RevisionNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;

/**
 * The migration classes that a compile can see. An incremental compile is handed some of them only; the
 * others are found by the index of the compile before and beside those it is handed, and each is looked
 * up: an index entry whose class is gone does not count.
 */
public final class Migrations {
  private final SourceTypes sources;
  private final Types types;
  private final Reporter reporter;
  private final Optional<TypeElement> migration;
  private final List<TypeElement> handed;
  private final Map<String, RevisionDeclaration> declarations = new TreeMap<>();

  public Migrations(SourceTypes sources, Types types, Reporter reporter) {
    this.sources = sources;
    this.types = types;
    this.reporter = reporter;
    this.migration = sources.find(Migration.class.getName());
    this.handed = sources.all().stream().filter(this::isMigration).toList();
  }

  /** Collects them: those handed to the compile, those of their packages, those of the indexes. */
  public void collect(RevisionIndex known) {
    handed.forEach(this::add);
    handed.forEach(migration -> addAll(sources.ofPackage(migration)));
    known.entries().forEach(entry -> sources.find(entry.className()).ifPresent(this::add));
  }

  private void addAll(Collection<TypeElement> members) {
    members.forEach(this::add);
  }

  private void add(TypeElement type) {
    String className = sources.binaryName(type);
    RevisionDeclaration.of(type, className)
        .ifPresent(declaration -> declarations.put(className, declaration));
  }

  /** Concrete and a migration, or says that it is one. */
  private boolean isMigration(TypeElement type) {
    return Annotations.has(type, RevisionDeclaration.ANNOTATION)
        || type.getKind().isClass()
            && !type.getModifiers().contains(Modifier.ABSTRACT)
            && implementsMigration(type);
  }

  private boolean implementsMigration(TypeElement type) {
    return migration.isPresent()
        && types.isSubtype(types.erasure(type.asType()), erasure(migration.get()));
  }

  private TypeMirror erasure(TypeElement type) {
    return types.erasure(type.asType());
  }

  /** Reports what keeps a class that was handed to this compile from being a migration. */
  public void check() {
    handed.forEach(this::checkClass);
    checkGraph();
  }

  private void checkClass(TypeElement type) {
    String name = type.getSimpleName().toString();
    if (!Annotations.has(type, RevisionDeclaration.ANNOTATION)) {
      reporter.error(
          type,
          "MissingRevision",
          name
              + " is a migration without @Revision. Add @Revision(id = \"...\", revises = \"...\"),"
              + " or make it abstract if it is none.");
    } else if (!implementsMigration(type)) {
      report(type, "NoMigration", name + " has @Revision but does not implement Migration.");
    } else if (type.getKind() == ElementKind.INTERFACE
        || type.getModifiers().contains(Modifier.ABSTRACT)) {
      report(type, "AbstractMigration", name + " has @Revision but is abstract. Remove either.");
    } else if (!isPublic(type)) {
      report(type, "HiddenMigration", name + " must be public, so that it can be run.");
    } else if (!hasConstructor(type)) {
      report(type, "MissingConstructor", name + " needs a public constructor without parameters.");
    }
  }

  private static boolean isPublic(TypeElement type) {
    boolean reachable = type.getNestingKind() == NestingKind.TOP_LEVEL
        || type.getModifiers().contains(Modifier.STATIC)
            && isPublic((TypeElement) type.getEnclosingElement());
    return reachable && type.getModifiers().contains(Modifier.PUBLIC);
  }

  private static boolean hasConstructor(TypeElement type) {
    return ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
        .anyMatch(constructor -> constructor.getParameters().isEmpty()
            && constructor.getModifiers().contains(Modifier.PUBLIC));
  }

  private void report(TypeElement type, String slug, String message) {
    reporter.error(type, RevisionDeclaration.ANNOTATION, slug, message);
  }

  /** Each problem of the graph stands at the first class of this compile that it speaks of. */
  private void checkGraph() {
    List<RevisionNode> nodes = new ArrayList<>();
    for (RevisionDeclaration declaration : declarations.values()) {
      try {
        nodes.add(declaration.node());
      } catch (MigrationException unfit) {
        reportGraph(declaration, unfit.getMessage());
      }
    }
    for (String problem : RevisionGraph.problems(nodes)) {
      declarations.values().stream()
          .filter(declaration -> sources.contains(declaration.type()))
          .filter(declaration -> mentions(problem, declaration.className()))
          .findFirst()
          .ifPresent(declaration -> reportGraph(declaration, problem));
    }
  }

  private static boolean mentions(String problem, String className) {
    return List.of(problem.split("[^\\p{L}\\p{N}_$.]+|\\.(?:\\s|$)")).contains(className);
  }

  private void reportGraph(RevisionDeclaration declaration, String problem) {
    if (sources.contains(declaration.type())) {
      report(declaration.type(), "RevisionGraph", problem);
    }
  }

  /**
   * The index of what is there now.
   *
   * @param previous the index of this output; a class that is not compiled again keeps its digest
   */
  public RevisionIndex index(RevisionIndex previous, SourceDigest digests) {
    Map<String, String> kept = new TreeMap<>();
    previous.entries().forEach(entry -> kept.put(entry.className(), entry.digest()));
    List<RevisionIndex.Entry> entries = new ArrayList<>();
    for (RevisionDeclaration declaration : declarations.values()) {
      boolean compiled = sources.contains(declaration.type());
      String className = declaration.className();
      if (compiled || kept.containsKey(className)) {
        String digest = compiled ? digests.of(declaration.type()) : kept.get(className);
        entries.add(new RevisionIndex.Entry(declaration.id(), className, digest));
      }
    }
    return new RevisionIndex(entries);
  }
}
