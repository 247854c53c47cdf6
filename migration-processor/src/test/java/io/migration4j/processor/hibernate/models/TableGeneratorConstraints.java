package io.migration4j.processor.hibernate.models;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;

/** A generator's table with an index and a unique constraint. */
@Model(covers = TABLE_GENERATOR)
public class TableGeneratorConstraints {
  @Entity
  public static class Counted {
    @Id
    @GeneratedValue(generator = "counted")
    @TableGenerator(
        name = "counted",
        table = "counters",
        indexes = @Index(name = "ix_counters", columnList = "next_val"),
        uniqueConstraints = @UniqueConstraint(columnNames = {"sequence_name", "next_val"}))
    Long id;
  }
}
