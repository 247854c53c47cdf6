package io.migration4j.processor;

import io.migration4j.MigrationException;
import io.migration4j.Revisions;
import io.migration4j.diff.Answers;
import io.migration4j.diff.Comparison;
import io.migration4j.diff.Wanted;
import io.migration4j.operation.BulkInsert;
import io.migration4j.operation.CreateTable;
import io.migration4j.operation.Operation;
import io.migration4j.operation.Replay;
import io.migration4j.processor.PassResult.Status;
import io.migration4j.processor.hibernate.HibernateModel;
import io.migration4j.processor.hibernate.HibernateRequest;
import io.migration4j.processor.hibernate.MappedModel;
import io.migration4j.processor.model.SourceModel;
import io.migration4j.processor.source.MigrationClassName;
import io.migration4j.processor.source.MigrationWriter;
import io.migration4j.processor.source.RevisionSource;
import io.migration4j.schema.NamePatterns;
import io.migration4j.schema.SchemaModel;
import io.migration4j.snapshot.Origins;
import io.migration4j.snapshot.Snapshot;
import io.migration4j.snapshot.SnapshotFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The full pass: Hibernate maps the entities, the committed migrations are replayed, and what differs
 * becomes the source of a new migration and a new snapshot, both in the output directory of the request.
 */
final class Autogenerate {
  private final PassRequest request;
  private final ClassLoader loader;
  private final Selection selection;

  /** @param loader finds the project's classes, its Hibernate, and us */
  Autogenerate(PassRequest request, ClassLoader loader) {
    this.request = request;
    this.loader = loader;
    this.selection = new Selection(NamePatterns.parse(request.include(), request.exclude()));
  }

  /**
   * Does it.
   *
   * @throws io.migration4j.processor.hibernate.UnmappableException when the entities cannot be mapped
   * @throws MigrationException when the migrations make no sense, or have several heads
   */
  PassResult run(SourceModel sources) {
    Revisions revisions =
        new CommittedMigrations(loader, request.classesDirectory()).with(sources.migrations());
    if (request.place().isEmpty()) {
      requireOneHead(revisions.graph().heads());
    }
    StoredSchema stored = StoredSchema.of(revisions, request.snapshot());
    MappedModel model = HibernateModel.read(new HibernateRequest(
        sources.classNames(),
        request.settings(),
        request.databases(),
        loader,
        sources.declarationOrder()));
    model.requireNoneOfOurTables(selection::takes);
    Comparison comparison = compared(stored.snapshot(), model, sources);
    return result(comparison, stored, model, revisions);
  }

  private static void requireOneHead(List<String> heads) {
    if (heads.size() > 1) {
      throw new MigrationException((heads.size() == 2 ? "Two" : heads.size()) + " heads: "
          + String.join(", ", heads) + ". Run mvn migration:merge, then this again.");
    }
  }

  private Comparison compared(Snapshot stored, MappedModel model, SourceModel sources) {
    ColumnsOfAttribute columns = new ColumnsOfAttribute(model.schema(), model.origins(), loader);
    StoredNames names = new StoredNames(stored);
    SchemaModel ordered =
        new KeyOrder(names, model.origins(), model.orderedKeys()).kept(model.schema());
    SchemaModel selected = selection.of(ordered, stored.schema());
    FormerNames former = new FormerNames(names, selected, model.origins(), columns);
    Map<String, String> backfills = new TreeMap<>();
    sources
        .backfills()
        .forEach(note -> columns.forEach(
            note, (table, column) -> backfills.put(Origins.key(table, column), note.value())));
    Answers answers = Answers.parse(request.answers());
    return Comparison.of(
        stored,
        new Wanted(
            selected,
            new Origins(model.origins(), sources.digests(), Set.of(), model.ordinals()),
            model.generators(),
            Set.copyOf(request.databases())),
        answers.renamedFrom(former.renames(sources.formerNames())).backfilled(backfills),
        upgrade -> Hooks.of(loader).edited(withRows(upgrade, model.rows()), stored.schema()));
  }

