package io.migration4j.processor.hibernate.models;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.EnumSet;
import org.hibernate.annotations.IdGeneratorType;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.generator.BeforeExecutionGenerator;
import org.hibernate.generator.EventType;
import org.hibernate.generator.EventTypeSets;
import org.hibernate.id.enhanced.SequenceStyleGenerator;

/** Generators of the project's own, one of which has a sequence. */
@Model(covers = CUSTOM_GENERATOR)
public class CustomGenerators {
  @IdGeneratorType(Tick.class)
  @Retention(RetentionPolicy.RUNTIME)
  public @interface Ticks {}

  public static final class Tick implements BeforeExecutionGenerator {
    private static final long serialVersionUID = 1L;

    @Override
    public Object generate(
        SharedSessionContractImplementor session, Object owner, Object current, EventType event) {
      return "tick-" + System.nanoTime();
    }

    @Override
    public EnumSet<EventType> getEventTypes() {
      return EventTypeSets.INSERT_ONLY;
    }
  }

  @IdGeneratorType(Numbers.class)
  @Retention(RetentionPolicy.RUNTIME)
  public @interface Numbered {}

  public static final class Numbers extends SequenceStyleGenerator {
    private static final long serialVersionUID = 1L;
  }

  @Entity
  public static class Event {
    @Id
    @Ticks
    @Column(length = 40)
    String id;
  }

  @Entity
  public static class Step {
    @Id
    @Numbered
    Long id;
  }
}
