package io.migration4j.operation;

import static io.migration4j.operation.OperationSamples.SHOP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.migration4j.MigrationException;
import io.migration4j.schema.SchemaModel;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OperationLawsTest {
  /** Changes of rows, which no model knows the undo of. */
  private static final Set<Class<?>> WITHOUT_INVERSE = Set.of(BulkInsert.class, RunJava.class);

  static Stream<Operation> samples() {
    return OperationSamples.all().stream();
  }

  static Stream<Operation> invertible() {
    return samples().filter(operation -> !WITHOUT_INVERSE.contains(operation.getClass()));
  }

  @Test
  void everyKindOfOperationHasASample() {
    assertThat(samples().map(Object::getClass).collect(Collectors.toSet()))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.asList(Operation.class.getPermittedSubclasses()));
  }

  /** AD25, AD26. */
  @ParameterizedTest
  @MethodSource("invertible")
  void inverseUndoesTheOperation(Operation operation) {
    SchemaModel after = operation.applyTo(SHOP);
    assertThat(Replay.of(operation.inverse(SHOP), after)).isEqualTo(SHOP);
  }

  /** AD25. */
  @ParameterizedTest
  @MethodSource("invertible")
  void whatIsUndoneCanBeDoneAgain(Operation operation) {
    List<Operation> roundTrip = Stream.of(
            List.of(operation), operation.inverse(SHOP), List.of(operation))
        .flatMap(List::stream)
        .collect(Collectors.toList());
    assertThat(Replay.of(roundTrip, SHOP)).isEqualTo(operation.applyTo(SHOP));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void descriptionBeginsWithASmallLetterAndStandsOnOneLine(Operation operation) {
    assertThat(operation.describe()).matches("[a-z][^\\n]+");
  }

  @Test
  void rowsAndCodeHaveNoInverse() {
    samples()
        .filter(operation -> WITHOUT_INVERSE.contains(operation.getClass()))
        .forEach(operation -> assertThatThrownBy(() -> operation.inverse(SHOP))
            .isInstanceOf(MigrationException.class)
            .hasMessageContaining("downgrade"));
  }

  @Test
  void listIsUndoneLastFirst() {
    List<Operation> up = List.of(
        new RenameColumn("users", "age", "years"),
        new DropCheck("users", "users_age_check"),
        new DropIndex("users", "users_age_idx"),
        new DropColumn("users", "years", true));
    assertThat(Replay.of(Replay.inverse(up, SHOP), Replay.of(up, SHOP))).isEqualTo(SHOP);
  }
}