  private PassResult result(
      Comparison comparison, StoredSchema stored, MappedModel model, Revisions revisions) {
    PassOutput output = new PassOutput(request.output());
    List<String> notes = new ArrayList<>(stored.notes());
    notes.addAll(selection.notes());
    if (!comparison.questions().isEmpty() || !comparison.upgrade().isEmpty()) {
      stored.otherHibernate(model.hibernateVersion()).ifPresent(notes::add);
    }
    if (!comparison.questions().isEmpty()) {
      return new PassResult(
          Status.QUESTIONS,
          "",
          "",
          "",
          summary(comparison.upgrade()),
          comparison.warnings(),
          comparison.questions().stream()
              .map(question ->
                  new PassResult.Ask(question.text(), question.answers(), question.given()))
              .toList(),
          notes);
    }
    List<Operation> upgrade = comparison.upgrade();
    if (upgrade.isEmpty()) {
      Snapshot refreshed =
          snapshot(revisions.graph().heads(), List.of(), stored, model, comparison.origins());
      if (!request.check()) {
        output.writeSnapshot(SnapshotFormat.write(refreshed));
      }
      return PassResult.of(Status.UNCHANGED, notes);
    }
    if (request.check()) {
      return changes("", "", upgrade, comparison, notes);
    }
    RevisionSource source = source(comparison, upgrade, revisions);
    output.writeSource(
        source,
        request.utf8() ? MigrationWriter.write(source) : MigrationWriter.writeAscii(source));
    output.writeSnapshot(SnapshotFormat.write(
        snapshot(heads(revisions, source), upgrade, stored, model, comparison.origins())));
    return changes(source.id(), source.qualifiedName(), upgrade, comparison, notes);
  }

  private static List<String> heads(Revisions revisions, RevisionSource source) {
    List<String> heads = new ArrayList<>(revisions.graph().heads());
    heads.removeAll(source.revises());
    heads.add(source.id());
    return heads;
  }

  private static PassResult changes(
      String id,
      String className,
      List<Operation> upgrade,
      Comparison comparison,
      List<String> notes) {
    return new PassResult(
        Status.CHANGES,
        id,
        className,
        className.isEmpty() ? "" : className.replace('.', '/') + ".java",
        summary(upgrade),
        comparison.warnings(),
        List.of(),
        notes);
  }

  private RevisionSource source(
      Comparison comparison, List<Operation> upgrade, Revisions revisions) {
    String id = request.revisionId().isEmpty()
        ? RevisionIds.random(revisions.graph()::contains)
        : request.revisionId();
    if (revisions.graph().contains(id)) {
      throw new MigrationException(
          "There is a revision " + id + " already. Choose another -Dmigration.revId=.");
    }
    PassRequest.Place place = request
        .place()
        .orElseGet(() -> new PassRequest.Place(revisions.graph().heads(), List.of(), List.of()));
    return new RevisionSource(
        request.packageName(),
        MigrationClassName.of(id, request.message()),
        id,
        place.revises(),
        place.dependsOn(),
        place.labels(),
        request.message(),
        request.created(),
        upgrade,
        comparison.downgrade(),
        comparison.warnings(),
        comparison.decisions());
  }

  private static Snapshot snapshot(
      List<String> heads,
      List<Operation> upgrade,
      StoredSchema stored,
      MappedModel model,
      Origins origins) {
    return new Snapshot(
        heads,
        stored.snapshot().modelDialect(),
        model.hibernateVersion(),
        Replay.of(upgrade, stored.snapshot().schema()),
        origins);
  }

  /** A table that Hibernate fills when it creates it gets its rows when we create it. */
  private static List<Operation> withRows(List<Operation> upgrade, List<BulkInsert> rows) {
    List<Operation> operations = new ArrayList<>();
    for (Operation operation : upgrade) {
      operations.add(operation);
      if (operation instanceof CreateTable create) {
        rows.stream()
            .filter(insert -> insert.table().equals(create.table().name()))
            .forEach(operations::add);
      }
    }
    return operations;
  }

  private static List<String> summary(List<Operation> upgrade) {
    return upgrade.stream().map(Operation::describe).toList();
  }
}
