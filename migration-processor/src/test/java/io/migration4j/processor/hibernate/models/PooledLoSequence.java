package io.migration4j.processor.hibernate.models;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;

/** Another optimizer of the same sequence. */
@Model(
    covers = SEQUENCE,
    settings = "hibernate.id.optimizer.pooled.preferred=pooled-lo",
    since = "7.0")
public class PooledLoSequence {
  @Entity
  public static class Pooled {
    @Id
    @GeneratedValue
    @SequenceGenerator(allocationSize = 10, initialValue = 3)
    Long id;
  }
}
