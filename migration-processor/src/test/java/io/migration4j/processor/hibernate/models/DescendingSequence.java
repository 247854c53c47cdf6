package io.migration4j.processor.hibernate.models;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;

/** Sequences that count downwards, from below zero, and one by one. */
@Model(covers = SEQUENCE, since = "7.0")
public class DescendingSequence {
  @Entity
  public static class Down {
    @Id
    @GeneratedValue
    @SequenceGenerator(sequenceName = "down", initialValue = -1, allocationSize = -1)
    Long id;
  }

  @Entity
  public static class FromBelow {
    @Id
    @GeneratedValue
    @SequenceGenerator(sequenceName = "from_below", initialValue = -1000, allocationSize = 1)
    Long id;
  }

  @Entity
  public static class OneByOne {
    @Id
    @GeneratedValue
    @SequenceGenerator(sequenceName = "one_by_one", initialValue = 1000, allocationSize = 1)
    Long id;
  }
}
