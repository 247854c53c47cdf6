package io.migration4j.processor.hibernate.models;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import org.hibernate.annotations.GenericGenerator;
import org.hibernate.annotations.Parameter;
import org.hibernate.id.IncrementGenerator;
import org.hibernate.id.enhanced.SequenceStyleGenerator;

/** A generator by its class and its parameters. */
@Model(covers = {CUSTOM_GENERATOR, SEQUENCE})
public class NamedGenerator {
  @SuppressWarnings("removal")
  @Entity
  public static class Parameterized {
    @Id
    @GeneratedValue(generator = "parameterized")
    @GenericGenerator(
        name = "parameterized",
        type = SequenceStyleGenerator.class,
        parameters = {
          @Parameter(name = "sequence_name", value = "by_parameter"),
          @Parameter(name = "initial_value", value = "30"),
          @Parameter(name = "increment_size", value = "3"),
          @Parameter(name = "optimizer", value = "none")
        })
    Long id;
  }

  @SuppressWarnings("removal")
  @Entity
  public static class Incremented {
    @Id
    @GeneratedValue(generator = "incremented")
    @GenericGenerator(name = "incremented", type = IncrementGenerator.class)
    Long id;
  }
}
