package io.migration4j.processor.hibernate.models;

import static io.migration4j.processor.hibernate.Feature.*;

import io.migration4j.processor.hibernate.Model;
import jakarta.persistence.*;

/** Rows without a kind among those that have one. */
@Model(covers = SINGLE_TABLE)
public class NullDiscriminators {
  @Inheritance
  @DiscriminatorColumn(name = "kind")
  @DiscriminatorValue("null")
  @Entity
  public static class Unknown {
    @Id
    @GeneratedValue
    Long id;
  }

  @DiscriminatorValue("K")
  @Entity
  public static class Known extends Unknown {
    String name;
  }
}
