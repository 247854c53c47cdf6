package io.migration4j.processor.hibernate.models;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;

/** One declaration, a sequence an entity. */
@Model(
    covers = {SEQUENCE, MAPPED_SUPERCLASS},
    since = "7.0")
public class GeneratorsOfSuperclass {
  @SequenceGenerator(allocationSize = 7)
  @MappedSuperclass
  public abstract static class Base {
    @Id
    @GeneratedValue
    Long id;
  }

  @Entity
  public static class Left extends Base {
    int size;
  }

  @Entity
  public static class Right extends Base {
    int weight;
  }
}
