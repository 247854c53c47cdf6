package io.migration4j.diff;

import io.migration4j.MigrationException;
import io.migration4j.operation.Operation;
import io.migration4j.schema.Database;
import io.migration4j.schema.SchemaModel;
import io.migration4j.snapshot.Origins;
import io.migration4j.snapshot.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * What the entities changed since the last revision. Renames are known by identity or told, never
 * guessed; what cannot be known is a question. While there are questions, there are no operations.
 *
 * @param warnings what the upgrade or the downgrade loses
 * @param decisions what was decided and why, for the reader of the migration
 * @param origins those of the model, with what stays unmanaged; as they were while there are questions
 */
public record Comparison(
    List<Operation> upgrade,
    List<Operation> downgrade,
    List<Question> questions,
    List<String> warnings,
    List<String> decisions,
    Origins origins) {
  public Comparison {
    upgrade = List.copyOf(upgrade);
    downgrade = List.copyOf(downgrade);
    questions = List.copyOf(questions);
    warnings = List.copyOf(warnings);
    decisions = List.copyOf(decisions);
  }

  /**
   * Compares what the migrations build with what the entities want.
   *
   * @param stored the schema by replay, with the origins as they were last
   * @param modelOrigins where the objects of the model come from
   * @throws MigrationException when an answer fits nothing
   */
  public static Comparison of(
      Snapshot stored, SchemaModel model, Origins modelOrigins, Answers answers) {
    return of(
        stored,
        new Wanted(model, modelOrigins, Map.of(), Set.of(Database.POSTGRESQL)),
        answers,
        upgrade -> upgrade);
  }

  /**
   * The same, where more is known.
   *
   * @param edit what is written instead of the operations that were found
   * @throws MigrationException when an answer fits nothing
   */
  public static Comparison of(
      Snapshot stored, Wanted wanted, Answers answers, UnaryOperator<List<Operation>> edit) {
    Comparison comparison = compare(stored, wanted, answers, edit);
    List<Question> all = new ArrayList<>(comparison.questions());
    all.addAll(FollowUps.of(
        comparison.questions(),
        more -> compare(stored, wanted, more, upgrade -> upgrade).questions(),
        answers));
    return all.isEmpty() ? comparison : asking(all, stored.origins());
  }

  private static Comparison compare(
      Snapshot stored, Wanted wanted, Answers answers, UnaryOperator<List<Operation>> edit) {
    SchemaModel model = wanted.schema();
    Origins modelOrigins = wanted.origins();
    Notes notes = new Notes(answers);
    SchemaModel before = stored.schema();
    Origins old = stored.origins();
    Renames renames = RenameSearch.of(before, model, old, modelOrigins, notes);
    if (!notes.questions.isEmpty()) {
      return asking(notes.questions, old);
    }
    Removals removals = new Removals(before, model, renames, old, modelOrigins, notes);
    new Ordinals(old, modelOrigins, notes).compare(before, model, renames);
    ConstraintRemovals constraints = new ConstraintRemovals(
        new SchemaChange(before, removals.target(), renames), old, notes, removals.unmanaged());
    SchemaChange change = new SchemaChange(before, constraints.target(), renames);
    RequiredFills fills = new RequiredFills(change, notes);
    Conversions conversions = new Conversions(
        change, new EnumNumbers(change, old, modelOrigins), wanted.databases(), notes);
    Generators numbering = new Generators(change, old, modelOrigins, wanted.generators(), notes);
    if (!notes.questions.isEmpty()) {
      return asking(notes.questions, old);
    }
    notes.requireAllUsed(
        union(removals.removed(), constraints.removed()), fills.required(), conversions.retyped());
    Origins origins = origins(modelOrigins, model, removals, constraints);
    RowSteps there = new RowSteps(fills.expressions(), conversions.there(), numbering.there());
    RowSteps back = new RowSteps(Map.of(), conversions.back(), numbering.back());
    return answered(change, there, back, edit, notes, origins);
  }

  private static Comparison asking(List<Question> questions, Origins origins) {
    return new Comparison(List.of(), List.of(), questions, List.of(), List.of(), origins);
  }

  private static Comparison answered(
      SchemaChange change,
      RowSteps there,
      RowSteps back,
      UnaryOperator<List<Operation>> edit,
      Notes notes,
      Origins origins) {
    List<Operation> upgrade =
        edit.apply(SchemaDiff.between(change.before, change.after, change.renames, there));
    Downgrade downgrade = Downgrade.of(upgrade, change.before, back);
    notes.warnings.addAll(DataLoss.warnings(change));
    notes.warnings.addAll(downgrade.warnings());
    return new Comparison(
        upgrade, downgrade.operations(), List.of(), notes.warnings, notes.decisions, origins);
  }

  private static Origins origins(
      Origins modelOrigins, SchemaModel model, Removals removals, ConstraintRemovals constraints) {
    return new Origins(
        modelOrigins.completedFor(model).attributes(),
        modelOrigins.digests(),
        union(removals.unmanaged(), constraints.unmanaged()),
        modelOrigins.ordinals());
  }

  private static Set<String> union(Set<String> some, Set<String> others) {
    Set<String> union = new TreeSet<>(some);
    union.addAll(others);
    return union;
  }
}
